import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Tabs.module.css';

export type Tab = { readonly value: string; readonly label: string; readonly badge?: ReactNode };

export type TabsProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tabs: readonly Tab[];
  readonly label: string;
};

export function Tabs({ value, onChange, tabs, label }: TabsProps) {
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={(event) => steerTabs(event)}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.badge}
        </button>
      ))}
    </div>
  );
}

function steerTabs(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const here = all.indexOf(document.activeElement as HTMLElement);
  const next = all.at((here + step) % all.length);
  next?.focus();
  next?.click();
}
