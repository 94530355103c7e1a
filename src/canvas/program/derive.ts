/** The program as cards and lines. Derived, never stored: a node that did not change gives the very same card. */
import type { Issue, KindContext, Port, ProgramEdge, ProgramFile, ProgramNode } from '../../core/index.ts';
import { openByNode } from '../../store/comments/comments.ts';
import {
  accepts,
  contextOf,
  describedOf,
  iconOf,
  kindOf,
  portsOf,
  settingsOf,
} from '../../store/document/kinds.ts';
import type { Voice } from '../../store/words.ts';
import type { CardData, CardIssue, EdgeData } from '../types.ts';

interface CardInput {
  readonly node: ProgramNode;
  readonly context: KindContext;
  readonly voice: Voice;
  /** Ports that lead somewhere, joined. */
  readonly connected: string;
  readonly issue: string;
  /** Open comments. */
  readonly comments: number;
}

interface Kept<I, O> {
  readonly input: I;
  readonly output: O;
}

/** Makes cards, and keeps those whose node, words and issues are as before. */
export function createCardDeriver(): (
  file: ProgramFile,
  issues: readonly Issue[],
  voice: Voice,
) => readonly CardData[] {
  let kept = new Map<string, Kept<CardInput, CardData>>();
  let last: readonly CardData[] = [];
  return (file, issues, voice) => {
    const next = new Map<string, Kept<CardInput, CardData>>();
    const leaving = portsInUse(file.program.edges);
    const worst = issuesByNode(issues, voice);
    const context = contextOf(file);
    const said = openByNode(file);
    for (const node of file.program.nodes) {
      const dot = worst.get(node.id);
      const input = {
        node,
        context,
        voice,
        connected: leaving.get(node.id) ?? '',
        issue: dot === undefined ? '' : `${dot.severity}/${dot.label}`,
        comments: said.get(node.id) ?? 0,
      };
      const old = kept.get(node.id);
      next.set(
        node.id,
        old !== undefined && same(old.input, input) ? old : { input, output: card(input, file, dot) },
      );
    }
    kept = next;
    const cards = [...next.values()].map(({ output }) => output);
    if (cards.length !== last.length || cards.some((one, i) => one !== last[i])) last = cards;
    return last;
  };
}

function same(a: CardInput, b: CardInput): boolean {
  return (
    a.node === b.node &&
    a.context === b.context &&
    a.voice === b.voice &&
    a.connected === b.connected &&
    a.issue === b.issue &&
    a.comments === b.comments
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

function card(
  { node, voice, connected, comments }: CardInput,
  file: ProgramFile,
  issue: CardIssue | undefined,
): CardData {
  const kind = kindOf(node);
  const { title, sentence, missing } = describedOf(node, file);
  const used = new Set(connected.split(' '));
  const ports = portsOf(node, file);
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
    })),
    accepts: accepts(node),
    x: node.x,
    y: node.y,
    state: isOff ? 'off' : missing === undefined ? 'normal' : 'unfinished',
    ...(issue === undefined ? {} : { issue }),
    ...(spoken === undefined ? {} : { comments: { count: comments, label: spoken } }),
    label: [name, voice.say(missing ?? sentence), issue?.label, spoken].filter(Boolean).join('. '),
  };
}

function portName({ label }: Port, { maybe, t }: Voice): string {
  return maybe(label) ?? t('app.nextStep');
}

/** Makes lines, and keeps those that are as before. */
export function createEdgeDeriver(): (file: ProgramFile, voice: Voice) => readonly EdgeData[] {
  let kept = new Map<string, Kept<{ edge: ProgramEdge; label: string }, EdgeData>>();
  let last: readonly EdgeData[] = [];
  return (file, voice) => {
    const { program } = file;
    const nodes = new Map(program.nodes.map((node) => [node.id, node]));
    const next = new Map<string, Kept<{ edge: ProgramEdge; label: string }, EdgeData>>();
    for (const edge of program.edges) {
      const from = nodes.get(edge.from);
      const to = nodes.get(edge.to);
      if (from === undefined || to === undefined) continue;
      const port = portsOf(from, file).find(({ id }) => id === edge.port);
      const outcome = voice.maybe(port?.label);
      const ends = {
        from: voice.say(describedOf(from, file).title),
        to: voice.say(describedOf(to, file).title),
      };
      const label = voice.t(outcome === undefined ? 'app.edge' : 'app.edgeOutcome', {
        ...ends,
        outcome: outcome ?? '',
      });
      const old = kept.get(edge.id);
      const isSame = old?.input.edge === edge && old.input.label === label;
      const output = { ...edge, label, ...(outcome === undefined ? {} : { outcome }) };
      next.set(edge.id, isSame && old !== undefined ? old : { input: { edge, label }, output });
    }
    kept = next;
    const edges = [...next.values()].map((one) => one.output);
    if (edges.length !== last.length || edges.some((one, i) => one !== last[i])) last = edges;
    return last;
  };
}
