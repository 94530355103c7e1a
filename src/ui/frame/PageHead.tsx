import type { ReactNode, Ref } from 'react';
import { TextInput } from '../TextInput.tsx';
import styles from './PageHead.module.css';

export type PageHeadProps = {
  readonly title: string;
  /** A heading of the page, or of a part of it. */
  readonly level?: 1 | 2;
  /** Quiet words beside the title. */
  readonly aside?: ReactNode;
  /** What can be done with the whole page, at the end of the line. */
  readonly deeds?: ReactNode;
  /** The field in which something of the page is looked for, at the end of the line. */
  readonly find?: PageFindProps;
};

/** The first line of a page: what it is, and what can be done with all of it. */
export function PageHead({ title, level = 1, aside, deeds, find }: PageHeadProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <header className={styles.head}>
      <Title className={styles.title}>{title}</Title>
      {aside !== undefined && <p className={styles.aside}>{aside}</p>}
      {deeds !== undefined && <span className={styles.end}>{deeds}</span>}
      {find !== undefined && <PageFind {...find} />}
    </header>
  );
}

export type PageFindProps = {
  readonly looked: string;
  readonly onLook: (looked: string) => void;
  readonly label: string;
  readonly keys?: string;
  readonly field?: Ref<HTMLInputElement>;
};

function PageFind({ looked, onLook, label, keys, field }: PageFindProps) {
  return (
    <div className={styles.find}>
      <TextInput
        type="search"
        icon="search"
        value={looked}
        onChange={onLook}
        label={label}
        placeholder={label}
        {...(keys === undefined ? {} : { keys })}
        {...(field === undefined ? {} : { ref: field })}
      />
    </div>
  );
}
