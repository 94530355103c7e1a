/** Makes what a run says of people's events, whatever the lead: once for all repeats. */
import { DAY } from '../../kit/base.ts';
import type { Zones } from '../../kit/calendar/zones.ts';
import type { AssetDef } from '../model/catalogue.ts';
import { BUILT_IN_EVENTS } from '../model/events.ts';
import type { Names } from '../rules/facts.ts';
import { ACT_KINDS } from './acts.ts';
import { isHuman, isRead } from './mail.ts';
import type { OwnEvents } from './own-events.ts';
import { ACT, FOLLOWED, INVITES, READ, type RunTables } from './run-at-hand.ts';
import { vacationDays } from './vacations.ts';

const DONE = BUILT_IN_EVENTS.indexOf('done');
const FAILED = BUILT_IN_EVENTS.indexOf('failed');

/** What the tables are made of. */
export interface RunTableOptions {
  readonly names: Names;
  readonly zones: Zones;
  readonly horizon: number;
  readonly assets: readonly AssetDef[];
  readonly points: ArrayLike<number>;
}

/** Makes the tables of a run. */
export function runTables(options: RunTableOptions, own: OwnEvents): RunTables {
  const { names, zones, horizon, points } = options;
  const kinds = names.events.size;
  return {
    horizon,
    streamOf: streamsOf(kinds, own),
    // Robots, the mail system and answers of systems raise no interest.
    points: Float64Array.from({ length: kinds }, (_, kind) => points[kind] ?? 0),
    is: Uint8Array.from({ length: kinds }, (_, kind) => whatIs(kind, own)),
    streams: 1 + own.rated.length,
    own,
    ofAsset: whatAssetsAre(options, own),
    invites: options.assets.some((asset) => asset.invites === true),
    vacations: vacationDays(zones.start, Math.ceil(horizon / DAY)),
  };
}

function streamsOf(kinds: number, { list, rated }: OwnEvents): Int32Array {
  const streamOf = new Int32Array(kinds).fill(-1);
  for (const kind of ACT_KINDS) streamOf[kind] = 0;
  rated.forEach((place, i) => {
    streamOf[list[place]!.kind] = i + 1;
  });
  return streamOf;
}

function whatIs(kind: number, { afterEvent }: OwnEvents): number {
  const isAct = isHuman(kind) && kind !== DONE && kind !== FAILED;
  const isFollowed = (afterEvent[kind] ?? []).length > 0;
  return (isRead(kind) ? READ : 0) | (isAct ? ACT : 0) | (isFollowed ? FOLLOWED : 0);
}

function whatAssetsAre({ names, assets }: RunTableOptions, { afterAsset }: OwnEvents): Uint8Array {
  const size = Math.max(names.abouts.size + 1, afterAsset.length);
  const are = Uint8Array.from({ length: size }, (_, asset) =>
    (afterAsset[asset] ?? []).length > 0 ? FOLLOWED : 0,
  );
  for (const { id, invites } of assets) if (invites) are[names.abouts.no(id)]! |= INVITES;
  return are;
}
