/** Collects the steps of a random plan: a raw step becomes a plan step, or two for a handoff. */
import type { Rule } from '../../src/core/people/rules/rule.ts';
import type { PlanPort, Step, TimeWindow, When } from '../../src/core/program/plan/plan.ts';
import { aboutOf, buildRule, duration, pick } from './palette.ts';
import type { RawRun, RawStep } from './raw.ts';

const DAYS = [127, 31, 96, 1, 0b1010101, 64, 0b0111110, 0] as const;

type Body = Step extends infer S
  ? S extends Step
    ? Omit<S, 'nodeId' | 'key' | 'first' | 'ports'>
    : never
  : never;

/** Collects steps; targets are relative until `close`. */
export class PlanBuilder {
  readonly steps: Step[] = [];
  private readonly run: RawRun;
  private readonly no: number;

  constructor(run: RawRun, no: number) {
    this.run = run;
    this.no = no;
  }

  add(body: Body, offsets: readonly number[], first = true): number {
    const at = this.steps.length;
    const ports: readonly PlanPort[] = offsets.map((offset, i) => ({ to: at + offset, port: `p${i}` }));
    this.steps.push({ ...body, nodeId: `n${at}`, key: 1000 * this.no + at, first, ports } as Step);
    return at;
  }

  step(raw: RawStep): void {
    const next = (i: number): number => 1 + (raw.targets[i % 4] ?? 0);
    const rules = raw.rules.map((rule) => buildRule(rule, this.run, `n${this.steps.length}`));
    const many = [...rules.map((_, i) => next(i)), next(3)];
    switch (raw.op) {
      case 0:
      case 1:
        this.add({ op: 'delay', when: this.when(raw) }, this.isPort(raw) ? [next(0), next(1)] : [next(0)]);
        break;
      case 2:
      case 3:
        this.add({ op: 'await', cases: rules, when: this.when(raw, true), resting: false }, many);
        break;
      case 4:
      case 5:
        this.add({ op: 'branch', cases: rules }, many);
        break;
      case 6:
        this.add({ op: 'split', weights: [raw.a, raw.b, raw.c], sticky: raw.a % 2 === 0 }, [
          next(0),
          next(1),
          next(2),
        ]);
        break;
      case 7:
      case 8:
      case 9:
      case 10:
        this.send(raw, [next(0), next(1)]);
        break;
      case 11:
        this.add({ op: 'set', change: this.change(raw) }, [next(0)]);
        break;
      case 12:
        this.emit(raw, next(0));
        break;
      case 13:
        this.handoff(raw, many, rules);
        break;
      case 14:
        this.back(raw);
        break;
      default:
        this.add({ op: 'end', reason: `r${raw.a % 3}`, open: false }, []);
        break;
    }
  }

  /** Ports past the end lead to the last step. */
  close(): void {
    const last = this.steps.length;
    this.add({ op: 'end', reason: 'finished', open: false }, []);
    this.steps.forEach((step, i) => {
      const ports = step.ports.map((port) => ({ ...port, to: Math.max(0, Math.min(port.to, last)) }));
      this.steps[i] = { ...step, ports };
    });
  }

  private isPort(raw: RawStep): boolean {
    const when = this.when(raw);
    return when.kind === 'date' && when.past === 'port';
  }

  private when(raw: RawStep, plain = false): When {
    const minutes = duration(this.run, raw.b);
    const kind = raw.a;
    const days = pick(DAYS, raw.b % 6);
    const tight = this.run.mode === 0;
    if (plain || kind < 7) return { kind: 'in', minutes };
    if (kind < 9) return { kind: 'window', window: this.window(raw) };
    if (kind < 11)
      return { kind: 'moment', days, at: tight ? (raw.c * 20) % 1440 : raw.c * 90, holidays: raw.b > 12 };
    if (kind < 13)
      return {
        kind: 'business',
        minutes: minutes % 2000,
        ...(raw.c % 3 === 0 ? {} : { calendar: raw.c % 2 === 0 ? 'q0' : 'q1' }),
      };
    const past = raw.c % 2 === 0 ? 'go' : 'port';
    const base = pick(
      [
        { kind: 'field', field: 'd0' },
        { kind: 'entry' },
        { kind: 'fixed', date: '2026-04-04T02:30' },
        { kind: 'field', field: 'd0', yearly: true },
      ] as const,
      raw.c,
    );
    return {
      kind: 'date',
      base,
      months: raw.b % 3 === 2 ? 1 : 0,
      days: tight ? 0 : raw.b % 4,
      minutes,
      past,
      ...(raw.b % 4 === 3 ? { at: 150 } : {}),
    };
  }

  private window(raw: RawStep): TimeWindow {
    const from = (raw.c * 97 + raw.b * 13) % 1440;
    const length = this.run.mode === 0 ? 1 + duration(this.run, raw.a) : 60 + raw.b * 60;
    return { days: pick(DAYS, raw.b % 7), from, to: (from + length) % 1440, holidays: raw.a % 2 === 0 };
  }

