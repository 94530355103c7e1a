import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../../src/core/kit/base.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { NodeKind } from '../../../../src/core/program/nodes/contract.ts';
import { KINDS } from '../../../../src/core/program/nodes/kinds.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import type { DraftStep } from '../../../../src/core/program/plan/draft.ts';
import { icons } from '../../../../src/ui/icons.ts';
import { CATALOGUE, CONTEXT, viewOf } from './help.ts';
import { toyKind } from './toy.ts';
import { editedPlaces, filledIn, placesOf, variationsOf } from './variations.ts';

const ALL: readonly NodeKind[] = [...KINDS, toyKind];
const kinds = registry(ALL);
const voices = (['en', 'ja'] as const).map((locale) => makeTexts(locale, kinds.words(locale)));

/** How many ways out a step has, by what it is. */
function portCount(step: DraftStep): number {
  switch (step.op) {
    case 'delay':
      return step.when.kind === 'date' && step.when.past === 'port' ? 2 : 1;
    case 'await':
      return step.cases.length + (step.until === undefined ? 1 : 2);
    case 'branch':
      return step.cases.length + 1;
    case 'split':
      return step.weights.length;
    case 'send':
      return 2;
    case 'end':
      return 0;
    default:
      return 1;
  }
}

function expectSaid(of: Text): void {
  for (const voice of voices) {
    const said = voice.say(of);
    expect(said.trim(), `${of.key} in ${voice.locale}`).not.toBe('');
    expect(said, `a key without words in ${voice.locale}`).not.toMatch(/\b(nodes|steps|common|rules)\.[a-z]/);
    expect(said).not.toMatch(/\{\{|undefined|\[object/);
  }
}

function reached(steps: readonly DraftStep[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const todo = steps.length > 0 ? [0] : [];
  while (todo.length > 0) {
    const at = todo.pop() as number;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const port of steps[at]?.ports ?? []) if ('local' in port) todo.push(port.local);
  }
  return seen;
}

describe.each(ALL.map((kind) => [kind.kind, kind] as const))('kind %s', (_, kind) => {
  const variations = variationsOf(kind);
  const finished = variations
    .map((s) => filledIn(kind, s))
    .filter((s) => kind.missing(s, CONTEXT).length === 0);

  it('has words for everything it is called, in both languages', () => {
    for (const of of [kind.label, kind.summary, ...kind.keywords]) expectSaid(of);
    for (const { label, summary } of kind.presets) {
      expectSaid(label);
      expectSaid(summary);
    }
  });

  it('has icons that exist', () => {
    const said = variations.flatMap((s) => kind.describe(s, CONTEXT).icon ?? []);
    for (const icon of [kind.icon, ...kind.presets.map((preset) => preset.icon), ...said])
      expect(Object.keys(icons)).toContain(icon);
  });

  it('accepts its defaults and presets as they are, and refuses what it does not know', () => {
    expect(kind.schema.parse(kind.defaults)).toEqual(kind.defaults);
    expect(kind.schema.parse({})).toEqual(kind.defaults);
    for (const { settings } of kind.presets) expect(kind.schema.parse(settings)).toEqual(settings);
    expect(kind.schema.safeParse({ ...kind.defaults, somethingElse: 1 }).success).toBe(false);
  });

  it('brings every older version up to date', () => {
    for (let version = 1; version < kind.version; version++) expect(kind.migrations[version]).toBeDefined();
  });

  it('has fields only for settings there are, and for every one of them in some form', () => {
    // What is folded into a frame is said by folding it.
    const isFolded = (place: string) => kind.frame !== undefined && /^folded\b/.test(place);
    const places = new Set([...placesOf(kind)].filter((place) => !isFolded(place)));
    const edited = new Set(variations.flatMap((s) => editedPlaces(kind.form(s, CONTEXT))));
    expect([...edited].filter((place) => !places.has(place))).toEqual([]);
    expect([...places].filter((place) => !edited.has(place))).toEqual([]);
  });

  it('says its fields, ports and card in both languages, finished or not', () => {
    for (const s of [...variations, ...finished]) {
      const { title, sentence, missing } = kind.describe(s, CONTEXT);
      for (const of of [title, sentence]) expectSaid(of);
      if (missing !== undefined) expectSaid(missing);
      for (const port of kind.ports(s)) if (port.label !== undefined) expectSaid(port.label);
      for (const field of kind.form(s, CONTEXT)) {
        expectSaid(field.label);
        if (field.help !== undefined) expectSaid(field.help);
        if (field.control.kind === 'choice') for (const { label } of field.control.options) expectSaid(label);
      }
    }
  });

  it('says what is missing exactly where the card does', () => {
    for (const s of variations) {
      expect(kind.describe(s, CONTEXT).missing === undefined).toBe(kind.missing(s, CONTEXT).length === 0);
    }
  });

  it('lowers to steps whose ways out are its ports, each step reached and with as many ports as it must have', () => {
    expect(finished.length).toBeGreaterThan(0);
    for (const s of finished) {
      const ports = kind.ports(s).map(({ id }) => id);
      expect(new Set(ports).size).toBe(ports.length);
      const steps = kind.lower(s, { nodeId: 'n1', catalogue: CATALOGUE });
      const left = steps.flatMap((step) => step.ports.flatMap((port) => ('port' in port ? [port.port] : [])));
      expect([...new Set(left)].sort()).toEqual([...ports].sort());
      for (const step of steps) expect(step.ports).toHaveLength(portCount(step));
      expect(reached(steps).size).toBe(steps.length);
      expect(steps.length > 0).toBe(kind.annotation !== true);
    }
  });

  it('lowers the same settings to the same plain data', () => {
    for (const s of finished) {
      const steps = kind.lower(s, { nodeId: 'n1', catalogue: CATALOGUE });
      expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
      expect(kind.lower(s, { nodeId: 'n1', catalogue: CATALOGUE })).toEqual(steps);
    }
  });

  it('labels its ports where there are several', () => {
    for (const s of finished) {
      const ports = kind.ports(s);
      if (ports.length > 1) expect(ports.every(({ label }) => label !== undefined)).toBe(true);
    }
  });

  it('words its doubts in both languages, under codes of its own, with mends that its settings accept', () => {
    for (const s of [...variations, ...finished]) {
      const node = {
        ...viewOf('exit', {}),
        settings: s,
        zone: undefined,
        topic: '',
        rightAfterSend: true,
        start: '2027-01-01',
      };
      for (const issue of kind.lint(node)) {
        expect(issue.code).toMatch(new RegExp(`^(${kind.kind}|rule)/[a-z]+(-[a-z]+)*$`));
        expectSaid(issue.message);
        if (issue.hint !== undefined) expectSaid(issue.hint);
        if (issue.fix === undefined) continue;
        expectSaid(issue.fix.label);
        for (const { path } of issue.fix.patch) expect([...placesOf(kind)]).toContain(path[0]);
      }
    }
  });

  it('never throws on settings that lack something', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variations, ...finished), fc.array(fc.nat(30)), (s, drop) => {
        const part = Object.fromEntries(Object.entries(s).filter((_entry, at) => !drop.includes(at)));
        kind.describe(part, CONTEXT);
        kind.describe(part, { catalogue: { ...CATALOGUE, queues: [], assets: [], topics: [] } });
        kind.ports(part);
        kind.form(part, CONTEXT);
        kind.lint({ ...viewOf('exit', {}), settings: part });
        if (kind.missing(part, CONTEXT).length === 0)
          kind.lower(part, { nodeId: 'n1', catalogue: CATALOGUE });
      }),
      { numRuns: 200 },
    );
  });
});
