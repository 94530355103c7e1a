/** A piece of a sentence. `target` names the field it jumps to. */
export type Run = {
  readonly text: string;
  readonly strong?: boolean;
  readonly target?: string;
  /** Fell out of the sentence, or came in. */
  readonly change?: 'old' | 'new';
};

/** The sentence without its emphasis, for names that are spoken and for tooltips. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
