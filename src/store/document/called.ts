/** What a step is called where it stands alone, in a list: several may have the same title. */
import { type ProgramFile, text, verbatim } from '../../core/index.ts';
import type { Voice } from '../words.ts';
import { describedOf, kindOf } from './kinds.ts';

/**
 * The title of a step. An email with words of its own and no name is called by its subject, too; where others have the same
 * title, what the card says below it is added, or the step's number where that says no more.
 */
export function calledOf(file: ProgramFile, id: string, { say, t }: Voice): string {
  const { nodes } = file.program;
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) return id;
  const { title, sentence, missing } = describedOf(node, file);
  const name = say(title);
  const { subject, name: own } = node.settings;
  if (kindOf(node).owned !== undefined && typeof subject === 'string' && subject.trim() !== '' && !own) {
    const words = say(text('quoted', { text: verbatim(subject) }));
    return t('problems.subject', { title: name, words });
  }
  const alike = nodes.filter((one) => one !== node && say(describedOf(one, file).title) === name);
  if (alike.length === 0) return name;
  const words = say(sentence);
  const isTelling =
    missing === undefined && alike.every((one) => say(describedOf(one, file).sentence) !== words);
  const step = t('draw.commands.step', { number: nodes.indexOf(node) + 1 });
  return t('problems.called', { title: name, words: isTelling ? words : step });
}
