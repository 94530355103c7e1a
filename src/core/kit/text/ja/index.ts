import { common } from './common.ts';
import { document } from './document.ts';
import { rules } from './rules.ts';
import { scores } from './scores.ts';
import { steps } from './steps.ts';

/** Japanese, one entry a folder: the folder's name is the first part of its keys. */
export const JA = { common, document, rules, scores, steps };
