import styles from './Marked.module.css';

export type MarkedProps = {
  readonly label: string;
  /** What is looked for; its first word stands out where the label holds it. */
  readonly looked: string;
};

/** A name in which the word that is looked for stands out. */
export function Marked({ label, looked }: MarkedProps) {
  const [before, hit, after] = marked(label, looked);
  return (
    <>
      {before}
      {hit !== '' && <span className={styles.hit}>{hit}</span>}
      {after}
    </>
  );
}

/** A name cut where the first looked-for word stands in it. */
export function marked(label: string, looked: string): readonly [string, string, string] {
  const [word = ''] = looked.trim().toLocaleLowerCase().split(/\s+/);
  const at = word === '' ? -1 : label.toLocaleLowerCase().indexOf(word);
  if (at < 0) return [label, '', ''];
  return [label.slice(0, at), label.slice(at, at + word.length), label.slice(at + word.length)];
}
