/** Puts default, scenario, truth and persona together, and checks what people have typed. */
import { type Issue, text, verbatim } from '../../kit/base.ts';
import { oddsTimes } from '../../kit/math/odds.ts';
import {
  PARAMETERS,
  type Parameter,
  type ParameterId,
  type ParameterScope,
  type ParameterValues,
  TRUTH_FACTORS,
} from './parameters.ts';

/** Overrides by parameter id; `own.<slug>` sets rate or share of an event of the catalogue. */
export type Overrides = Readonly<Record<string, number>>;

/** Prefix of the rate or share of an event of the user's own. */
export const OWN_PREFIX = 'own.';

const BY_ID: ReadonlyMap<string, Parameter> = new Map(PARAMETERS.map((p) => [p.id, p]));

/** The parameter of an id, if there is one. */
export function parameterOf(id: string): Parameter | undefined {
  return BY_ID.get(id);
}

/** Every parameter at its default. */
export const DEFAULT_VALUES: ParameterValues = valuesOf((p) => p.default);

function valuesOf(value: (parameter: Parameter) => number): ParameterValues {
  return Object.fromEntries(PARAMETERS.map((p) => [p.id, value(p)])) as Record<ParameterId, number>;
}

/** What `resolveParameters` puts together. */
export interface Layers {
  readonly scenario?: Overrides | undefined;
  /** What the lead truly is; `buyer` changes nothing. */
  readonly truth?: string | undefined;
  readonly persona?: Overrides | undefined;
}

function scaled(parameter: Parameter, value: number, factor: number | undefined): number {
  if (factor === undefined) return value;
  const moved = parameter.unit === 'share' ? oddsTimes(value, factor) : value * factor;
  return Math.min(parameter.high, Math.max(parameter.low, moved));
}

/** The values that hold for one kind of person: the persona's own, else the scenario's or the default, times the factor of the truth. */
export function resolveParameters({ scenario = {}, truth = 'buyer', persona = {} }: Layers): ParameterValues {
  const factors = TRUTH_FACTORS[truth] ?? {};
  return valuesOf((p) => persona[p.id] ?? scaled(p, scenario[p.id] ?? p.default, factors[p.id]));
}

/** Where overrides come from, for their check. */
export interface OverridesPlace {
  readonly from: 'scenario' | 'persona';
  /** JSON pointer of the overrides in their file. */
  readonly place: string;
  /** Slugs of the events of the user's own. */
  readonly events: readonly string[];
}

/** The scopes that may be set from a place. */
const SETTABLE: Readonly<Record<OverridesPlace['from'], readonly ParameterScope[]>> = {
  scenario: ['persona', 'scenario'],
  persona: ['persona'],
};

/**
 * Checks overrides. Issues, all of which block a run: `behaviour/unknown-parameter`, `behaviour/not-set-here`
 * (a queue's, the scenario's, or one that is only compared), `behaviour/out-of-range`.
 */
export function checkOverrides(overrides: Overrides, where: OverridesPlace): readonly Issue[] {
  return Object.entries(overrides).flatMap(([id, value]) => {
    const place = `${where.place}/${id}`;
    const parameter = ownParameter(id, where.events) ?? BY_ID.get(id);
    if (parameter === undefined) return [issue('unknown-parameter', place, { id })];
    if (!SETTABLE[where.from].includes(parameter.scope)) {
      return [issue('not-set-here', place, { name: parameter.label })];
    }
    const { low, high, label: name } = parameter;
    return value >= low && value <= high ? [] : [issue('out-of-range', place, { name, value, low, high })];
  });
}

/** Rate or share of an event of the user's own: never below 0; a share is not told from a rate here, so high is that of a rate. */
function ownParameter(
  id: string,
  events: readonly string[],
): Pick<Parameter, 'scope' | 'low' | 'high' | 'label'> | undefined {
  const slug = id.startsWith(OWN_PREFIX) ? id.slice(OWN_PREFIX.length) : '';
  if (!events.includes(slug)) return undefined;
  return { scope: 'persona', low: 0, high: 1000, label: verbatim(slug) };
}

function issue(code: string, place: string, params: NonNullable<ReturnType<typeof text>['params']>): Issue {
  return {
    code: `behaviour/${code}`,
    severity: 'error',
    blocks: 'run',
    place,
    message: text(`behaviour.issue.${code}`, params),
    hint: text(`behaviour.issue.${code}Hint`),
  };
}
