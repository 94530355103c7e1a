/** What came of a walk so far: mails, packets, and ways passed. */
import type { ProgramCode } from '../../compile/code.ts';
import type { Replay, Stop } from './replay.ts';
import type { PassedEdge, ReasonedRow, WalkHandoff, WalkMail } from './types.ts';
import { subjectOf } from './words.ts';

const EVENTS = { open: 'opened', click: 'clicked', reply: 'replied' } as const;

/** Mails and touches up to a stop, newest first. */
export function mailsOf(all: Replay, stop: Stop): readonly WalkMail[] {
  const { stage } = all.company;
  const { names } = stage.setup;
  const rows = all.rows.slice(0, stop.row).filter(({ what }) => what === 'sent');
  return rows
    .map((row, i): WalkMail => {
      const code = stage.input.codes[row.program]!;
      const note = all.world.notes.sent[i];
      const answers = all.world.notes.due
        .slice(0, stop.events)
        .filter(({ source, number }) => source === 'mail' && number === note?.number);
      const first = Object.entries(EVENTS).flatMap(([event, key]) => {
        const found = answers.find(({ kind }) => names.events.slug(kind) === event);
        return found === undefined ? [] : [[key, found.minute] as const];
      });
      return {
        send: note?.number ?? i,
        asset: row.name,
        nodeId: row.nodeId,
        subject: subjectOf({ code, words: {} }, row.name),
        ...contentOf(code, row.name),
        minute: row.minute,
        ...Object.fromEntries(first),
      };
    })
    .reverse();
}

function contentOf({ catalogue }: ProgramCode, asset: string): Pick<WalkMail, 'sender' | 'body'> {
  const { sender = '', body = '' } = catalogue.assets.find(({ id }) => id === asset) ?? {};
  return {
    ...(sender.trim() === '' ? {} : { sender }),
    ...(body.trim() === '' ? {} : { body }),
  };
}

/** Packets to sales with their answers. */
export function packetsOf(rows: readonly ReasonedRow[]): readonly WalkHandoff[] {
  return rows
    .filter(({ what }) => what === 'handoff')
    .map(({ value: handoff, nodeId, name: queue, minute }) => {
      const answer = rows.find(({ what, value }) => what === 'answer' && value === handoff);
      return {
        handoff,
        nodeId,
        queue,
        minute,
        ...(answer === undefined ? {} : { answer: { is: answer.name, minute: answer.minute } }),
      };
    });
}

/** Ways between cards that were passed, in order; those of the first program. */
export function passedEdges(rows: readonly ReasonedRow[], code: ProgramCode): readonly PassedEdge[] {
  const own = rows.filter(({ program }) => program === 0);
  return own.flatMap((row, i): readonly PassedEdge[] => {
    if (row.what !== 'port') return [];
    const at = code.portFrom[row.step]! + row.value;
    const port = code.portNames[at] ?? null;
    if (port === null) return [];
    const to = own[i + 1]?.what === 'arrive' ? own[i + 1] : undefined;
    const target = code.node[code.next[at]!]!;
    return [
      {
        from: row.nodeId,
        port,
        to: to?.nodeId ?? code.nodeIds[target] ?? '',
        minute: row.minute,
      },
    ];
  });
}
