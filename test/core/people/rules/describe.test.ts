import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { Catalogue } from '../../../../src/core/people/model/catalogue.ts';
import { BUILT_IN_EVENTS } from '../../../../src/core/people/model/events.ts';
import { answerText, describeRule, kindText } from '../../../../src/core/people/rules/describe.ts';
import { eventText } from '../../../../src/core/people/rules/describe-log.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { ALWAYS, NEVER } from '../../../../src/core/people/rules/rule.ts';
import { atom, named, ruleOver } from './arbitraries.ts';

const catalogue: Catalogue = {
  fields: [{ id: 'country', name: 'Country', type: 'text' }],
  events: [{ id: 'trial', name: 'Trial started' }],
  topics: [{ id: 'news', name: 'Newsletter' }],
  lists: [{ id: 'staff', name: 'Our own people' }],
  segments: [{ id: 'big', name: 'Big firms', rule: ALWAYS }],
  assets: [{ id: 'guide', name: 'Guide' }],
  queues: [],
};
const [english, japanese] = [makeTexts('en'), makeTexts('ja')];
const inEnglish = (rule: Rule, here?: string) => english.say(describeRule(rule, catalogue, { here }));
const inJapanese = (rule: Rule) => japanese.say(describeRule(rule, catalogue));

const DAY = 1440;
const clicked: Rule = { kind: 'seen', event: 'click', about: 'guide', since: 'ever', within: 4 * DAY };
const fits: Rule = { kind: 'score', dimension: 'fit', op: '>=', value: 50 };
const engaged: Rule = { kind: 'score', dimension: 'engagement', op: '>=', value: 50 };

describe('a rule in words', () => {
  it('names the fields that everybody has, and their choices, in the language of the reader', () => {
    const stage: Rule = { kind: 'field', field: 'lifecycle-stage', op: 'in', value: ['customer', 'fan'] };
    expect(inEnglish(stage)).toBe('Lifecycle stage is Customer or Fan');
    const blank: Rule = { kind: 'blank', field: 'buying-stage' };
    const student: Rule = { kind: 'field', field: 'kind', op: '=', value: 'student' };
    expect([stage, blank, student].map(inJapanese)).toEqual([
      'ライフサイクル段階が顧客またはファン',
      '購買段階が空欄',
      '人の種類が学生',
    ]);
    // A value that is no choice of the field is said as it is.
    expect(inEnglish({ kind: 'field', field: 'buying-stage', op: '=', value: 'dream' })).toContain('dream');
  });

  it.each<[Rule, string]>([
    [ALWAYS, 'always'],
    [NEVER, 'never'],
    [{ kind: 'all', rules: [fits, engaged] }, 'fit is B or better and engagement is 50 or more'],
    [clicked, 'they clicked Guide within the last 4 days'],
    [{ kind: 'not', rule: clicked }, 'they did not click Guide within the last 4 days'],
    [{ kind: 'not', rule: fits }, 'fit is worse than B'],
    [{ kind: 'seen', event: 'machineOpen', since: 'lastSend' }, 'they opened an email since the last email'],
    [
      { kind: 'count', event: 'visit', since: 'entry', within: 2880, op: '>=', times: 3 },
      'they visited the site 3 or more times within the last 2 days, since they entered',
    ],
    [
      { kind: 'seen', event: 'trial', since: 'ever', amount: { op: '>', value: 10 } },
      'Trial started happened with a value of above 10',
    ],
    [
      { kind: 'any', rules: [fits, { kind: 'all', rules: [engaged, clicked] }] },
      'fit is B or better or (engagement is 50 or more and they clicked Guide within the last 4 days)',
    ],
    [{ kind: 'field', field: 'country', op: 'in', value: ['DE', 'AT', 'CH'] }, 'Country is DE, AT or CH'],
    [{ kind: 'not', rule: { kind: 'blank', field: 'country' } }, 'Country is filled in'],
    [{ kind: 'date', field: 'renewal', op: '<', minutes: 30 * DAY }, 'renewal is before 30 days from now'],
    [{ kind: 'date', field: 'renewal', op: '>=', minutes: 0 }, 'renewal is now or after'],
    [{ kind: 'flag', flag: 'withSales' }, 'they are with sales'],
    [{ kind: 'not', rule: { kind: 'consent', topic: 'news' } }, 'they have not agreed to Newsletter'],
    [{ kind: 'member', list: 'staff' }, 'they are on the list Our own people'],
    [{ kind: 'segment', segment: 'big' }, 'they are in the segment Big firms'],
    [{ kind: 'recognised', is: ['competitor', 'student'] }, 'they are a competitor or a student'],
    [{ kind: 'answer', is: ['timing'] }, 'sales said not now'],
    [{ kind: 'passes', nodeId: 'n1', op: '<', times: 3 }, 'they passed here below 3 times'],
  ])('%j', (rule, words) => {
    expect(inEnglish(rule, 'n1')).toBe(words);
  });

  it('puts Japanese words in Japanese order', () => {
    expect(inJapanese(clicked)).toBe('過去4日以内にGuideをクリックした');
    expect(inJapanese(fits)).toBe('適合度がB以上');
  });

  it('marks what the reader looks for', () => {
    const strong = english.runs(describeRule(clicked, catalogue)).filter((run) => run.strong);
    expect(strong.map((run) => run.text)).toEqual(['Guide', 'within the last 4 days']);
  });

  it('has words for every rule in both languages', () => {
    fc.assert(
      fc.property(ruleOver(fc.oneof(atom, named)), (rule) => {
        for (const said of [inEnglish(rule), inJapanese(rule)]) expect(said).not.toMatch(/rules\.|\{\{/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has words for every event, done or not, about something or not', () => {
    for (const event of BUILT_IN_EVENTS) {
      const seen: Rule = { kind: 'seen', event, since: 'ever' };
      for (const rule of [seen, { ...seen, about: 'guide' }]) {
        for (const one of [rule, { kind: 'not', rule } as const]) {
          expect(inEnglish(one) + inJapanese(one)).not.toMatch(/rules\.|\{\{/);
        }
      }
      expect(english.say(eventText(event, catalogue))).not.toMatch(/rules\./);
    }
    expect(english.say(kindText('alien'))).toBe('alien');
    expect(english.say(answerText('no idea'))).toBe('no idea');
  });
});
