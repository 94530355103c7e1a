/** Results that are known without running anything, and how far a run may be off. The tests hold to these numbers, the page prints them. */

/** One truth. */
export interface Truth {
  readonly name: string;
  readonly law: string;
  readonly setting: string;
  /** How far off a run may be. */
  readonly error: string;
}

/** Standard errors that a count may be off: 1 in 16,000 runs by chance, and the seeds are fixed. */
export const SIGMAS = 4;

/** Relative error of the mean wait of a queue: waits hang together within a busy period, so fewer of them count. */
export const QUEUE_ERROR = 0.09;

/** Absolute error of the share that waits in an M/M/3 queue. */
export const ERLANG_ERROR = 0.025;

/** Relative error of the mean wait before three reps: luck, and what the law leaves out of handling that is not exponential. */
export const ERLANG_WAIT_ERROR = 0.08;

/** All truths, in the order of the page. */
export const TRUTHS: readonly Truth[] = [
  {
    name: 'Geometric drop-off',
    law: 'after k splits, each passed by a share p, N·p^k are left',
    setting: 'N = 100,000, p = 0.7, k = 1 to 6; and the same with unsubscribes, q = 0.1 per email',
    error: `${SIGMAS} standard errors of the binomial, √(N·p^k·(1 − p^k)): 580 leads or fewer`,
  },
  {
    name: 'Competing waits',
    law: 'of events at rates a and b, the first is a’s in the share a / (a + b) of those that come before T, and none comes in the share e^(−(a + b)·T)',
    setting: 'a = 1.5 and b = 0.5 a week, T = 7 days, 40,000 leads',
    error: `${SIGMAS} standard errors of the binomial, at most 0.010 of all`,
  },
  {
    name: 'Absorbing chain',
    law: 'from a loop that is left by a, by b or goes round by c, the share a / (a + b) ends at a, and the loop is passed 1 / (1 − c) times',
    setting: 'a = 0.2, b = 0.1, c = 0.7, a day each time round, 40,000 leads, 120 days',
    error: `${SIGMAS} standard errors, 0.010 for the share and 0.056 for the passes`,
  },
  {
    name: 'Little’s law',
    law: 'L = λ·W: people who wait = people who come a day × days they stay',
    setting: '200 a day for 200 days into a wait for an event with mean 5 days: L = 1,000',
    error: `${SIGMAS} standard errors of a Poisson count, 127 people at the end; 2 % for the average over the run`,
  },
  {
    name: 'Erlang C',
    law: 'in an M/M/3 queue of load 0.8 the share 0.647 waits',
    setting: '60,000 packets, exponential handling, by the resolution of queues itself',
    error: `${ERLANG_ERROR} of all`,
  },
  {
    name: 'Erlang C, through a program',
    law: 'before c reps the mean wait is C(c, a)·s / (c − a), where a = λ·s is the work offered and s the mean handling, times (1 + v²) / 2 where handling varies by v (Lee and Longton’s approximation; exact for v = 1 if handling is exponential)',
    setting:
      'c = 3, load 0.75, log-normal handling of mean 20 minutes that varies by v = 1 (sigma 0.83), 162,000 handoffs in 1,000 days, round the clock',
    error: `${ERLANG_WAIT_ERROR * 100} % of the mean wait: about 2.5 % by chance, and the approximation lies 2 % too high for log-normal handling`,
  },
  {
    name: 'Pollaczek and Khinchine',
    law: 'before one rep with load ρ and any handling S, the mean wait is λ·E[S²] / (2·(1 − ρ))',
    setting:
      'ρ = 0.5, log-normal handling of mean 20 minutes and sigma 0.6, 72,000 handoffs in 2,000 days, round the clock',
    error: `${QUEUE_ERROR * 100} % of the mean wait`,
  },
  {
    name: 'Nobody opens',
    law: 'no open, no click, no reply, and everybody is at the end',
    setting: 'mail.open = 0',
    error: 'none',
  },
  {
    name: 'Everybody opens',
    law: 'as many opens as emails that did not bounce',
    setting: 'mail.open = 1, sigma of the delay 1, a year to do it in',
    error: 'none',
  },
  {
    name: 'No lead, one lead',
    law: 'nothing happens to nobody; one goes through alone',
    setting: '0 leads; 1 lead',
    error: 'none',
  },
  {
    name: 'A year with two changes of the clocks',
    law: 'a wait until 9:00 ends at 9:00 by the lead’s own clock, every day of the year',
    setting: 'Europe/Berlin, 365 days, against the time zones of the platform',
    error: 'none',
  },
];
