/** Whether the stories of a program hold: each is lived through, and its promises are asked one by one. */
import { toCode } from '../../compile/code.ts';
import { lower } from '../../compile/lower.ts';
import type { Issue, Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { allOf } from '../../kit/text/parts.ts';
import { nameFaults, noAsset } from '../../people/behaviour/script-names.ts';
import type { Story, StoryPromise } from '../../program/document/stories.ts';
import type { ProgramFile } from '../../program/document/types.ts';
import type { Registry } from '../../program/nodes/registry.ts';
import { valueName } from '../../program/nodes/shared/names.ts';
import { reasonName } from '../../program/nodes/shared/reasons.ts';
import { type House, type Life, live } from './live.ts';
import { livedTexts, promiseText, shortTexts, spokenText } from './story-words.ts';

/** One promise: whether it is kept, and if not, what is true now. */
export interface PromiseCheck {
  readonly promise: StoryPromise;
  readonly said: Text;
  readonly holds: boolean;
  readonly now?: Text;
}

/** One story. `problem`: why it cannot be told at all any more; then it does not hold. */
export interface StoryCheck {
  readonly id: string;
  readonly holds: boolean;
  readonly promises: readonly PromiseCheck[];
  /** What happens in it on the program as it is, in the order of time, until they leave. */
  readonly when: readonly Text[];
  /** The same in a line: what makes the story, and how much else there was. */
  readonly short: readonly Text[];
  readonly problem?: Text;
}

/** Walks all stories of a program again. Milliseconds; a program without stories costs nothing. */
export function checkStories(file: ProgramFile, kinds: Registry): readonly StoryCheck[] {
  const { stories = [] } = file;
  if (stories.length === 0) return [];
  const code = toCode(lower(file, kinds));
  const house: House = { code, scenario: file.scenario, personas: file.people.personas };
  const hasStart = (story: Story): boolean =>
    (story.when.enters ?? [{}]).every(({ start = 0, program = 0 }: { start?: number; program?: number }) => {
      return program === 0 && start < code.starts.length;
    });
  const told = stories.filter(hasStart);
  const lives = new Map(live(house, told).map((life, i) => [told[i]!, life]));
  return stories.map((story) => {
    const life = lives.get(story);
    if (life === undefined)
      return {
        id: story.id,
        holds: false,
        promises: [],
        when: [],
        short: [],
        problem: text('story.noStart'),
      };
    const promises = story.then.map((promise): PromiseCheck => {
      const now = broken(promise, life, file);
      const said = promiseText(promise, file);
      return now === undefined ? { promise, said, holds: true } : { promise, said, holds: false, now };
    });
    const holds = promises.every((one) => one.holds);
    return { id: story.id, holds, promises, when: livedTexts(life, file), short: shortTexts(life, file) };
  });
}

/** Values that are none of a field's choices are kept when people are imported, so they are no reason not to launch. */
const HARMLESS = 'behaviour.script.noChoice';

/** What stories name and the program does not have: it would do nothing, and say nothing. */
function unknownNames(file: ProgramFile, kinds: Registry): readonly Issue[] {
  const { stories = [] } = file;
  if (stories.length === 0) return [];
  const { catalogue } = lower(file, kinds);
  const names = { catalogue, personas: file.people.personas };
  const assets = catalogue.assets.map(({ id }) => id);
  return stories.flatMap((story, i) => {
    const at = (place = ''): string =>
      `/stories/${i}${place.startsWith('/lead') ? `/given${place.slice('/lead'.length)}` : `/when${place}`}`;
    const scripted = nameFaults({ ...story.when, lead: story.given }, names).map((fault) => ({
      ...fault,
      place: at(fault.place),
    }));
    const promised = story.then.flatMap((promise, no): readonly Issue[] =>
      'asset' in promise && !assets.includes(promise.asset)
        ? [noAsset(`/stories/${i}/then/${no}/asset`, promise.asset, assets)]
        : [],
    );
    return [...scripted, ...promised].map(
      (fault): Issue => ({
        ...fault,
        code: 'story/unknown-name',
        severity: 'warning',
        blocks: fault.message.key === HARMLESS ? 'nothing' : 'launch',
        message: text('story.unknown', { name: verbatim(story.name), problem: fault.message }),
      }),
    );
  });
}

/** Broken stories as issues, and what they name in vain: they stand in the way of a launch. */
export function storyIssues(file: ProgramFile, kinds: Registry): readonly Issue[] {
  return [...unknownNames(file, kinds), ...brokenIssues(file, kinds)];
}

function brokenIssues(file: ProgramFile, kinds: Registry): readonly Issue[] {
  const { stories = [] } = file;
  return checkStories(file, kinds).flatMap((check, i): readonly Issue[] => {
    if (check.holds) return [];
    const broken = check.promises.filter(({ holds }) => !holds);
    const name = verbatim(stories[i]!.name);
    const said = allOf(broken.map((one) => one.said));
    const now = check.problem ?? broken[0]?.now ?? text('story.now.gone');
    return [
      {
        code: 'story/broken',
        severity: 'warning',
        blocks: 'launch',
        place: `/stories/${i}`,
        message:
          check.problem === undefined
            ? text('story.broken', { name, said, now })
            : text('story.brokenAll', { name, problem: check.problem }),
        hint: text('story.brokenHint'),
      },
    ];
  });
}

/** What is true now, where a promise is not kept. */
function broken(promise: StoryPromise, life: Life, file: ProgramFile): Text | undefined {
  const { entered } = life;
  const after = (minute: number): Text =>
    text('story.now.after', { duration: spokenText(Math.max(0, minute - (entered ?? 0)), true) });
  const isNegative = promise.kind === 'neverWithSales' || promise.kind === 'neverGets';
  if (entered === undefined && !isNegative && promise.kind !== 'mostEmails') return text('story.now.notIn');
  switch (promise.kind) {
    case 'reaches':
      if (life.nodes.has(promise.node)) return undefined;
      return text(hasNode(file, promise.node) ? 'story.now.notThere' : 'story.now.gone');
    case 'exits': {
      if (life.exits.includes(promise.reason)) return undefined;
      const reason = life.exits.at(-1);
      return reason === undefined
        ? text('story.now.inside')
        : text('story.now.leaves', { reason: reasonName(reason) });
    }
    case 'withSales':
      if (life.handed === undefined) return text('story.now.never');
      return life.handed - (entered ?? 0) <= promise.withinMinutes ? undefined : after(life.handed);
    case 'neverWithSales':
      return life.handed === undefined ? undefined : after(life.handed);
    case 'gets':
      return life.got.has(promise.asset) ? undefined : text('story.now.never');
    case 'neverGets': {
      const minute = life.got.get(promise.asset);
      return minute === undefined ? undefined : after(minute);
    }
    case 'mostEmails':
      return life.mostEmails <= promise.most
        ? undefined
        : text('story.now.emails', { count: life.mostEmails });
    case 'field': {
      const value = life.field(promise.field);
      if (Object.is(value, promise.is)) return undefined;
      return value === null
        ? text('story.now.blank')
        : text('story.now.value', { value: valueName(promise.field, value) });
    }
  }
}

function hasNode(file: ProgramFile, node: string): boolean {
  return file.program.nodes.some(({ id }) => id === node);
}