  private send(raw: RawStep, offsets: readonly number[]): void {
    this.add(
      {
        op: 'send',
        asset: aboutOf(raw.a),
        topic: raw.b % 4 === 3 ? 'offers' : 'news',
        channel: raw.c === 15 ? 'text' : 'email',
        operational: raw.c % 8 === 7,
        resend: raw.b % 2 === 0,
        ...(raw.c % 4 === 1 ? { window: this.window(raw) } : {}),
        ifOut: raw.a > 11 ? 'exit' : 'skip',
        ifHeld: pick(['hold', 'hold', 'skip', 'exit'] as const, raw.c),
        holdMaxMinutes: Math.max(1, duration(this.run, raw.a) * 2),
      },
      offsets,
    );
  }

  private change(raw: RawStep): Extract<Step, { op: 'set' }>['change'] {
    const on = raw.c % 2 === 0;
    switch (raw.a % 7) {
      case 0:
      case 1:
        return {
          kind: 'score',
          dimension: pick(['engagement', 'fit', 'relationship'] as const, raw.b),
          points: raw.c * 5.5 - 30,
        };
      case 2:
        return { kind: 'field', field: raw.b % 2 === 0 ? 'n0' : 'n1', value: raw.c % 5 === 0 ? null : raw.c };
      case 3:
        return { kind: 'field', field: 't0', value: `x${raw.c % 3}` };
      case 4:
        return { kind: 'list', list: raw.b % 2 === 0 ? 'l0' : 'l1', on };
      case 5:
        return { kind: 'consent', topic: raw.b % 2 === 0 ? 'news' : 'offers', on };
      default:
        // The stage customer closes a deal.
        if (raw.b > 9 && raw.b <= 12) {
          return { kind: 'field', field: 'lifecycle-stage', value: on ? 'customer' : 'lead' };
        }
        return raw.b > 12 ? { kind: 'suppress', on } : { kind: 'field', field: 'y0', value: on };
    }
  }

  private emit(raw: RawStep, offset: number): void {
    if (raw.a < 4) this.add({ op: 'emit', effect: { kind: 'goal', metric: `m${raw.b % 2}` } }, [offset]);
    else if (raw.a < 7) this.startOther(raw, offset);
    else
      this.add(
        {
          op: 'emit',
          effect: {
            kind: pick(['notify', 'webhook', 'crm'] as const, raw.b),
            target: 't',
            answered: raw.c % 2 === 0,
            payload: null,
          },
        },
        [offset],
      );
  }

  /** Starts another program, itself or one that is not there; every other time it waits for the end of one, mostly of that. */
  private startOther(raw: RawStep, offset: number): void {
    const program = `p${raw.b % 3}`;
    if (raw.c % 2 === 0) {
      this.add({ op: 'emit', effect: { kind: 'start', program } }, [offset]);
      return;
    }
    this.add({ op: 'emit', effect: { kind: 'start', program } }, [1]);
    const until = raw.c > 10 ? `p${(raw.b + 1) % 3}` : program;
    const minutes = raw.c % 4 === 1 ? 2147483647 : 1 + duration(this.run, raw.a);
    const when = { kind: 'in', minutes } as const;
    const offsets = [offset, 1 + (raw.targets[1] ?? 0)];
    this.add({ op: 'await', cases: [], when, resting: false, until }, offsets, false);
  }

  private handoff(raw: RawStep, many: readonly number[], rules: readonly Rule[]): void {
    const queue = raw.a % 2 === 0 ? 'q0' : 'q1';
    const slaMinutes = Math.max(1, duration(this.run, raw.b) % 3000);
    this.add(
      {
        op: 'handoff',
        queue,
        priority: 0,
        slaMinutes,
        pauseMail: raw.c % 4 !== 3,
        pauseAfterMinutes: duration(this.run, raw.c) * 3,
        packet: null,
      },
      [1],
    );
    const answers: readonly Rule[] = [
      { kind: 'answer', is: ['accepted'] },
      { kind: 'answer', is: ['timing'] },
      ...rules.slice(0, 1),
    ];
    const offsets = [
      many[0] ?? 1,
      1 + (raw.targets[1] ?? 0),
      ...rules.slice(0, 1).map(() => 1 + (raw.targets[2] ?? 0)),
      1 + (raw.targets[3] ?? 0),
    ];
    this.add(
      {
        op: 'await',
        cases: answers,
        when: { kind: 'business', minutes: slaMinutes, calendar: queue },
        resting: true,
      },
      offsets.map((o) => o),
      false,
    );
  }

  private back(raw: RawStep): void {
    const at = this.steps.length;
    const rule: Rule = { kind: 'passes', nodeId: `n${at}`, op: '<=', times: 1 + (raw.b % 3) };
    const target = -Math.min(at - 1, 1 + (raw.a % 4));
    this.add({ op: 'branch', cases: [rule] }, [at <= 1 ? 1 : target, 1]);
  }
}
