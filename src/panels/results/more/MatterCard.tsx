import { useEffect, useMemo, useState } from 'react';
import {
  COMPARED,
  type ComparedName,
  figureText,
  inSentences,
  numberText,
  percentText,
  text,
} from '../../../core/index.ts';
import {
  explainMattering,
  isOldSensitivity,
  leftMs,
  type Mattering,
  matteringOf,
  matteringTable,
  measureSensitivity,
  recallSensitivity,
  type SensitivityState,
  stopSensitivity,
  useSensitivity,
} from '../../../store/results/sensitivity.ts';
import { timeWords } from '../../../store/run/figures.ts';
import { useRun } from '../../../store/run/running.ts';
import { useStore } from '../../../store/store.ts';
import { useWords } from '../../../store/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Field } from '../../../ui/Field.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ChartCard } from '../ChartCard.tsx';
import measured from '../Measured.module.css';
import styles from './Matter.module.css';
import { MatterRow } from './MatterRow.tsx';
import more from './More.module.css';

/** By how much of themselves assumptions may be moved. */
const SHARES = [0.1, 0.2, 0.5] as const;

/** The largest rows of a tornado. */
const FEW = 10;

/** Which assumption matters most: each moved down and up, what that does to a figure, largest first. Runs on request. */
export function MatterCard() {
  const [figure, setFigure] = useState<ComparedName>('accepted');
  const state = useSensitivity();
  const [share, setShare] = useState<number>(state.share);
  const { status, rows } = state;
  useStore((store) => store.file);
  const program = useStore((store) => store.file?.program.id);
  useRun((run) => run.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another program has numbers of its own
  useEffect(() => recallSensitivity(share), [share, program]);
  const all = useMemo(() => matteringOf(state, figure), [state, figure]);
  const isOld = isOldSensitivity(state);
  return (
    <div className={cx(more.slot, more.wide)}>
      <ChartCard
        title={text('reports.matter.title')}
        sub={text('reports.matter.sub', { share: percentText(rows.length > 0 ? state.share : share) })}
        table={matteringTable(all)}
        explanation={explainMattering(state)}
      >
        <Settings figure={figure} share={share} onFigure={setFigure} onShare={setShare} />
        {rows.length > 0 && <Rows all={all} isOld={isOld} figure={figure} />}
        {status === 'running' ? (
          <Running state={state} />
        ) : (
          <Foot state={state} share={share} isOld={isOld} />
        )}
      </ChartCard>
    </div>
  );
}

type SettingsProps = {
  readonly figure: ComparedName;
  readonly share: number;
  readonly onFigure: (figure: ComparedName) => void;
  readonly onShare: (share: number) => void;
};

function Settings({ figure, share, onFigure, onShare }: SettingsProps) {
  const { t, say } = useWords();
  const { rows } = useSensitivity();
  const hasCosts = rows.some(({ samples }) => samples.up.some((one) => Number.isFinite(one.costPerHandoff)));
  const offered = COMPARED.filter(({ name }) => hasCosts || name !== 'costPerHandoff');
  return (
    <div className={styles.settings}>
      <Field label={t('reports.matter.figure')}>
        <Select
          value={figure}
          onChange={(next) => onFigure(next as ComparedName)}
          options={offered.map(({ name }) => ({ value: name, label: t(`results.compare.${name}`) }))}
        />
      </Field>
      <Field label={t('reports.matter.share')}>
        <Select
          value={String(share)}
          onChange={(next) => onShare(Number(next))}
          options={SHARES.map((one) => ({ value: String(one), label: say(percentText(one)) }))}
        />
      </Field>
    </div>
  );
}

type RowsProps = {
  readonly all: readonly Mattering[];
  readonly isOld: boolean;
  readonly figure: ComparedName;
};

function Rows({ all, isOld, figure }: RowsProps) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const moving = all.filter(({ says }) => says === 'moves');
  const shown = isWhole ? moving : moving.slice(0, FEW);
  const still = all.length - moving.length;
  const ends = moving.flatMap(({ down, up }) => [down.low, down.high, down.value, up.low, up.high, up.value]);
  const reach = Math.max(1e-9, ...ends.filter(Number.isFinite).map(Math.abs));
  return (
    <>
      {moving.length === 0 ? (
        <p className={styles.quiet}>{t('reports.matter.nothing')}</p>
      ) : (
        <p className={cx(styles.quiet, styles.key)} aria-hidden="true">
          <span>{t('reports.matter.down')}</span>
          <span>{t('reports.matter.up')}</span>
        </p>
      )}
      <ul className={cx(measured.rows, isOld && measured.old)}>
        {shown.map((one) => (
          <MatterRow key={one.move.id} of={one} reach={reach} figure={figure} />
        ))}
      </ul>
      <p className={styles.quiet}>
        {moving.length > FEW && (
          <Button size="s" variant="link" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('reports.matter.fewer') : t('reports.matter.all', { count: moving.length })}
          </Button>
        )}{' '}
        {still > 0 && t('reports.matter.still', { count: still })}
      </p>
    </>
  );
}

function Running({ state }: { readonly state: SensitivityState }) {
  const { t } = useWords();
  const { rows, total } = state;
  const left = leftMs(state, performance.now());
  return (
    <Progress
      title={t('reports.matter.running', { done: figureText(rows.length), of: figureText(total) })}
      share={rows.length / Math.max(1, total)}
      {...(left === undefined ? {} : { detail: t('reports.matter.left', { time: secondsText(left) }) })}
      actions={
        <Button size="s" onClick={stopSensitivity}>
          {t('app.run.stop')}
        </Button>
      }
    />
  );
}

function secondsText(ms: number) {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60 ? text('reports.matter.seconds', { count: seconds }) : timeWords(seconds / 60);
}

type FootProps = { readonly state: SensitivityState; readonly share: number; readonly isOld: boolean };

function Foot({ state, share, isOld }: FootProps) {
  const { t, say } = useWords();
  const isBusy = useRun((run) => run.status === 'barred');
  const { status, rows, total, size } = state;
  const isAgain = rows.length > 0;
  const canMeasure = !isAgain || isOld || status !== 'done' || state.share !== share;
  const sentences = [
    ...(status === 'failed' ? [t('reports.matter.failed')] : []),
    ...(status === 'stopped'
      ? [t('reports.matter.stopped', { done: figureText(rows.length), of: figureText(total) })]
      : []),
    ...(isOld ? [t('reports.matter.old')] : []),
    ...(isAgain ? [t('reports.matter.made', { people: numberText(size.people), count: size.runs })] : []),
    ...(isAgain && size.people < size.of
      ? [t('reports.matter.some', { people: numberText(size.people), all: numberText(size.of) })]
      : []),
  ];
  return (
    <p className={styles.quiet}>
      {say(inSentences(sentences))}{' '}
      {canMeasure && (
        <span className={more.screenOnly}>
          <Button size="s" icon="play" disabled={isBusy} onClick={() => void measureSensitivity(share)}>
            {t(isAgain ? 'reports.matter.again' : 'reports.matter.measure')}
          </Button>
        </span>
      )}
    </p>
  );
}
