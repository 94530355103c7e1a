/** Why nobody takes a way out of a step: which part of its rule nobody meets, or which never hold together. */
import { useEffect, useState } from 'react';
import {
  type Near,
  numberText,
  type ProgramFile,
  type ProgramNode,
  partsText,
  type Report,
  type Text,
  text,
  type WhyNobody,
} from '../../core/index.ts';
import { askWhy } from '../../worker/asking.ts';
import type { Keeping } from '../../worker/why.ts';
import { kindOf, portsOf } from '../document/kinds.ts';
import { useStore } from '../store.ts';
import { runInputOf } from './input.ts';

/** The ways out of a question that nobody takes, though people come there. */
export function emptyWays(
  node: ProgramNode,
  { report, file }: { readonly report: Report | undefined; readonly file: ProgramFile | undefined },
): readonly string[] {
  const found = report?.nodes.find(({ id }) => id === node.id);
  if (file === undefined || found === undefined || found.entered === 0) return [];
  const kind = kindOf(node);
  if (kind.category !== 'branch' || kind.byLot === true) return [];
  return portsOf(node, file).flatMap(({ id }) => ((found.left[id] ?? 0) === 0 ? [id] : []));
}

/** Why nobody takes ways out of a step, a sentence each, once that is known. */
export function useWhyWays(node: ProgramNode): readonly Text[] {
  const report = useStore((state) => state.run.report);
  const isStale = useStore((state) => state.run.isStale);
  const [why, setWhy] = useState<Keeping>([]);
  const file = useStore((state) => state.file);
  const ports = emptyWays(node, { report, file }).join(' ');
  const { id } = node;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is asked anew
  useEffect(() => {
    setWhy([]);
    const { people } = useStore.getState();
    if (ports === '' || file === undefined || isStale) return undefined;
    const asked = askWhy(
      { input: runInputOf(file, people), node: id, ports: ports.split(' ') },
      { hear: setWhy, fail: () => setWhy([]) },
    );
    return () => asked.cancel();
  }, [report, isStale, id, ports]);
  if (file === undefined) return [];
  return why === 'tooMany' ? [text('app.why.tooMany')] : why.map((one) => whyText(one, { file, node }));
}

/** What keeps everybody from a way, as a sentence. */
export function whyText(
  why: WhyNobody,
  { file, node }: { readonly file: ProgramFile; readonly node: ProgramNode },
): Text {
  const { came, kind, near } = why;
  const parts = partsText(why, {
    catalogue: file.catalogue,
    here: node.id,
    nodeName: (id) => ownNames(file).get(id),
  });
  const way = portsOf(node, file).find(({ id }) => id === why.port)?.label ?? text('app.why.thisWay');
  const words = { way, parts, came: numberText(came) };
  if (near === undefined) return text(`app.why.${kind}`, words);
  return text(`app.why.${near.end}`, {
    ...words,
    score: text(`rules.${near.dimension}`),
    near: nearText(near),
  });
}

function ownNames({ program }: ProgramFile): ReadonlyMap<string, string> {
  return new Map(
    program.nodes.flatMap(({ id, settings: { name } }) => (typeof name === 'string' ? [[id, name]] : [])),
  );
}

const MOST_DIGITS = 12;

/** In as few digits as keep it on its side of the line: what is said never passes it. */
function nearText({ value, line }: Near): Text {
  const rounded = Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => Number(value.toFixed(digits)));
  return numberText(rounded.find((one) => Math.sign(one - line) === Math.sign(value - line)) ?? value);
}
