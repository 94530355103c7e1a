import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { figureText, text } from '../../core/index.ts';
import { behindOf, type Explanation } from '../../store/results/explain.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { amountWords } from '../assumptions/amounts.ts';
import { showAssumption } from './assumption.ts';
import styles from './Explain.module.css';

export type ExplainProps = { readonly of: Explanation };

/** A button that says of a number what it is, what it is counted over, and what is assumed behind it. */
export function Explain({ of }: ExplainProps) {
  const { t, say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = t('results.table.explain', { name: say(of.title) });
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <IconButton
        ref={button}
        icon="circle-question-mark"
        label={label}
        size="s"
        popup="dialog"
        expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Sheet of={of} label={label} anchor={button} onClose={close} onLeave={() => setOpen(false)} />
      )}
    </>
  );
}

type SheetProps = ExplainProps & {
  readonly label: string;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  /** The attention has gone elsewhere. */
  readonly onLeave: () => void;
};

function Sheet({ of, label, anchor, onClose, onLeave }: SheetProps) {
  const { say } = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const place = usePlace(sheet, anchor);
  useEffect(() => {
    sheet.current?.focus({ preventScroll: true });
    const press = ({ target }: PointerEvent): void => {
      const isOwn =
        target instanceof Node && (sheet.current?.contains(target) || anchor.current?.contains(target));
      if (!isOwn) onLeave();
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, [anchor, onLeave]);
  return createPortal(
    <div
      ref={sheet}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={styles.sheet}
      style={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h3 className={styles.title}>{say(of.title)}</h3>
      <p>{say(of.definition)}</p>
      <GroundsOf of={of} />
      <Assumptions of={of} />
    </div>,
    document.body,
  );
}

function GroundsOf({ of: { grounds } }: ExplainProps) {
  const { t, say } = useWords();
  if (grounds === undefined) return null;
  const number = text('results.explain.unit', {
    number: figureText(grounds.n),
    unit: text(grounds.of === 'runs' ? 'results.explain.of.runs' : `report.unit_${grounds.of}`),
  });
  return (
    <>
      <p>{t('results.explain.n', { number })}</p>
      {grounds.mean !== undefined && <p>{say(grounds.mean)}</p>}
      {grounds.low !== undefined && grounds.high !== undefined && (
        <p className={styles.quiet}>
          {t('results.explain.interval', { low: grounds.low, high: grounds.high })}
        </p>
      )}
    </>
  );
}

/** Each leads to its place among the assumptions, beside the drawing. */
function Assumptions({ of: { assumptions } }: ExplainProps) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  if (file === undefined || assumptions.length === 0) return null;
  return (
    <>
      <h4 className={styles.heading}>{t('results.explain.assumptions')}</h4>
      <ul className={styles.list}>
        {behindOf(file, assumptions).map(({ row, value, notes }) => (
          <li key={row.id} className={styles.item}>
            <button type="button" className={styles.name} onClick={() => showAssumption(row.id)}>
              {say(row.label)}
            </button>
            <span className={styles.value}>
              {value === undefined ? t('results.explain.byTeam') : say(amountWords(row, value))}
            </span>
            <span className={styles.source}>{notes.map(say).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const GAP = 6;

/** Below its button, or above it where there is more room; whole on the screen. */
function usePlace(sheet: RefObject<HTMLDivElement | null>, anchor: SheetProps['anchor']) {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect();
    const own = sheet.current?.getBoundingClientRect();
    if (box === undefined || own === undefined) return;
    const below = box.bottom + GAP;
    const fits = below + own.height <= innerHeight - GAP;
    setPlace({
      left: Math.max(GAP, Math.min(box.left, innerWidth - own.width - GAP)),
      top: fits ? below : Math.max(GAP, Math.min(box.top - own.height - GAP, innerHeight - own.height - GAP)),
    });
  }, [sheet, anchor]);
  return place;
}
