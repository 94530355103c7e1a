import { createContext, type ReactNode, use, useId, useState } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './Icon.tsx';

export type DisclosureProps = {
  readonly label: string;
  readonly count?: string;
  readonly defaultOpen?: boolean;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
};

/** All in it stand open from the beginning: where nothing can be changed, all there is to read is shown. */
const AllOpen = createContext(false);

export const DisclosuresOpen = AllOpen.Provider;

/** The rare part, folded. Its content is made only when it is opened. */
export function Disclosure({ label, count, defaultOpen = false, open, onToggle, children }: DisclosureProps) {
  const isAll = use(AllOpen);
  const [own, setOwn] = useState(defaultOpen);
  const id = useId();
  const shown = isAll || (open ?? own);
  const toggle = () => {
    setOwn(!shown);
    onToggle?.(!shown);
  };
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={shown} aria-controls={id} onClick={toggle}>
        <Icon name="chevron-right" className={styles.mark} />
        <span className={styles.label}>{label}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </button>
      <div id={id} hidden={!shown} className={styles.body}>
        {shown && children}
      </div>
    </div>
  );
}
