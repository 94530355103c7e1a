/**
 * How much there is room for in one run. The fast executor lays out its tables by these numbers, and lint tells of a
 * program that does not fit before anything runs: said once, here.
 */

/** Most steps of a run: those of all its programs, with the versions of emails and the ends behind open ways. */
export const MOST_STEPS = 8192;
/** Most ports of a run. */
export const MOST_PORTS = 32768;
/** Most programs of a run: entries are numbered program x 64 + start, below 4,096. */
export const MOST_PROGRAMS = 64;
/** Most starts of one program. */
export const MOST_STARTS = 64;
/** Most kinds of events that catalogues name; with those that everybody has they stay below 4,095. */
export const MOST_EVENT_KINDS = 4000;
/** Most topics of a run, and most lists. */
export const MOST_NAMES = 4096;
/** Most counts of a run: 4 MB, most of it never touched. */
export const MOST_COUNTS = 1 << 20;
