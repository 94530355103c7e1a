import {
  ACCEPTED,
  answerText,
  type Catalogue,
  eventText,
  figureText,
  type PlacedRow,
  type ProgramFile,
  reasonName,
  type Text,
  verbatim,
} from '../../core/index.ts';
import { portsOf, titleOf } from '../../store/document/kinds.ts';
import type { Voice } from '../../store/words.ts';

/** What happened, in a sentence. */
export function rowWords(row: PlacedRow, file: ProgramFile, voice: Voice): string {
  const { catalogue } = file;
  const step = row.nodeId === '' ? '' : voice.say(titleOf(file, row.nodeId));
  const said = (key: string, what: Text | string = ''): string =>
    voice.t(key, { step, what: typeof what === 'string' ? what : voice.say(what) });
  switch (row.what) {
    case 'enter':
      return said('app.trace.enter');
    case 'arrive':
      return said('app.trace.arrive');
    case 'port':
      return said('app.trace.port', portWords(row, file));
    case 'event':
      return eventWords(row, catalogue, voice);
    case 'score':
      return voice.t('app.trace.score', {
        what: voice.t(`app.rule.score.${row.name}`),
        value: voice.say(figureText(Math.round(row.value * 10) / 10)),
      });
    case 'sent':
      return said('app.trace.sent', assetName(row.name, file));
    case 'held':
      return said('app.trace.held', voice.t(`app.trace.why.${row.name}`));
    case 'blocked':
      return said('app.trace.blocked', voice.t(`app.trace.why.${row.name}`));
    case 'set':
      return said('app.trace.set', verbatim(row.name));
    case 'emit':
      return said('app.trace.emit');
    case 'goal':
      return said('app.trace.goal', verbatim(row.name));
    case 'handoff':
      return said('app.trace.handoff', queueName(row.name, catalogue));
    case 'answer':
      return row.name === ACCEPTED
        ? voice.t('app.trace.accepted')
        : said('app.trace.rejected', answerText(row.name));
    case 'interrupt':
      return said('app.trace.interrupt', interruptName(row.name));
    case 'exit':
      return said('app.trace.exit', reasonName(row.name));
  }
}

function portWords(row: PlacedRow, file: ProgramFile): Text {
  const node = file.program.nodes.find(({ id }) => id === row.nodeId);
  const port = node === undefined ? undefined : portsOf(node, file)[row.value];
  return port?.label ?? verbatim('');
}

function interruptName(id: string): Text {
  return reasonName(id.startsWith('goal:') ? 'converted' : id);
}

function eventWords({ name, about }: PlacedRow, catalogue: Catalogue, voice: Voice): string {
  const own = catalogue.events.find(({ id }) => id === name);
  const what = own === undefined ? voice.say(eventText(name, catalogue)) : own.name;
  const thing = catalogue.assets.find(({ id }) => id === about)?.name ?? '';
  return thing === ''
    ? voice.t('app.trace.event', { what })
    : voice.t('app.trace.eventAbout', { what, about: thing });
}

/** Content of the catalogue by its name; a step's own by its subject. */
function assetName(id: string, { catalogue, program }: ProgramFile): Text {
  const asset = catalogue.assets.find((one) => one.id === id);
  if (asset !== undefined) return verbatim(asset.subject ?? asset.name);
  const subject = program.nodes.find((node) => node.id === id)?.settings.subject;
  return verbatim(typeof subject === 'string' ? subject : id);
}

function queueName(id: string, catalogue: Catalogue): Text {
  return verbatim(catalogue.queues.find((queue) => queue.id === id)?.name ?? id);
}
