import { expect, it, vi } from 'vitest';
import { type Extremes, makeTexts, type RunInput } from '../../src/core/index.ts';
import {
  emailsText,
  startTemplateNumbers,
  stayText,
  useTemplateNumbers,
} from '../../src/store/home/template-numbers.ts';
import { TEMPLATES } from '../../src/store/home/templates.ts';

it('each template is run once, one after the other, by one thread that ends; what was found stays', async () => {
  const asked: string[] = [];
  const most: Extremes = { longestStay: 4 * 1440, isCut: false, mostEmails: 2 };
  let threads = 0;
  const newThread = () => {
    let isBusy = false;
    threads += 1;
    return {
      ask: async ({ codes }: RunInput) => {
        expect(isBusy).toBe(false);
        isBusy = true;
        asked.push(codes[0]!.programId);
        await new Promise((resolve) => setTimeout(resolve));
        isBusy = false;
        return most;
      },
      end: () => {
        threads -= 1;
      },
    };
  };
  const stop = startTemplateNumbers(newThread);
  // The first programs are read and lowered in this time: on a loaded machine that takes seconds.
  await vi.waitFor(
    () => expect(Object.keys(useTemplateNumbers.getState().numbers).length).toBeGreaterThan(2),
    { timeout: 20_000 },
  );
  stop();
  expect(threads).toBe(0);
  startTemplateNumbers(newThread);
  await vi.waitFor(
    () =>
      expect(Object.keys(useTemplateNumbers.getState().numbers).sort()).toEqual(
        TEMPLATES.map(({ id }) => id).sort(),
      ),
    { timeout: 30_000 },
  );
  await vi.waitFor(() => expect(threads).toBe(0));
  expect(new Set(asked).size).toBe(TEMPLATES.length);
  expect(asked.length).toBeLessThanOrEqual(TEMPLATES.length + 1);
});

it('numbers are told in words, and what the end of the run cut off as what it is', () => {
  const en = makeTexts('en');
  const ja = makeTexts('ja');
  const most: Extremes = { longestStay: 47 * 1440, isCut: false, mostEmails: 1 };
  expect(en.say(stayText(most))).toBe('up to 47 d');
  expect(en.say(stayText({ ...most, isCut: true }))).toBe('over 47 d');
  expect(en.say(stayText({ ...most, longestStay: 0 }))).toBe('no waiting');
  expect(en.say(emailsText(most))).toBe('at most 1 email in 7 days');
  expect(en.say(emailsText({ ...most, mostEmails: 0 }))).toBe('no emails');
  expect(ja.say(emailsText({ ...most, mostEmails: 3 }))).toBe('7日間にメール最大3通');
});
