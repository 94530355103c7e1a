import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import styles from './DockLine.module.css';

export type DockFigure = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly doubt?: string;
  readonly stale?: boolean;
  /** What says more of it: shown where it is pointed at or has the keys. */
  readonly explain?: ReactNode;
  /** What changed of it: "+36", and in words. */
  readonly since?: string;
  readonly sinceWords?: string;
};

export type DockTab = {
  readonly value: string;
  readonly label: string;
  /** Stands for the label where the screen is narrow. */
  readonly icon?: string;
  readonly badge?: ReactNode;
};

export type DockLineProps = {
  readonly label: string;
  readonly tabs: readonly DockTab[];
  /** The open tab, none while the dock is folded. */
  readonly current: string | undefined;
  readonly onTab: (value: string | undefined) => void;
  readonly figures: readonly DockFigure[];
  readonly aside?: ReactNode;
  readonly toggleLabel: string;
};

/** The one line that never moves: tabs, key figures, what the last run was. Its figures give way to a message that has no other room. */
export function DockLine({ label, tabs, current, onTab, figures, aside, toggleLabel }: DockLineProps) {
  return (
    <section className={styles.line} aria-label={label} data-yields="">
      <div className={styles.tabs}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            className={styles.tab}
            title={tab.icon === undefined ? undefined : tab.label}
            aria-expanded={tab.value === current}
            onClick={() => onTab(tab.value === current ? undefined : tab.value)}
          >
            {tab.icon !== undefined && (
              <span className={styles.icon}>
                <Icon name={tab.icon} />
              </span>
            )}
            <span className={cx(tab.icon !== undefined && styles.wide)}>{tab.label}</span>
            {tab.badge}
          </button>
        ))}
      </div>
      {figures.length > 0 && <span className={styles.rule} />}
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <Figure key={figure.id} {...figure} />
        ))}
      </dl>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      <IconButton
        icon={current === undefined ? 'chevron-up' : 'chevron-down'}
        label={toggleLabel}
        size="s"
        expanded={current !== undefined}
        onClick={() => onTab(current === undefined ? tabs[0]?.value : undefined)}
      />
    </section>
  );
}

function Figure({ label, value, doubt, stale, since, sinceWords, explain }: DockFigure) {
  return (
    <div className={cx(styles.figure, stale && styles.stale)}>
      <dt className={styles.name}>{label}</dt>
      <dd className={styles.value}>
        {value}
        {since !== undefined && (
          <span className={styles.since} role="img" aria-label={sinceWords} title={sinceWords}>
            {since}
          </span>
        )}
        {doubt !== undefined && <span className={styles.doubt}>{doubt}</span>}
        {explain !== undefined && <span className={styles.explain}>{explain}</span>}
      </dd>
    </div>
  );
}
