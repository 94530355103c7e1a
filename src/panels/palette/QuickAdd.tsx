import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PaletteEntry } from '../../core/index.ts';
import { afterDrawing, focusSelectedCard } from '../../store/deeds/card-focus.ts';
import { addStep } from '../../store/document/commands.ts';
import { KINDS } from '../../store/document/kinds.ts';
import { noteAdded } from '../../store/document/recent.ts';
import { type QuickAdd as Place, useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import floating from '../../ui/floating.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { categoryStyle } from '../../ui/tone.ts';
import styles from './QuickAdd.module.css';
import { findSteps } from './search.ts';

const close = () => useStore.setState({ quickAdd: undefined });

/** The list of steps over the canvas, while it is open. */
export function QuickAdd() {
  const place = useStore((state) => state.quickAdd);
  return place === undefined ? null : createPortal(<Box place={place} />, document.body);
}

function fits(place: Place): (entry: PaletteEntry) => boolean {
  return ({ kind }) => place.after === undefined || (kind.entrance === undefined && kind.annotation !== true);
}

function Box({ place }: { readonly place: Place }) {
  const voice = useWords();
  const [looked, setLooked] = useState('');
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const isAdded = useLeaving(box);
  const found = findSteps(looked, voice).filter(fits(place));
  const add = (entry: PaletteEntry | undefined) => {
    close();
    if (entry === undefined) return;
    isAdded.current = true;
    addStep(entry.id, place.after);
    noteAdded(entry.id);
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') add(found[chosen]);
    else if (event.key === 'ArrowDown') setChosen((chosen + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setChosen((chosen + found.length - 1) % Math.max(1, found.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className={cx(floating.floating, styles.box)} style={placeOf(place.screen)}>
      <TextInput
        list={{ id: listId, row: found.length === 0 ? undefined : `${listId}-${chosen}` }}
        value={looked}
        onChange={(words) => {
          setLooked(words);
          setChosen(0);
        }}
        label={voice.t('app.palette.find')}
        placeholder={voice.t('app.palette.find')}
        icon="search"
        autoFocus
        onKeyDown={steer}
      />
      <Found id={listId} entries={found} chosen={chosen} looked={looked} onAdd={add} onPoint={setChosen} />
      <Foot count={found.length} />
    </div>
  );
}

/** Height in which field, foot and half of the rows are seen; the list scrolls. */
const ENOUGH = 320;

/** Under the port or the pointer; where there is more room above, above the card, which stays in sight. */
function placeOf({ x, y, top = y - 24 }: Place['screen']): CSSProperties {
  const left = Math.max(8, Math.min(x - 24, innerWidth - 320));
  const isBelow = y + ENOUGH < innerHeight || innerHeight - y > top;
  if (isBelow) return { left, top: y + 8, maxHeight: innerHeight - y - 16 };
  return { left, bottom: innerHeight - top + 8, maxHeight: top - 16 };
}

/** How many are listed, of all the steps that the palette has. */
function Foot({ count }: { readonly count: number }) {
  const { t } = useWords();
  return (
    <p className={styles.foot}>
      <Kbd keys="↑ ↓" /> {t('draw.commands.choose')}
      <Kbd keys="Esc" /> {t('draw.commands.leave')}
      <span className={styles.count} role="status">
        {t('draw.quick.count', { count, all: KINDS.palette.length })}
      </span>
    </p>
  );
}

type FoundProps = {
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  readonly chosen: number;
  readonly looked: string;
  readonly onAdd: (entry: PaletteEntry) => void;
  readonly onPoint: (row: number) => void;
};

function Found({ id, entries, chosen, looked, onAdd, onPoint }: FoundProps) {
  const { say, t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  // Newer browsers give back a promise, which is no way to clean up.
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  });
  if (entries.length === 0) return <p className={styles.none}>{t('app.palette.nothing')}</p>;
  return (
    <div id={id} role="listbox" className={styles.list} aria-label={t('app.palette.label')}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen row
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
        <div
          key={entry.id}
          id={`${id}-${index}`}
          ref={index === chosen ? row : undefined}
          role="option"
          aria-selected={index === chosen}
          className={cx(styles.row, index === chosen && styles.chosen)}
          style={categoryStyle(entry.kind.annotation === true ? 'note' : entry.kind.category)}
          onClick={() => onAdd(entry)}
          onPointerMove={() => index !== chosen && onPoint(index)}
        >
          <Icon name={entry.preset.icon} size={18} className={styles.icon} />
          <span className={styles.title}>
            <Marked label={say(entry.preset.label)} looked={looked} />
          </span>
          <span className={styles.hint}>{say(entry.preset.summary)}</span>
        </div>
      ))}
    </div>
  );
}

/** Closes the list when something else is pressed; the focus goes to the step that was added, else to where it was. */
function useLeaving(box: React.RefObject<HTMLDivElement | null>): React.RefObject<boolean> {
  // Read while drawing: by the time an effect runs, the field of the list has the focus.
  const [before] = useState(() => document.activeElement);
  const isAdded = useRef(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', press, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      // The card of a new step is drawn with the next frame.
      afterDrawing(() => focusBack(isAdded.current, before));
    };
  }, [box, before]);
  return isAdded;
}

function focusBack(isAdded: boolean, before: Element | null): void {
  if (document.activeElement !== document.body) return;
  if (isAdded && focusSelectedCard()) return;
  if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
}
