import { numberText, type ProgramNode, percentText } from '../../core/index.ts';
import { timeWords } from '../../store/figures.ts';
import { happeningAt, type Part } from '../../store/happenings.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { BreakdownList } from '../../ui/BreakdownList.tsx';
import { Section } from '../../ui/Section.tsx';
import { StackBar } from '../../ui/StackBar.tsx';
import type { SeriesColour } from '../../ui/tone.ts';
import { AssumedLine } from '../assumptions/AssumedLine.tsx';
import styles from './Inspector.module.css';

const PORTS: readonly SeriesColour[] = ['accent', 'wire', 'series-3', 'series-5', 'series-4', 'series-6'];

/** What the last run says about a step: how those who came are split, and how long they stayed. */
export function WhatHappens({ node }: { readonly node: ProgramNode }) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  const report = useStore((state) => state.run.report);
  const isStale = useStore((state) => state.run.isStale);
  const happening = report && file && happeningAt(report, file, node);
  if (file === undefined || happening === undefined) return null;
  const { came, parts, minutes } = happening;
  const shown = parts.filter(({ kind, count }) => kind !== 'reason' || count > 0);
  const coloured = shown.map((part, index) => ({ part, colour: colourOfPart(part, index) }));
  return (
    <Section
      line
      title={t('app.happens.title')}
      aside={t('app.happens.came', { number: say(numberText(came)) })}
    >
      <div className={styles.happens}>
        {came === 0 ? (
          <p className={styles.quiet}>{t('app.happens.nobody')}</p>
        ) : (
          <>
            <StackBar
              label={t('app.happens.title')}
              parts={coloured.map(({ part, colour }) => ({
                id: part.id,
                label: say(part.label),
                value: part.count,
                colour,
              }))}
            />
            <BreakdownList
              stale={isStale}
              rows={coloured.map(({ part, colour }) => ({
                id: part.id,
                label: say(part.label),
                value: say(numberText(part.count)),
                share: say(percentText(part.share)),
                colour,
              }))}
            />
          </>
        )}
        {Number.isFinite(minutes) && minutes >= 1 && (
          <p className={styles.quiet}>{t('app.happens.stay', { time: say(timeWords(minutes)) })}</p>
        )}
        <AssumedLine file={file} nodeId={node.id} />
      </div>
    </Section>
  );
}

function colourOfPart({ kind }: Part, index: number): SeriesColour {
  if (kind === 'here') return 'faint';
  return kind === 'reason' ? 'ink' : (PORTS[index] ?? 'wire');
}
