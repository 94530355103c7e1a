/** The program as cards and lines. Derived, never stored: a node that did not change gives the very same card. */
import {
  type Issue,
  inSentences,
  type KindContext,
  type Port,
  type ProgramEdge,
  type ProgramFile,
  type ProgramNode,
} from '../../core/index.ts';
import { openByNode } from '../../store/comments/comments.ts';
import { heldBackIn } from '../../store/document/issues.ts';
import { keepList } from '../../store/document/keep-list.ts';
import { accepts, contextOf, describedOf, iconOf, kindOf, settingsOf } from '../../store/document/kinds.ts';
import {
  type DrawnPort,
  type DrawnWay,
  drawnPorts,
  drawnWays,
  foldOf,
} from '../../store/document/together.ts';
import type { Voice } from '../../store/words.ts';
import type { CardData, CardIssue, EdgeData, PortData } from '../types.ts';

interface CardInput {
  readonly node: ProgramNode;
  readonly context: KindContext;
  readonly voice: Voice;
  /** Ports that lead somewhere, and how ports are drawn, joined. */
  readonly connected: string;
  readonly drawn: string;
  readonly issue: string;
  /** Open comments. */
  readonly comments: number;
  /** What it still lacks is not held against it yet: somebody is at it. */
  readonly isSpared: boolean;
}

interface Kept<I, O> {
  readonly input: I;
  readonly output: O;
}

/**
 * Makes cards, and keeps those whose node, words and issues are as before. `apart`: steps whose ways are drawn one by one;
 * those of the view where absent.
 */
export function createCardDeriver(
  apart?: ReadonlySet<string>,
): (file: ProgramFile, issues: readonly Issue[], voice: Voice) => readonly CardData[] {
  let kept = new Map<string, Kept<CardInput, CardData>>();
  const sameList = keepList<readonly CardData[]>();
  return (file, issues, voice) => {
    const next = new Map<string, Kept<CardInput, CardData>>();
    const leaving = portsInUse(file.program.edges);
    const worst = issuesByNode(issues, voice);
    const context = contextOf(file);
    const said = openByNode(file);
    const spared = heldBackIn(issues);
    for (const node of file.program.nodes) {
      const dot = worst.get(node.id);
      const ports = drawnPorts(node, file, apart);
      const fold = foldOf(node, file, voice);
      const input = {
        node,
        context,
        voice,
        connected: leaving.get(node.id) ?? '',
        drawn: [...ports.map(({ id }) => id), fold?.words].join(' '),
        issue: dot === undefined ? '' : `${dot.severity}/${dot.label}`,
        comments: said.get(node.id) ?? 0,
        isSpared: node.id === spared,
      };
      const old = kept.get(node.id);
      next.set(
        node.id,
        old !== undefined && same(old.input, input)
          ? old
          : { input, output: card(input, { file, issue: dot, ports, fold }) },
      );
    }
    kept = next;
    return sameList([...next.values()].map(({ output }) => output));
  };
}

function same(a: CardInput, b: CardInput): boolean {
  return (
    a.node === b.node &&
    a.context === b.context &&
    a.voice === b.voice &&
    a.connected === b.connected &&
    a.drawn === b.drawn &&
    a.issue === b.issue &&
    a.comments === b.comments &&
    a.isSpared === b.isSpared
  );
}

function portsInUse(edges: readonly ProgramEdge[]): ReadonlyMap<string, string> {
  const ports = new Map<string, string>();
  for (const { from, port } of edges) ports.set(from, `${ports.get(from) ?? ''} ${port}`);
  return ports;
}

function issuesByNode(issues: readonly Issue[], { t }: Voice): ReadonlyMap<string, CardIssue> {
  const counts = new Map<string, { error: number; warning: number }>();
  for (const { nodeId, severity } of issues) {
    if (nodeId === undefined || severity === 'info') continue;
    const at = counts.get(nodeId) ?? { error: 0, warning: 0 };
    at[severity] += 1;
    counts.set(nodeId, at);
  }
  return new Map(
    [...counts].map(([id, { error, warning }]): [string, CardIssue] => [
      id,
      error > 0
        ? { severity: 'error', count: error, label: t('app.errors', { count: error }) }
        : { severity: 'warning', count: warning, label: t('app.warnings', { count: warning }) },
    ]),
  );
}

