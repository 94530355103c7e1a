/** What the menu of sharing does. */
import {
  captioned,
  type ProgramFile,
  programSvg,
  type Report,
  type SharedPicture,
  sharePage,
  text,
} from '../../core/index.ts';
import { say } from '../../store/actions.ts';
import { fileNameOf } from '../../store/document/exporting.ts';
import { peopleHeld } from '../../store/sharing/personal.ts';
import { useSharing } from '../../store/sharing/state.ts';
import { useStore } from '../../store/store.ts';
import { type Voice, voiceOf } from '../../store/words.ts';
import { saveBlob, saveText } from '../files/save.ts';
import { pageOf } from './parts.ts';
import { pngOf } from './png.ts';

/** Draws a program as the canvas does; handed in by the application, as panels know no canvas. */
export type Draw = (file: ProgramFile, voice: Voice, report?: Report) => SharedPicture;

interface Open {
  readonly file: ProgramFile;
  readonly report: Report | undefined;
  readonly base: string;
  readonly voice: Voice;
}

/** The open program with its numbers, where they are its own. */
function openNow(): Open | undefined {
  const { file, run, locale } = useStore.getState();
  if (file === undefined) return undefined;
  const isFresh = run.status === 'done' && !run.isStale;
  return {
    file,
    report: isFresh ? run.report : undefined,
    base: fileNameOf(file.program.name, file.program.id),
    voice: voiceOf(locale),
  };
}

/** Waits for the numbers of a run that is under way; says so. */
async function numbersIn(): Promise<void> {
  const isUnderWay = (): boolean => {
    const { run } = useStore.getState();
    return run.status === 'running' || (run.status === 'done' && run.isStale);
  };
  if (!isUnderWay()) return;
  say(text('share.did.waits'));
  await new Promise<void>((resolve) => {
    const stop = useStore.subscribe(() => {
      if (isUnderWay()) return;
      stop();
      resolve();
    });
  });
}

/** Saves the page that stands alone, as soon as the numbers are in. */
export async function savePage(draw: Draw): Promise<void> {
  await numbersIn();
  const open = openNow();
  if (open === undefined) return;
  const { file, report, voice, base } = open;
  const picture = draw(file, voice, report);
  const page = sharePage(pageOf({ file, people: useStore.getState().people, report, picture }, voice));
  saveText({ name: `${base}.html`, type: 'text/html', text: page });
  const count = peopleHeld(file);
  say(count === 0 ? text('share.did.page') : text('share.did.pagePeople', { count }));
}

/** Saves the drawing, with the counts where they are wanted and known. */
export async function savePicture(draw: Draw, as: 'svg' | 'png'): Promise<void> {
  const { isCounted } = useSharing.getState();
  if (isCounted) await numbersIn();
  const open = openNow();
  if (open === undefined) return;
  const { file, report, voice, base } = open;
  const counts = isCounted ? report : undefined;
  const picture = captioned(draw(file, voice, counts), {
    title: file.program.name.trim() || file.program.id,
    ...(counts === undefined
      ? {}
      : { note: voice.t('share.pictureClaim', { count: counts.record.replications }) }),
  });
  const svg = programSvg(picture);
  const blob = as === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, picture.box);
  if (blob === undefined) {
    say(text('share.did.tooLarge'));
    return;
  }
  saveBlob(`${base}.${as}`, blob);
  say(text('share.did.picture'));
}
