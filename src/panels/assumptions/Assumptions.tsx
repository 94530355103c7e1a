import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ProgramFile } from '../../core/index.ts';
import {
  type AssumptionGroup,
  assumptionsOf,
  closeAssumptions,
  grouped,
  resetAssumptions,
} from '../../store/assumptions/assumptions.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { InspectorFrame } from '../../ui/frame/InspectorFrame.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Fixed, WhyFixed } from '../shell/Fixed.tsx';
import styles from './Assumptions.module.css';
import { focusOpener } from './OpenAssumptions.tsx';
import { fieldId, Row } from './Row.tsx';
import { lookedFor } from './search.ts';

/** All assumptions about people: read, found, changed, and taken back. */
export function Assumptions() {
  const file = useStore((state) => state.file);
  const asked = useStore((state) => state.assumption);
  if (file === undefined) return null;
  return <Panel key={asked?.stamp} file={file} asked={asked?.id} />;
}

function close(): void {
  closeAssumptions();
  focusOpener();
}

type PanelProps = { readonly file: ProgramFile; readonly asked: string | undefined };

function Panel({ file, asked }: PanelProps) {
  const { t, say } = useWords();
  const [words, setWords] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const rows = useMemo(() => assumptionsOf(file), [file]);
  const groups = useMemo(() => grouped(rows), [rows]);
  const shown = lookedFor(groups, { words, onlyChanged, say });
  const changed = rows.filter(({ isChanged }) => isChanged).length;
  const isLooking = words.trim() !== '' || onlyChanged;
  const search = useAsked(asked);
  const foot = changed > 0 && (
    <div className={styles.foot}>
      <span>{t('assumptions.changed', { count: changed })}</span>
      <Button size="s" icon="rotate-ccw" onClick={resetAssumptions}>
        {t('assumptions.resetAll')}
      </Button>
    </div>
  );
  return (
    <InspectorFrame
      label={t('assumptions.open')}
      icon="list-checks"
      title={t('assumptions.open')}
      closeLabel={t('app.close')}
      onClose={close}
      {...(foot === false ? {} : { foot })}
    >
      <WhyFixed />
      <search className={styles.head} onKeyDown={closeOnEscape}>
        <p className={styles.quiet}>{t('assumptions.intro')}</p>
        <TextInput
          ref={search}
          type="search"
          icon="search"
          label={t('assumptions.find')}
          placeholder={t('assumptions.find')}
          value={words}
          onChange={setWords}
        />
        <Checkbox checked={onlyChanged} label={t('assumptions.onlyChanged')} onChange={setOnlyChanged} />
        <p role="status" className={styles.status}>
          {isLooking && foundWords(shown, words, t)}
        </p>
      </search>
      <Groups groups={shown} isLooking={isLooking} asked={asked} />
    </InspectorFrame>
  );
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  close();
}

type Voice = ReturnType<typeof useWords>;

function foundWords(shown: readonly AssumptionGroup[], words: string, t: Voice['t']): string {
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > 0) return t('assumptions.found', { count });
  return words.trim() === '' ? t('assumptions.noneChanged') : t('assumptions.foundNone', { looked: words });
}

/** The field that was asked for gets the focus; without one the search does. */
function useAsked(asked: string | undefined): RefObject<HTMLInputElement | null> {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = asked === undefined ? null : document.getElementById(fieldId(asked));
    (field ?? search.current)?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return search;
}

type GroupsProps = {
  readonly groups: readonly AssumptionGroup[];
  /** Whoever looks for something sees all that was found. */
  readonly isLooking: boolean;
  readonly asked: string | undefined;
};

function Groups({ groups, isLooking, asked }: GroupsProps) {
  const { t, say } = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([asked?.split('.')[0] ?? 'mail']));
  const toggle = (id: string, on: boolean) =>
    setOpen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  return groups.map(({ id, title, rows }) => {
    const changed = rows.filter(({ isChanged }) => isChanged).length;
    return (
      <section key={id} className={styles.group}>
        <Disclosure
          label={say(title)}
          count={changed > 0 ? t('assumptions.changed', { count: changed }) : String(rows.length)}
          open={isLooking || open.has(id)}
          onToggle={(on) => toggle(id, on)}
        >
          <Fixed isQuiet>
            <ul className={styles.rows}>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          </Fixed>
        </Disclosure>
      </section>
    );
  });
}
