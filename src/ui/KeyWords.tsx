import { Kbd } from './Kbd.tsx';

export type KeyWordsProps = {
  readonly words: string;
  /** The key as it stands in the words; its first place in them is drawn as a cap. */
  readonly keys: string;
};

/** Words in which a key is drawn as a cap. */
export function KeyWords({ words, keys }: KeyWordsProps) {
  const at = words.indexOf(keys);
  if (at < 0) return words;
  return (
    <>
      {words.slice(0, at)}
      <Kbd keys={keys} />
      {words.slice(at + keys.length)}
    </>
  );
}
