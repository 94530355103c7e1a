/** The tables of the view of results, by name, with the words over them: known without fetching the view. */
import { type Text, text } from '../../core/index.ts';

/** In the order of the view. */
export const TABLES: readonly { readonly name: string; readonly title: Text }[] = [
  ['figures', 'results.keys'],
  ['daily', 'results.daily.title'],
  ['funnel', 'results.funnel.title'],
  ['time', 'results.time.title'],
  ['exits', 'results.exits.title'],
  ['answers', 'results.answers.title'],
  ['emails', 'results.emails.title'],
  ['most', 'results.most.title'],
  ['blocked', 'results.blocked.title'],
  ['never', 'results.never.title'],
  ['worth', 'results.worth.title'],
  ['stages', 'results.stages.title'],
  ['compare', 'results.compare.title'],
  ['scores', 'reports.scores.title'],
  ['grades', 'reports.grades.title'],
  ['bridge', 'account.bridge.title'],
  ['costs', 'reports.cost.title'],
  ['branches', 'account.branches.title'],
  ['record', 'reports.record.title'],
  ['matter', 'reports.matter.title'],
  ['steps', 'reports.steps.title'],
].map(([name = '', title = '']) => ({ name, title: text(title) }));

/** Those read from single people. */
export const READ_FROM_PEOPLE: readonly string[] = ['scores', 'grades', 'bridge'];

/** Those that are there only once somebody has asked for the measuring. */
export const MEASURED: readonly string[] = ['worth', 'matter'];
