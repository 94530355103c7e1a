import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  openRun,
  type ProgramFile,
  type Report,
  recordOf,
  runStudy,
  toReport,
} from '../../src/core/index.ts';
import { change } from '../../src/store/actions.ts';
import { database } from '../../src/store/document/opening.ts';
import { perRun } from '../../src/store/run/figures.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { NO_RUN } from '../../src/store/run/state.ts';
import { useStore } from '../../src/store/store.ts';
import { changesSince } from '../../src/store/versions/changes-since.ts';
import { checkpoint, startVersions } from '../../src/store/versions/keeping.ts';
import { startSince, toggleSince, useSince } from '../../src/store/versions/since.ts';
import { useVersions } from '../../src/store/versions/state.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { makePool } from '../../src/worker/pool.ts';
import type { FromThread, Thread, ToThread } from '../../src/worker/protocol.ts';
import { server } from '../../src/worker/serve.ts';
import { openDocument, openShipped, shipped } from './opened.ts';

await fetchWords('ja');

let runs = 0;
const LONG = { timeout: 10_000 };

/** A thread that works in this one, each message when nothing else is to do. */
function thread(): Thread {
  const hearers: ((message: FromThread) => void)[] = [];
  let isEnded = false;
  const serve = server((message) => {
    for (const hear of hearers) if (!isEnded) hear(message);
  });
  return {
    post(message: ToThread) {
      if (message.kind === 'open') runs += 1;
      setTimeout(() => {
        if (!isEnded) serve(message);
      });
    },
    listen: (hear) => void hearers.push(hear),
    end: () => {
      isEnded = true;
    },
  };
}

function reportOf(file: ProgramFile): Report {
  const input = runInputOf(file);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

/** The live run, as it stands once it is through. */
function ranThrough(): void {
  const file = openDocument();
  useStore.setState({ run: { ...NO_RUN, status: 'done', report: reportOf(file) } });
}

const edit = (how: (file: ProgramFile) => ProgramFile) => change(how, { label: { key: 'x' } });
const without = (id: string) =>
  edit((file) => ({
    ...file,
    program: {
      ...file.program,
      nodes: file.program.nodes.map((node) =>
        node.id === id ? { ...node, settings: { ...node.settings, enabled: false } } : node,
      ),
    },
  }));

let stops: (() => void)[] = [];
beforeEach(() => {
  runs = 0;
  const file = openShipped();
  useStore.setState({ file: { ...file, scenario: { ...file.scenario, replications: 2, leads: 120 } } });
  stops = [startVersions(), startSince(() => makePool(1, thread), 1)];
});
afterEach(async () => {
  for (const stop of stops) stop();
  useStore.setState({ run: NO_RUN });
  await database.versions.clear();
});

const known = () => useSince.getState().checkpoint;
const email = () => openDocument().program.nodes.find(({ kind }) => kind === 'email')!.id;

describe('the last checkpoint', () => {
  it('is run once for today’s people, when the live run is through and something differs', async () => {
    ranThrough();
    await checkpoint();
    const before = reportOf(openDocument());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(known()).toBeUndefined();
    expect(runs).toBe(0);
    without(email());
    ranThrough();
    await vi.waitFor(() => expect(known()).toBeDefined(), LONG);
    expect(known()?.report.edges).toEqual(before.edges);
    without(openDocument().program.nodes.at(-1)!.id);
    ranThrough();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(known()?.report.edges).toEqual(before.edges);
    expect(runs).toBe(1);
  });

  it('is compared with no longer for other people, and runs for them anew; those of before are still known', async () => {
    await checkpoint();
    without(email());
    ranThrough();
    await vi.waitFor(() => expect(known()).toBeDefined(), LONG);
    const { scenario } = openDocument();
    edit((file) => ({ ...file, scenario: { ...file.scenario, seed: file.scenario.seed + 1 } }));
    expect(known()).toBeUndefined();
    ranThrough();
    await vi.waitFor(() => expect(known()?.scenario).toBe(openDocument().scenario), LONG);
    expect(runs).toBe(2);
    edit((file) => ({ ...file, scenario }));
    ranThrough();
    await vi.waitFor(() => expect(known()?.scenario).toBe(scenario), LONG);
    expect(runs).toBe(2);
  });

  it('gives way to a live run, and to the next checkpoint', async () => {
    await checkpoint();
    without(email());
    useStore.setState({ run: { ...NO_RUN, status: 'running', isStale: true } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(runs).toBe(0);
    ranThrough();
    await vi.waitFor(() => expect(known()?.version.number).toBe(1), LONG);
    await checkpoint();
    expect(known()).toBeUndefined();
    await vi.waitFor(() => expect(useVersions.getState().versions).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(known()).toBeUndefined();
    expect(runs).toBe(1);
  });

  it('runs not at all where changes are not shown', async () => {
    toggleSince();
    await checkpoint();
    without(email());
    ranThrough();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(runs).toBe(0);
    toggleSince();
    await vi.waitFor(() => expect(known()).toBeDefined(), LONG);
  });
});

describe('the change of a count', () => {
  const file = shipped('program-1');
  const small = { ...file, scenario: { ...file.scenario, replications: 1, leads: 60 } };
  const report = reportOf(small);
  const name = { key: 'versions.number', params: { number: 5 } } as const;

  it('and the count of the checkpoint make the count of today, in signs and in words', () => {
    const changes = changesSince({ report, name }, voiceOf('en'));
    const edges = report.edges.filter(({ from }) => report.nodes.some(({ id }) => id === from));
    fc.assert(
      fc.property(
        fc.constantFrom(...edges),
        fc.integer({ min: 0, max: 5_000 }),
        ({ from, port, count }, now) => {
          const before = perRun(report, count);
          const { since, sinceWords } = changes.went(from, [port], now);
          if (now === before) {
            expect({ since, sinceWords }).toEqual({});
            return;
          }
          expect(before + Number(since?.replace('−', '-').replace(',', ''))).toBe(now);
          expect(sinceWords).toMatch(now > before ? /^[\d,]+ more than in Version 5$/ : /^[\d,]+ fewer than/);
        },
      ),
    );
  });

  it('is none at a step that is new since, and all of it at a way that led nowhere', () => {
    const changes = changesSince({ report, name }, voiceOf('ja'));
    expect(changes.came('new', 7)).toEqual({});
    expect(changes.went('new', ['out'], 7)).toEqual({});
    const { id } = report.nodes[0]!;
    expect(changes.went(id, ['none'], 7)).toEqual({ since: '+7', sinceWords: '版 5より7多い' });
  });
});
