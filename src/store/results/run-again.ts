/** What a run was made of, so that it can be repeated to the byte; and what happened to each of its people, as a file. */
import {
  figureText,
  numberText,
  type RunRecord,
  recordOf,
  type Text,
  text,
  verbatim,
} from '../../core/index.ts';
import { askDetails } from '../../worker/detailing.ts';
import { say } from '../actions.ts';
import type { ExportedFile } from '../document/exporting.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import { walkInput } from '../walk/walking.ts';
import type { Explanation } from './explain.ts';
import { fileBase } from './files.ts';
import type { Table } from './table.ts';

/** The record of a run with its fingerprint. Linear in the people brought along: asked for, not looked up. */
export function wholeRecord(): RunRecord | undefined {
  const { file, people } = useStore.getState();
  return file === undefined ? undefined : recordOf(runInputOf(file, people));
}

/** A record in rows: what, and its value. */
export function recordRows(record: RunRecord, hasInputs: boolean): readonly (readonly [Text, Text])[] {
  const row = (name: string, value: Text): readonly [Text, Text] => [text(`reports.record.${name}`), value];
  return [
    row('programs', verbatim(record.programs.join(', '))),
    row('seed', verbatim(String(record.seed))),
    row('start', verbatim(record.start)),
    row('days', figureText(record.days)),
    row('people', numberText(record.leads)),
    row('repeats', numberText(record.replications)),
    ...(hasInputs ? [row('inputs', verbatim(record.inputs))] : []),
    row('engine', verbatim(`${record.engine}.${record.code}`)),
  ];
}

/** The record as a table. */
export function recordTable(rows: ReturnType<typeof recordRows>): Table {
  return {
    name: 'record',
    title: text('reports.record.title'),
    columns: [text('reports.record.what'), text('reports.record.value')],
    rows,
  };
}

/** What the record is for. */
export const RECORD_EXPLAINED: Explanation = {
  name: 'record',
  title: text('reports.record.title'),
  definition: text('reports.explain.record'),
  assumptions: [],
};

/** Spreadsheets take a file without it for Latin letters. */
const MARK = '\uFEFF';

/** Writes down what happened to each person, off the page, and hands the file over. Gives the way to stop. */
export function writeLog(
  tell: (done: number, of: number) => void,
  done: (file: ExportedFile | undefined) => void,
): () => void {
  const input = walkInput();
  if (input === undefined) return () => undefined;
  const fail = (): void => {
    say(text('reports.log.failed'));
    done(undefined);
  };
  return askDetails(
    { kind: 'log', input, locale: useStore.getState().locale },
    {
      progress: tell,
      fail,
      hear: (answer) => {
        if (answer.kind !== 'log') return;
        const { csv, people, peopleInAll } = answer.log;
        const isPart = people < peopleInAll;
        const part = { people: numberText(people), all: numberText(peopleInAll) };
        say(isPart ? text('reports.log.part', part) : text('reports.log.done', { count: people }));
        done({ name: `${fileBase()}-people.csv`, type: 'text/csv', text: MARK + csv });
      },
    },
  );
}
