import { numberText, type ProgramNode, percentText, shareText, type Text } from '../../core/index.ts';
import { kindOf } from '../../store/document/kinds.ts';
import { timeWords } from '../../store/run/figures.ts';
import { happeningAt, type Part } from '../../store/run/happenings.ts';
import { whyNobody, whyNoHandoff, type Zero } from '../../store/run/why-nobody.ts';
import { useWhyWays } from '../../store/run/why-way.ts';
import { useStore } from '../../store/store.ts';
import { listPlace } from '../../store/trace/places-listed.ts';
import { type Change, type Changes, useChanges } from '../../store/versions/changes-since.ts';
import { useWords } from '../../store/words.ts';
import { BreakdownList } from '../../ui/BreakdownList.tsx';
import { Section } from '../../ui/Section.tsx';
import { StackBar } from '../../ui/StackBar.tsx';
import type { SeriesColour } from '../../ui/tone.ts';
import { AssumedLine } from '../assumptions/AssumedLine.tsx';
import styles from './Inspector.module.css';
import { Since } from './Since.tsx';

const PORTS: readonly SeriesColour[] = ['accent', 'wire', 'series-3', 'series-5', 'series-4', 'series-6'];

/** What the last run says about a step: how those who came are split, and how long they stayed. */
export function WhatHappens({ node }: { readonly node: ProgramNode }) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  const report = useStore((state) => state.run.report);
  const changes = useChanges();
  const happening = report && file && happeningAt(report, file, node);
  if (file === undefined || happening === undefined) return null;
  const { came, parts, minutes } = happening;
  return (
    <Section
      line
      title={t('app.happens.title')}
      aside={
        <Since
          words={t('app.happens.came', { number: say(numberText(came)) })}
          {...changes?.came(node.id, came)}
        />
      }
    >
      <div className={styles.happens}>
        {came === 0 ? <Nobody node={node} /> : <Parts node={node.id} parts={parts} changes={changes} />}
        {came > 0 && <EmptyWays node={node} />}
        {Number.isFinite(minutes) && minutes >= 1 && (
          <p className={styles.quiet}>{t('app.happens.stay', { time: say(timeWords(minutes)) })}</p>
        )}
        <AssumedLine file={file} nodeId={node.id} />
      </div>
    </Section>
  );
}

type PartsProps = {
  readonly node: string;
  readonly parts: readonly Part[];
  readonly changes: Changes | undefined;
};

function Parts({ node, parts, changes }: PartsProps) {
  const { t, say } = useWords();
  const isStale = useStore((state) => state.run.isStale);
  const rows = colouredOf(parts).map(({ part, colour }) => ({
    part,
    id: part.id,
    label: say(part.label),
    colour,
  }));
  return (
    <>
      <StackBar
        label={t('app.happens.title')}
        parts={rows.map(({ part, ...row }) => ({ ...row, value: part.count }))}
      />
      <BreakdownList
        stale={isStale}
        rows={rows.map(({ part, ...row }) => ({
          ...row,
          value: say(numberText(part.count)),
          share: say(shareText(part.share)),
          exact: say(percentText(part.share)),
          ...changeOf(part, node, changes),
          ...(part.count > 0 && placeOf(part, node)),
        }))}
      />
    </>
  );
}

function colouredOf(parts: readonly Part[]) {
  const shown = parts.filter(({ kind, count }) => kind !== 'reason' || count > 0);
  return shown.map((part, index) => ({ part, colour: colourOfPart(part, index) }));
}

function colourOfPart({ kind }: Part, index: number): SeriesColour {
  if (kind === 'here') return 'faint';
  return kind === 'reason' ? 'ink' : (PORTS[index] ?? 'wire');
}

function changeOf({ kind, id, count }: Part, node: string, changes: Changes | undefined): Change {
  return (kind === 'here' ? changes?.waiting(node, count) : changes?.went(node, [id], count)) ?? {};
}

/** Those who went a way, or are still here, can be listed. */
function placeOf({ kind, id }: Part, node: string) {
  if (kind === 'reason') return {};
  const place = kind === 'here' ? { kind, node } : { kind: 'way' as const, node, ports: [id] };
  return { onClick: () => listPlace(place) };
}

/** That nobody came, and why where that can be told. */
function Nobody({ node }: { readonly node: ProgramNode }) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  const people = useStore((state) => state.people);
  const report = useStore((state) => state.run.report);
  const why = report && file && whyAt(node, { report, file, people });
  return <p className={styles.quiet}>{why === undefined ? t('app.happens.nobody') : say(why)}</p>;
}

/** Why nobody takes some of the ways. */
function EmptyWays({ node }: { readonly node: ProgramNode }) {
  const { say } = useWords();
  return useWhyWays(node).map((why) => (
    <p key={JSON.stringify(why)} className={styles.quiet}>
      {say(why)}
    </p>
  ));
}

/** Why nobody came: to any step, or to this one where sales take over. */
function whyAt(node: ProgramNode, zero: Zero): Text | undefined {
  return whyNobody(zero) ?? (kindOf(node).category === 'sales' ? whyNoHandoff(zero) : undefined);
}
