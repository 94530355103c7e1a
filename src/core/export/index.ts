/** What this room shows at the door of the core: a program on its way to somebody else. */

// export/share: a program on its way to somebody else
export type { SharedCategory } from './share/colours.ts';
export { estimatedWidth } from './share/lines.ts';
export { holdsProgram, MOST_LINK, packProgram, readLink } from './share/link.ts';
export type { SharedFigure, SharedPage, SharedPart, SharedTable } from './share/page.ts';
export { sharePage } from './share/page.ts';
export type { SharedCard, SharedFrame, SharedLine, SharedPicture, SharedWords } from './share/svg.ts';
export { captioned, programSvg } from './share/svg.ts';
