import { common } from './common.ts';
import { document } from './document.ts';
import { rules } from './rules.ts';
import { scores } from './scores.ts';
import { steps } from './steps.ts';

/** English, one entry a folder: the folder's name is the first part of its keys. */
export const EN = { common, document, rules, scores, steps };
