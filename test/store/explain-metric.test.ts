import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/core/index.ts';
import { behindOf } from '../../src/store/results/explain.ts';
import { explainMetric, isTold } from '../../src/store/results/explain-metric.ts';
import { en, ja, program1, report } from './results-parts.ts';

const goal = { ...report.metrics[0]!, name: 'goal:Demo booked', label: verbatim('Demo booked') };

describe('an explanation of a metric', () => {
  it('is there for each, with words in both languages, what it is counted over, and assumptions there are', () => {
    for (const metric of [...report.metrics, goal]) {
      expect(isTold(metric.name), metric.name).toBe(true);
      const { definition, grounds, assumptions } = explainMetric(metric);
      expect(en.has(definition.key), metric.name).toBe(true);
      expect(ja.say(definition), metric.name).not.toBe(en.say(definition));
      expect(grounds?.n, metric.name).toBe(metric.n);
      expect(
        behindOf(program1, assumptions).map(({ row }) => row.id),
        metric.name,
      ).toEqual(assumptions);
      expect(grounds?.low === undefined, metric.name).toBe(!Number.isFinite(metric.low));
    }
  });
});
