import { layout } from '../../src/canvas/layout/layout.ts';
import type { CardCounts, CardData, EdgeCounts, EdgeData } from '../../src/canvas/types.ts';
import type { Run } from '../../src/ui/runs.ts';
import type { Category } from '../../src/ui/tone.ts';

type Given = Partial<CardData> & { readonly id: string; readonly title: string; readonly words: string };

/** `*so*` is strong. */
export function runsOf(words: string): readonly Run[] {
  return words
    .split('*')
    .map((text, index) => (index % 2 === 1 ? { text, strong: true } : { text }))
    .filter((run) => run.text !== '');
}

export function card(category: Category, icon: string, given: Given): CardData {
  const { words, ...rest } = given;
  return {
    category,
    icon,
    sentence: runsOf(words),
    ports: [{ id: 'next', label: 'Next', connected: true }],
    accepts: category !== 'trigger',
    x: 0,
    y: 0,
    ...rest,
  };
}

const two = (first: string, second: string) => [
  { id: 'a', label: first, connected: true },
  { id: 'b', label: second, connected: true },
];

/** The program of the reference picture. */
export const guide: readonly CardData[] = [
  card('trigger', 'clipboard-list', {
    id: 'form',
    title: 'Submitted a form',
    words: '*Guide*, from any page, once per person',
  }),
  card('message', 'mail', {
    id: 'guide',
    title: 'Email the guide',
    words: '“Your guide is here”, from the customer team',
  }),
  card('timing', 'clock', {
    id: 'wait',
    title: 'Wait 3 days',
    words: 'Then weekdays 9 to 17, in their own time zone',
  }),
  card('message', 'mail', {
    id: 'article',
    title: 'Email a related article',
    words: '“Three plants that cut idle time”',
  }),
  card('timing', 'mouse-pointer-click', {
    id: 'click',
    title: 'Wait for a click',
    words: 'On *Related article*, for at most 4 days',
    ports: two('Clicked', 'Timed out'),
  }),
  card('score', 'circle-plus', {
    id: 'add',
    title: 'Add 10 to engagement',
    words: 'For clicking *Related article*',
  }),
  card('message', 'mail', {
    id: 'tip',
    title: 'Email a short tip',
    words: '“One setting most teams miss”',
    issue: { severity: 'warning', count: 1, label: '1 warning' },
  }),
  card('message', 'mail', {
    id: 'case',
    title: 'Email the case study',
    words: '“How Halvorsen Mills cut waste by a third”',
  }),
  card('branch', 'split', {
    id: 'if',
    title: 'If ready for sales',
    words: 'Fit is *B* or better and engagement is *50* or more',
    ports: two('Yes', 'No'),
  }),
  card('sales', 'handshake', {
    id: 'sales',
    title: 'Hand over to sales',
    words: 'To *EMEA sales*, answer within 4 hours',
  }),
  card('end', 'flag', { id: 'exit', title: 'Exit', words: 'Finished, stays in the newsletter', ports: [] }),
];

const edge = (from: string, port: string, to: string): EdgeData => {
  const words = guide.find((one) => one.id === from)?.ports.find((one) => one.id === port)?.label ?? '';
  return { id: `${from}-${to}`, from, port, to, ...(port === 'next' ? {} : { outcome: words }) };
};

export const guideEdges: readonly EdgeData[] = [
  edge('form', 'next', 'guide'),
  edge('guide', 'next', 'wait'),
  edge('wait', 'next', 'article'),
  edge('article', 'next', 'click'),
  edge('click', 'a', 'add'),
  edge('click', 'b', 'tip'),
  edge('add', 'next', 'case'),
  edge('case', 'next', 'if'),
  edge('tip', 'next', 'if'),
  edge('if', 'a', 'sales'),
  edge('if', 'b', 'exit'),
];

const flow = (count: number): EdgeCounts => ({ count: String(count), share: count / 500 });

export const guideCounts = {
  cards: new Map<string, CardCounts>([
    ['wait', { entered: '498', waiting: '14 here', waitingShare: 0.12 }],
    ['click', { entered: '481', waiting: '19 here', waitingShare: 0.18 }],
  ]),
  edges: new Map<string, EdgeCounts>([
    ['form-guide', flow(500)],
    ['guide-wait', flow(498)],
    ['wait-article', flow(484)],
    ['article-click', flow(481)],
    ['click-add', flow(43)],
    ['click-tip', flow(417)],
    ['add-case', flow(43)],
    ['case-if', flow(43)],
    ['tip-if', flow(417)],
    ['if-sales', flow(61)],
    ['if-exit', flow(399)],
  ]),
};

const places = layout(
  guide.map((one) => ({ id: one.id, ports: one.ports.map((port) => port.id) })),
  guideEdges,
);

/** The steps at the places that tidying gives them. */
export const guidePlaced: readonly CardData[] = guide.map((one) => ({ ...one, ...places.get(one.id) }));

/** What the canvas is told in words. */
export const wordsOfCanvas = {
  canvas: 'Program',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullSize: 'Full size',
  fitAll: 'Fit all',
  minimap: 'Overview',
  addAfter: 'Add a step after this',
  addBetween: 'Add a step here',
  dropHere: 'Goes here',
  labelled: (label: string, what: string): string => `${label}: ${what}`,
};
