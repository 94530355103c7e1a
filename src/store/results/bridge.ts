/** From those over the line for sales to those handed over, as a chart whose rows add up. */
import {
  type Bridge,
  drawsLines,
  type Rule,
  reasonName,
  type ScoresReport,
  shareText,
  type Text,
  text,
  wilson,
} from '../../core/index.ts';
import type { ChartRow, RowChart } from './charts.ts';
import type { Explanation } from './explain.ts';
import { amountText, shownHalf } from './results.ts';
import { shownParts, shownText } from './shown.ts';
import type { Table } from './table.ts';

interface Part {
  readonly id: string;
  readonly label: Text;
  readonly count: number;
}

/** What became of those over the line: the parts add up to them. */
function partsOf({ handed, after, inside, left }: Bridge): readonly Part[] {
  const part = (id: 'handed' | 'after' | 'inside', count: number): Part => ({
    id,
    label: text(`account.bridge.${id}`),
    count,
  });
  const gone = Object.entries(left).map(([reason, count]) => ({
    id: `left:${reason}`,
    label: text('account.bridge.left', { reason: reasonName(reason) }),
    count,
  }));
  const others = [part('after', after), part('inside', inside), ...gone].filter(({ count }) => count > 0);
  return [part('handed', handed), ...others.sort((a, b) => b.count - a.count)];
}

/** The chart; its whole is told above it, and what else was handed over below. Undefined = the scores have not been read. */
export function bridgeChart(scores: ScoresReport | undefined, rule: Rule): RowChart | undefined {
  const bridge = scores?.bridge;
  if (scores === undefined || bridge === undefined) return undefined;
  const { came, runs } = scores;
  const head = { name: 'bridge', title: text('account.bridge.title'), repeats: runs };
  if (!drawsLines(rule)) {
    const none = text('account.bridge.noLine');
    return { ...head, sub: text('account.bridge.subNone'), none, rows: [] };
  }
  const { over, handed, cooled } = bridge;
  const [cameShown = 0] = shownParts([came / runs]);
  const [overShown = 0] = shownParts([over / runs]);
  return {
    ...head,
    sub: text('account.bridge.sub', { came: shownText(cameShown), over: shownText(overShown) }),
    none: noneOf(cooled / runs),
    rows: over === 0 ? [] : rowsOf(partsOf(bridge), over, scores),
    foot: footOf(handed / runs, cooled / runs),
  };
}

function rowsOf(parts: readonly Part[], over: number, { came, runs }: ScoresReport): readonly ChartRow[] {
  const shown = shownParts(
    parts.map(({ count }) => count / runs),
    over / runs,
  );
  // Of those who came in, as in the grid of grades: how many are over the line is no more certain.
  const intervals = parts.map(({ count }) => wilson(count, came));
  const longest = Math.max(...intervals.map(({ high }) => high));
  return parts.map(({ id, label, count }, i) => {
    const { value, low, high } = intervals[i]!;
    const half = (((high - low) / 2) * came) / runs;
    return {
      id,
      label,
      count,
      size: value / longest,
      value: count === 0 ? text('results.nobody') : shownText(shown[i] ?? 0),
      share: shareText(count / over),
      doubt: {
        from: low / longest,
        to: high / longest,
        words: text('results.ofRuns', { number: amountText(shownHalf(half)) }),
      },
      isStrong: id === 'handed',
    };
  });
}

function noneOf(cooled: number): Text {
  const [shown = 0] = shownParts([cooled]);
  return cooled === 0
    ? text('account.bridge.none')
    : text('account.bridge.noneCooled', { cooled: shownText(shown) });
}

function footOf(handed: number, cooled: number): Text {
  const [first = 0, second = 0] = shownParts([handed, cooled], handed + cooled);
  const [all = 0] = shownParts([handed + cooled]);
  return cooled === 0
    ? text('account.bridge.footSame', { all: shownText(all) })
    : text('account.bridge.foot', {
        handed: shownText(first),
        cooled: shownText(second),
        all: shownText(all),
      });
}

/** The same as a table; those handed over who have cooled since stand below, with the sum of all handed over. */
export function bridgeTable(scores: ScoresReport | undefined): Table {
  const columns = [
    ...['part', 'people', 'share'].map((name) => text(`account.bridge.${name}`)),
    ...['low', 'high'].map((name) => text(`reports.grades.${name}`)),
  ];
  const table = { name: 'bridge', title: text('account.bridge.title'), columns };
  const bridge = scores?.bridge;
  if (scores === undefined || bridge === undefined) return { ...table, rows: [] };
  const { over, handed, cooled } = bridge;
  const whole = (name: string, count: number): Table['rows'][number] => [
    text(`account.bridge.${name}`),
    count / scores.runs,
    '',
    '',
    '',
  ];
  return {
    ...table,
    rows: [
      whole('over', over),
      ...partsOf(bridge).map(({ label, count }): Table['rows'][number] => {
        const { value, low, high } = wilson(count, over);
        return [
          label,
          count / scores.runs,
          ...(over === 0 ? ['' as const, '' as const, '' as const] : [value, low, high]),
        ];
      }),
      whole('cooled', cooled),
      whole('all', handed + cooled),
    ],
  };
}

/** What the bridge means. */
export function explainBridge(scores: ScoresReport | undefined): Explanation {
  return {
    name: 'bridge',
    title: text('account.bridge.title'),
    definition: text('account.explain.bridge'),
    assumptions: ['mail.click', 'rate.visit', 'rate.pricing', 'rate.demo', 'interest.halfLife'],
    ...(scores === undefined ? {} : { grounds: { n: scores.came, of: 'leads' as const } }),
  };
}
