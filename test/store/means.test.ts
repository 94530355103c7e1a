import { describe, expect, it } from 'vitest';
import { COMPARED, type ComparedName, type Difference, text } from '../../src/core/index.ts';
import { meansText } from '../../src/store/results/means.ts';
import { comparedText, metricOf, resultFigures } from '../../src/store/results/results.ts';
import { metricWords } from '../../src/store/run/figures.ts';
import { en, ja, report } from './results-parts.ts';

const mean = report.handoffs / report.record.replications;

function difference(name: ComparedName, b: number, n = 40): Difference {
  const unit = COMPARED.find((one) => one.name === name)?.unit ?? 'leads';
  return { name, unit, label: text('x'), a: b, b, value: 0, low: 0, high: 0, n, verdict: 'same' };
}

describe('people who are told whole in one place and by their mean in another', () => {
  it('are said to be the same people where a comparison stands', () => {
    // The whole run hands over 20 in 3 runs.
    const some = { ...report, handoffs: 20 };
    const said = meansText([difference('handoffs', 20 / 3, 3)], some);
    expect(said && en.say(said)).toBe(
      'Averages of 3 runs. Elsewhere people are counted whole: 7 there is 6.7 here.',
    );
    expect(said && ja.say(said)).toContain('そこでの7人は、ここでは6.7人です');
  });

  it('and so is the median of all people together beside the mean of the medians', () => {
    const pooled = metricOf(report, 'timeToHandoff50')!.value;
    const other = pooled + 2 * 1440;
    const said = meansText([difference('timeToHandoff', other, 3)], report);
    const [all, mean] = [pooled, other].map((minutes) => en.say(comparedText('minutes', minutes)));
    expect(said && en.say(said)).toBe(
      `The median here is the average of the medians of 3 runs, ${mean}; of all their people together it is ${all}.`,
    );
    expect(said && ja.say(said)).toContain('中央値');
    expect(meansText([difference('timeToHandoff', pooled + 0.1, 3)], report)).toBeUndefined();
    const both = [difference('timeToHandoff', other, 3), difference('handoffs', 20 / 3, 3)];
    const together = meansText(both, { ...report, handoffs: 20 });
    expect(together && en.say(together)).toMatch(/^Averages of 3 runs.* The median here is/);
  });

  it('need no words where both are the same number, less than one, or there is one run', () => {
    expect(meansText([difference('handoffs', 7)], { ...report, handoffs: 21 })).toBeUndefined();
    expect(meansText([difference('handoffs', 1 / 3)], { ...report, handoffs: 1 })).toBeUndefined();
    expect(meansText([difference('handoffs', 6.7, 1)], { ...report, handoffs: 20 })).toBeUndefined();
    expect(meansText([difference('emailsPerLead', 2.82)], report)).toBeUndefined();
  });

  it('explain their mean, in the words of the comparison', () => {
    const [handed] = resultFigures(report);
    const shown = en.say(comparedText('handoffs', mean));
    const told = handed?.grounds?.mean;
    if (Number.isInteger(Number(shown))) expect(told).toBeUndefined();
    else expect(told && en.say(told)).toContain(`${shown} on average over 3 runs`);
  });
});

it('what is no count of people is told the same in a comparison and where it stands alone', () => {
  for (const [name, metric] of [
    ['emailsPerLead', 'emailsPerLead'],
    ['engagement', 'engagementAtEnd'],
    ['acceptRate', 'acceptRate'],
    ['timeToHandoff', 'timeToHandoff50'],
  ] as const) {
    const of = metricOf(report, metric)!;
    const { unit } = difference(name, 0);
    expect(en.say(comparedText(unit, of.value)), name).toBe(en.say(metricWords(of, of.value)));
  }
});
