import { account } from './account.ts';
import { app } from './app.ts';
import { assumptions } from './assumptions.ts';
import { behaviour } from './behaviour.ts';
import { commands } from './commands.ts';
import { comments } from './comments.ts';
import { common } from './common.ts';
import { differs } from './differs.ts';
import { document } from './document.ts';
import { draw } from './draw.ts';
import { groups } from './groups.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { keep } from './keep.ts';
import { lint } from './lint.ts';
import { map } from './map.ts';
import { merge } from './merge.ts';
import { outside } from './outside.ts';
import { people } from './people.ts';
import { playback } from './playback.ts';
import { problems } from './problems.ts';
import { program } from './program.ts';
import { reading } from './reading.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { results } from './results.ts';
import { rules } from './rules.ts';
import { scores } from './scores.ts';
import { share } from './share.ts';
import { steps } from './steps.ts';
import { story } from './story.ts';
import { versions } from './versions.ts';
import { walk } from './walk.ts';
import { walking } from './walking.ts';

/** Japanese, one entry a folder: the folder's name is the first part of its keys; those of the command line stand apart (`texts.ts`). */
export const JA = {
  account,
  app,
  assumptions,
  behaviour,
  commands,
  comments,
  common,
  differs,
  document,
  draw,
  groups,
  help,
  home,
  keep,
  lint,
  importing,
  map,
  merge,
  outside,
  people,
  playback,
  problems,
  program,
  reading,
  report,
  reports,
  results,
  rules,
  scores,
  share,
  steps,
  story,
  walk,
  walking,
  versions,
};
