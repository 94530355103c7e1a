import { numberText, type ProgramNode, percentText, shareText } from '../../core/index.ts';
import { whoComesIn } from '../../store/run/outside.ts';
import { useStore } from '../../store/store.ts';
import { useChanges } from '../../store/versions/changes-since.ts';
import { useWords } from '../../store/words.ts';
import { BreakdownList } from '../../ui/BreakdownList.tsx';
import { Section } from '../../ui/Section.tsx';
import { StackBar } from '../../ui/StackBar.tsx';
import type { SeriesColour } from '../../ui/tone.ts';
import styles from './Inspector.module.css';

/** Of those who are outside each cause has its own grey or colour; those who came in have the accent. */
const COLOURS: Readonly<Record<string, SeriesColour>> = {
  entered: 'accent',
  notCome: 'faint',
  suppressed: 'ink',
  filter: 'wire',
  inside: 'faint',
  entry: 'ink',
};

/** At a start: how many of all people came in, and where the others are. */
export function WhoComesIn({ node }: { readonly node: ProgramNode }) {
  const { t, say } = useWords();
  const report = useStore((state) => state.run.report);
  const isStale = useStore((state) => state.run.isStale);
  const changes = useChanges();
  const who = report && whoComesIn(report, node);
  if (who === undefined) return null;
  const rows = who.parts.map(({ id, count, share }) => ({
    id,
    label: t(`outside.${id}`),
    value: say(numberText(count)),
    share: say(shareText(share)),
    exact: say(percentText(share)),
    colour: COLOURS[id] ?? 'wire',
    count,
    ...(id === 'entered' && changes?.came(node.id, count)),
  }));
  return (
    <Section line title={t('outside.title')} aside={t('outside.of', { people: say(numberText(who.people)) })}>
      <div className={styles.happens}>
        <StackBar
          label={t('outside.title')}
          parts={rows.map(({ id, label, count, colour }) => ({ id, label, value: count, colour }))}
        />
        <BreakdownList stale={isStale} rows={rows} />
        {who.again.length > 0 && (
          <>
            <p className={styles.quiet}>{t('outside.again')}</p>
            <BreakdownList
              stale={isStale}
              rows={who.again.map(({ id, count }) => ({
                id,
                label: t(`outside.again.${id}`),
                value: say(numberText(count)),
                colour: COLOURS[id] ?? 'wire',
              }))}
            />
          </>
        )}
      </div>
    </Section>
  );
}
