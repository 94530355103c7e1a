/** All programs that are shipped, in the order in which lists show them. */

import { courtesy } from './courtesy.ts';
import { customerForLife } from './customer-for-life.ts';
import { dataHygiene } from './data-hygiene.ts';
import { firstDownload } from './first-download.ts';
import type { FlowDraft } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { program1 } from './program-1.ts';
import { reEngage } from './re-engage.ts';
import { starter } from './starter.ts';
import { trial } from './trial.ts';
import { webinar } from './webinar.ts';

/** The shipped programs. */
export const SHIPPED: readonly FlowDraft[] = [
  starter,
  program1,
  firstDownload,
  webinar,
  reEngage,
  trial,
  newCustomer,
  customerForLife,
  dataHygiene,
  courtesy,
];
