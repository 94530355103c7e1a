import type { AriaAttributes, ReactNode } from 'react';
import styles from './Spoken.module.css';

export type SpokenProps = Pick<AriaAttributes, 'aria-live'> & {
  readonly as?: 'span' | 'p' | 'div';
  readonly role?: 'status';
  readonly children: ReactNode;
};

/** Words that are heard and not seen: they say what the eye reads off shape, colour or place. */
export function Spoken({ as: Tag = 'span', children, ...rest }: SpokenProps) {
  return (
    <Tag className={styles.spoken} {...rest}>
      {children}
    </Tag>
  );
}
