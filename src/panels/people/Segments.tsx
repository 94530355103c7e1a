import { useEffect } from 'react';
import { numberText } from '../../core/index.ts';
import { showProgram } from '../../store/document/program-section.ts';
import { usePeople } from '../../store/people/people.ts';
import { countSegments, nodeOf } from '../../store/people/segments.ts';
import { ownPeople } from '../../store/people/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { colourOf, type SeriesColour } from '../../ui/tone.ts';
import styles from './Segments.module.css';
import { onceSettled } from './settled.ts';

const COLOURS: readonly SeriesColour[] = [
  'series-1',
  'series-2',
  'series-3',
  'series-6',
  'series-4',
  'series-5',
];

export type SegmentsProps = {
  readonly chosen: string | undefined;
  readonly onChoose: (segment: string | undefined) => void;
};

/** The segments of the catalogue with how many people are in each when the run starts. */
export function Segments({ chosen, onChoose }: SegmentsProps) {
  const { t, say } = useWords();
  const segments = useStore((state) => state.file?.catalogue.segments) ?? [];
  const { members, isStale, hasFailed } = useStore((state) => state.segments);
  const imported = usePeople();
  const drawn = useStore((state) => state.file?.scenario.leads ?? 0);
  const own = useStore(({ file }) => ownPeople(file, imported)?.length);
  useCounting();
  const countOf = (id: string) => {
    const found = members?.get(nodeOf(id));
    return found === undefined ? '–' : say(numberText(found.length));
  };
  return (
    <aside className={styles.panel} aria-label={t('people.segment.title')}>
      <h2 className={styles.title}>{t('people.segment.title')}</h2>
      <ul className={cx(styles.list, isStale && styles.stale)}>
        <Row
          label={t('people.segment.everyone')}
          count={say(numberText(own ?? drawn))}
          isChosen={chosen === undefined}
          onChoose={() => onChoose(undefined)}
        />
        {segments.map(({ id, name }, i) => (
          <Row
            key={id}
            label={name.trim() === '' ? t('program.unnamed') : name}
            count={countOf(id)}
            colour={COLOURS[i]}
            isChosen={chosen === id}
            onChoose={() => onChoose(id)}
          />
        ))}
      </ul>
      <div className={styles.deeds}>
        <Button variant="link" onClick={() => showProgram('segments')}>
          {t('program.editSegments')}
        </Button>
      </div>
      <p className={styles.foot} role="status">
        {hasFailed ? t('people.segment.failed') : t('people.segment.text')}
      </p>
    </aside>
  );
}

type RowProps = {
  readonly label: string;
  readonly count: string;
  readonly colour?: SeriesColour | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Row({ label, count, colour, isChosen, onChoose }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.row} aria-pressed={isChosen} onClick={onChoose}>
        <span
          className={cx(styles.mark, colour === undefined && styles.plain)}
          style={colour === undefined ? undefined : { background: colourOf(colour) }}
        />
        <span className={styles.label} title={label}>
          {label}
        </span>
        <span className={styles.count}>{count}</span>
      </button>
    </li>
  );
}

/** Counts when the view opens, and whenever people, rules or the start of the run change. */
function useCounting(): void {
  const people = useStore((state) => state.people);
  const catalogue = useStore((state) => state.file?.catalogue);
  const scores = useStore((state) => state.file?.scores);
  const scenario = useStore((state) => state.file?.scenario);
  const own = useStore((state) => state.file?.people);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the counts hang on; they are read from the store
  useEffect(() => onceSettled(oldCounts, countSegments), [people, catalogue, scores, scenario, own]);
}

/** Counts of before are of others. */
function oldCounts(): void {
  useStore.setState((state) => ({ segments: { ...state.segments, isStale: true } }));
}
