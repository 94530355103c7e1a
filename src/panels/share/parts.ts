/** What the shared page says, from the open program and its run. */
import {
  figureText,
  numberText,
  type ProgramFile,
  type Report,
  recordOf,
  type SharedFigure,
  type SharedPage,
  type SharedPart,
  type SharedPicture,
  type SharedTable,
  writeProgramFile,
} from '../../core/index.ts';
import { type AssumptionRow, assumptionsOf, grouped } from '../../store/assumptions/assumptions.ts';
import { commentedSteps } from '../../store/comments/comments.ts';
import { fileNameOf } from '../../store/document/exporting.ts';
import { describedOf, kindOf } from '../../store/document/kinds.ts';
import type { ImportedPeople } from '../../store/people/state.ts';
import { resultFigures } from '../../store/results/results.ts';
import { countsOf } from '../../store/run/counts.ts';
import { runInputOf } from '../../store/run/input.ts';
import { peopleHeld } from '../../store/sharing/personal.ts';
import type { Voice } from '../../store/words.ts';
import { amountWords, standing } from '../assumptions/amounts.ts';

const MINUTE_MS = 60_000;

/** What is shared: the program, who ran through it, and the run; no report where none is of this very program. */
export interface Shared {
  readonly file: ProgramFile;
  readonly people: ImportedPeople | undefined;
  readonly report: Report | undefined;
  readonly picture: SharedPicture;
}

/** The page of a program in the language that is shown. */
export function pageOf({ file, people, report, picture }: Shared, voice: Voice): SharedPage {
  const { t } = voice;
  const { name, id } = file.program;
  const title = name.trim() === '' ? id : name;
  const steps = stepsOf(file);
  const held = peopleHeld(file);
  return {
    lang: voice.locale,
    title,
    about: t('share.page.about', { count: steps.length }),
    claim: t('share.page.claim'),
    ...(held === 0 ? {} : { personal: t('share.page.personal', { count: held }) }),
    picture,
    parts: [
      figuresPart(report, voice),
      stepsPart({ file, report }, voice),
      ...commentsPart(file, voice),
      assumptionsPart(file, voice),
      ...(report === undefined ? [] : [recordPart({ file, people }, voice)]),
    ],
    file: {
      name: `${fileNameOf(name, id)}.flow.json`,
      text: writeProgramFile(file),
      label: t('share.page.file'),
    },
  };
}

/** Steps, without notes and frames, from top to bottom. */
function stepsOf({ program }: ProgramFile): ProgramFile['program']['nodes'] {
  return program.nodes
    .filter((node) => kindOf(node).annotation !== true)
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
}

function figuresPart(report: Report | undefined, { t, say, maybe }: Voice): SharedPart {
  const title = t('share.page.figures');
  if (report === undefined) return { title, text: t('share.page.notRun') };
  const figures = resultFigures(report).map(({ label, value, doubt }): SharedFigure => {
    const figure = { label: say(label), value: say(value) };
    const words = maybe(doubt);
    return words === undefined ? figure : { ...figure, doubt: words };
  });
  return { title, figures };
}

function stepsPart({ file, report }: Pick<Shared, 'file' | 'report'>, { t, say }: Voice): SharedPart {
  const title = t('share.page.steps');
  const counts = report && countsOf(report);
  const rows = stepsOf(file).map((node): readonly string[] => {
    const { title: name, sentence, missing } = describedOf(node, file);
    const words = [say(name), say(missing ?? sentence)];
    if (counts === undefined) return words;
    return [...words, ...[counts.came, counts.waiting].map((of) => say(numberText(of.get(node.id) ?? 0)))];
  });
  const columns = [t('share.page.step'), t('share.page.does')];
  const counted = report === undefined ? [] : [t('share.page.came'), t('share.page.here')];
  return { title, tables: [{ title, columns: [...columns, ...counted], numbers: [2, 3], rows }] };
}

/** What is open about the program; nothing where all is settled. */
function commentsPart(file: ProgramFile, { t, say, locale }: Voice): readonly SharedPart[] {
  const title = t('comments.page.title');
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const minute = (at: number): string => `${when.format(at * MINUTE_MS)} UTC`;
  const rows = commentedSteps(file).flatMap(({ node, threads }) => {
    const step = node === undefined ? t('comments.gone') : say(describedOf(node, file).title);
    return threads
      .filter(({ resolved }) => resolved !== true)
      .flatMap(({ comments }) => comments)
      .map(({ author, at, edited, text }): readonly string[] => [
        step,
        author || t('comments.somebody'),
        edited === undefined
          ? minute(at)
          : t('comments.page.edited', { when: minute(at), edited: minute(edited) }),
        text,
      ]);
  });
  if (rows.length === 0) return [];
  const columns = ['step', 'who', 'when', 'said'].map((name) => t(`comments.page.${name}`));
  return [{ title, tables: [{ title, columns, numbers: [], rows }] }];
}

function assumptionsPart(file: ProgramFile, { t, say }: Voice): SharedPart {
  const columns = ['assumption', 'value', 'source'].map((name) => t(`share.page.${name}`));
  const source = (row: AssumptionRow): string => {
    const is = standing(row);
    return is === 'source' ? (row.source ?? '') : t(`share.page.${is}`);
  };
  const tables = grouped(assumptionsOf(file)).map(
    ({ title, rows }): SharedTable => ({
      title: say(title),
      columns,
      numbers: [1],
      rows: rows.map((row) => [say(row.label), say(amountWords(row, row.value)), source(row)]),
    }),
  );
  return { title: t('share.page.assumptions'), tables };
}

function recordPart({ file, people }: Pick<Shared, 'file' | 'people'>, { t, say }: Voice): SharedPart {
  const title = t('share.page.record');
  // Hashed here, once, with the people: the live run leaves them out.
  const record = recordOf(runInputOf(file, people));
  const rows = [
    [t('reports.record.seed'), String(record.seed)],
    [t('reports.record.start'), record.start],
    [t('reports.record.days'), say(figureText(record.days))],
    [t('reports.record.people'), say(numberText(record.leads))],
    [t('reports.record.repeats'), say(numberText(record.replications))],
    [t('reports.record.inputs'), record.inputs],
    [t('reports.record.engine'), `${record.engine}.${record.code}`],
    [t('share.page.format'), String(file.version)],
  ];
  const columns = [t('share.page.what'), t('share.page.value')];
  return { title, text: t('share.page.recordText'), tables: [{ title, columns, numbers: [1], rows }] };
}