interface Found {
  readonly file: ProgramFile;
  readonly issue: CardIssue | undefined;
  readonly ports: readonly DrawnPort[];
  readonly fold: PortData['fold'];
}

function card(
  { node, voice, connected, comments, isSpared }: CardInput,
  { file, issue, ports, fold }: Found,
): CardData {
  const kind = kindOf(node);
  const { title, sentence, missing } = describedOf(node, file);
  const used = new Set(connected.split(' '));
  const last = fold && ports.findLast(({ together }) => together !== undefined);
  const isOff = settingsOf(node).enabled === false;
  const name = voice.say(title);
  const spoken = comments === 0 ? undefined : voice.t('comments.open', { count: comments });
  return {
    id: node.id,
    title: name,
    // A place to jump to is for the inspector; on a card words only stand out.
    sentence: voice
      .runs(missing ?? sentence)
      .map(({ text, strong }) => (strong ? { text, strong } : { text })),
    category: kind.annotation === true ? 'note' : kind.category,
    icon: iconOf(node, file),
    ports: ports.map((port) => ({
      id: port.id,
      label: portName(port, voice),
      connected: used.has(port.id),
      ...(port === last && { fold }),
    })),
    accepts: accepts(node),
    x: node.x,
    y: node.y,
    state: isOff ? 'off' : missing === undefined || isSpared ? 'normal' : 'unfinished',
    ...(issue === undefined ? {} : { issue }),
    ...(spoken === undefined ? {} : { comments: { count: comments, label: spoken } }),
    label: voice.say(inSentences([name, missing ?? sentence, issue?.label, spoken])),
  };
}

function portName({ label }: Port, { maybe, t }: Voice): string {
  return maybe(label) ?? t('app.nextStep');
}

/** What a line and its words hang on. */
interface EdgeInput {
  readonly way: DrawnWay;
  readonly from: ProgramNode;
  readonly to: ProgramNode;
  readonly context: KindContext;
  readonly voice: Voice;
}

/** Makes lines, and keeps those that are as before. `apart` as for cards. */
export function createEdgeDeriver(
  apart?: ReadonlySet<string>,
): (file: ProgramFile, voice: Voice) => readonly EdgeData[] {
  let kept = new Map<string, Kept<EdgeInput, EdgeData>>();
  const sameList = keepList<readonly EdgeData[]>();
  return (file, voice) => {
    const nodes = new Map(file.program.nodes.map((node) => [node.id, node]));
    const context = contextOf(file);
    const next = new Map<string, Kept<EdgeInput, EdgeData>>();
    for (const way of drawnWays(file, apart)) {
      const from = nodes.get(way.from);
      const to = nodes.get(way.to);
      if (from === undefined || to === undefined) continue;
      const input = { way, from, to, context, voice };
      const old = kept.get(way.id);
      const isSame = old !== undefined && sameEnds(old.input, input);
      const output = isSame ? old.output : edge(input, file, apart);
      // A step of other settings has mostly the same name, and then its lines stay what they are.
      const isAlike = old?.input.way === way && old.output.label === output.label;
      next.set(way.id, { input, output: isAlike ? old.output : output });
    }
    kept = next;
    return sameList([...next.values()].map(({ output }) => output));
  };
}

function sameEnds(a: EdgeInput, b: EdgeInput): boolean {
  return (
    a.way === b.way && a.from === b.from && a.to === b.to && a.context === b.context && a.voice === b.voice
  );
}

function edge(
  { way, from, to, voice }: EdgeInput,
  file: ProgramFile,
  apart: ReadonlySet<string> | undefined,
): EdgeData {
  const port = drawnPorts(from, file, apart).find(({ id }) => id === way.port);
  const outcome = voice.maybe(port?.label);
  const ends = {
    from: voice.say(describedOf(from, file).title),
    to: voice.say(describedOf(to, file).title),
  };
  return {
    id: way.id,
    from: from.id,
    port: way.port,
    to: to.id,
    label: voice.t(outcome === undefined ? 'app.edge' : 'app.edgeOutcome', {
      ...ends,
      outcome: outcome ?? '',
    }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
