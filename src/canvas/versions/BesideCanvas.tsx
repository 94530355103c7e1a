import { useCallback, useMemo, useState } from 'react';
import { inTurn } from '../../core/index.ts';
import { apartIn, drawnWays } from '../../store/document/together.ts';
import { useStore } from '../../store/store.ts';
import { chooseSide, lookAt } from '../../store/versions/comparing.ts';
import { NOW, type Pair, useVersions, type Version, versionText } from '../../store/versions/state.ts';
import { clockOf } from '../../store/versions/when.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Select } from '../../ui/Select.tsx';
import type { Size } from '../flow/view.ts';
import { ProgramCanvas } from '../ProgramCanvas.tsx';
import { canvasWords } from '../program/canvas-words.ts';
import { reportCounts } from '../program/report-counts.ts';
import type { ViewAsk } from '../types.ts';
import styles from './Beside.module.css';
import { type Beside, beside, changeOf, lookedAt, placesOf } from './beside.ts';
import { bothView } from './both-view.ts';
import { FIXED } from './fixed.ts';
import { makeSharedView, type SharedView } from './shared-view.ts';
import { Tied } from './Tied.tsx';

type Side = 'a' | 'b';

/** Two versions next to each other, the older on the left; moved and zoomed as one. Only to look at. */
export function BesideCanvas({ pair, ask }: { readonly pair: Pair; readonly ask: ViewAsk | undefined }) {
  const voice = useWords();
  const names = useNames(voice);
  const [shared] = useState(makeSharedView);
  const drawn = useMemo(
    () =>
      beside(pair, voice, {
        a: voice.t('versions.missing.added', { version: names.a }),
        b: voice.t('versions.missing.removed', { version: names.b }),
      }),
    [pair, voice, names.a, names.b],
  );
  return (
    <div className={styles.sides}>
      {(['a', 'b'] as const).map((side) => (
        <SideCanvas
          key={side}
          side={side}
          name={names[side]}
          pair={pair}
          drawn={drawn}
          shared={shared}
          ask={side === 'a' ? ask : undefined}
        />
      ))}
    </div>
  );
}

function useNames({ say }: Voice): Readonly<Record<Side, string>> {
  const versions = useVersions((state) => state.versions);
  const a = useVersions((state) => state.a);
  const b = useVersions((state) => state.b);
  const name = (id: string | undefined): string =>
    say(
      versionText(
        versions.find((one) => one.id === id),
        String,
      ),
    );
  return { a: name(a), b: name(b) };
}

type SideProps = {
  readonly side: Side;
  readonly name: string;
  readonly pair: Pair;
  readonly drawn: Beside;
  readonly shared: SharedView;
  readonly ask: ViewAsk | undefined;
};

function SideCanvas({ side, name, pair, drawn, shared, ask }: SideProps) {
  const voice = useWords();
  const at = useVersions((state) => state.at);
  const looks = useVersions((state) => state.looks);
  const reports = useVersions((state) => state.run.reports);
  const spoken = voice.t(side === 'a' ? 'versions.sideA' : 'versions.sideB', { version: name });
  const words = useMemo(() => ({ ...canvasWords(voice), canvas: spoken }), [voice, spoken]);
  const looked = useMemo(() => lookedAt(pair.changes[at], drawn), [pair, at, drawn]);
  const chosen = looked[side];
  const selected = useMemo(() => new Set(chosen === undefined ? [] : [chosen]), [chosen]);
  const edges = useMemo(() => drawnWays(pair[side], apartIn(pair.a, pair.b)), [pair, side]);
  const report = reports?.[side];
  const counts = useMemo(
    () => (report === undefined ? undefined : reportCounts({ report, edges }, voice)),
    [report, edges, voice],
  );
  const begin = useCallback((room: Size) => bothView(placesOf(drawn), room, looked.places), [drawn, looked]);
  const tied = { me: side, shared, ...(side === 'a' ? { looked: { ...looked, stamp: looks } } : {}) };
  return (
    <section className={styles.side} aria-label={spoken}>
      <Head side={side} />
      <div className={styles.drawing}>
        <ProgramCanvas
          {...drawn[side]}
          {...FIXED}
          name={`side-${side}`}
          counts={counts}
          selected={selected}
          words={words}
          controls={side === 'a' ? 'zoom' : 'none'}
          begin={begin}
          ask={ask}
          overlay={() => <Tied {...tied} />}
          onSelect={(ids) => {
            const pressed = changeOf(pair.changes, ids);
            if (pressed >= 0) lookAt(pressed);
          }}
        />
      </div>
    </section>
  );
}

/** Which version stands on this side, and the way to another. */
function Head({ side }: { readonly side: Side }) {
  const { t, say, locale } = useWords();
  const versions = useVersions((state) => state.versions);
  const id = useVersions((state) => state[side]) ?? NOW;
  const isOpen = useStore((state) => state.file !== undefined);
  const time = (when: number): string => clockOf(locale, when);
  const options = [...(isOpen ? [undefined] : []), ...versions].map((version: Version | undefined) => ({
    value: version?.id ?? NOW,
    label: say(
      inTurn([versionText(version, time), version?.number === undefined ? undefined : version.name]),
    ),
  }));
  return (
    <header className={styles.head}>
      <span className={styles.mark} aria-hidden="true">
        {side.toUpperCase()}
      </span>
      <Select
        label={t(side === 'a' ? 'versions.chooseA' : 'versions.chooseB')}
        value={id}
        onChange={(other) => chooseSide(side, other)}
        options={options}
      />
    </header>
  );
}
