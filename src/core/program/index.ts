/** What this room shows at the door of the core: what is drawn: document, kinds of step, settings, lint. */

// program/document: what is drawn, saved and sent
export {
  addThread,
  answerThread,
  editComment,
  removeComment,
  resolveThread,
  threadsOf,
  withThreads,
} from './document/comments.ts';
// program/document/costs: what contacts and handoffs cost
export { type Costs, costsOf } from './document/costs.ts';
export {
  defaultScenario,
  defaultSettings,
  emptyFile,
  newProgram,
  slugOf,
} from './document/create.ts';
// program/document/difference: what two states of a program differ in
export { type AnyChange, copyBack } from './document/difference/copy-back.ts';
export {
  differenceOf,
  isSame,
  type LineChange,
  type ProgramDifference,
  type SettingChange,
  type StepChange,
} from './document/difference/difference.ts';
export type { PartChange } from './document/difference/parts.ts';
export { type CommentChange, deedOf } from './document/difference/talk.ts';
export {
  addNode,
  type Connection,
  connect,
  insertOnEdge,
  type MakeId,
  moveNodes,
  newNode,
  placeNodes,
  reconnect,
  removeEdges,
  removeNodes,
  replaceSettings,
  setSetting,
} from './document/edit.ts';
export { cutText, fitted } from './document/fit.ts';
export {
  addFrame,
  foldFrame,
  moveWithin,
  sizeFrames,
  takeInto,
  unfoldFrame,
  withFolded,
  withInside,
} from './document/frames.ts';
export { type Overfull, overfull } from './document/full.ts';
export { type Graph, graphOf, reachable } from './document/graph.ts';
export {
  CARD_SIZE,
  type DrawnFrame,
  FRAME_ROOM,
  type Groups,
  groupsOf,
} from './document/groups.ts';
export { MOST_EDGES, MOST_NODES } from './document/hostile.ts';
export { ownSettings } from './document/nodeProblems.ts';
export { type Fragment, fragmentOf, pasteNodes } from './document/paste.ts';
export { applyPatch } from './document/patch.ts';
export {
  checkProgramFile,
  MOST_CHARACTERS,
  readProgramFile,
  readRepaired,
  writeProgramFile,
} from './document/read.ts';
export { MOST_NAME } from './document/schema.ts';
// program/document/stories: what a program promises single people
export type { Story, StoryPromise } from './document/stories.ts';
export {
  type Comment,
  type CommentThread,
  LONGEST_AUTHOR,
  LONGEST_COMMENT,
} from './document/threads.ts';
// program/document/translate: a shipped program in another language
export { translated } from './document/translate.ts';
export type {
  Program,
  ProgramEdge,
  ProgramFile,
  ProgramNode,
  ProgramSettings,
} from './document/types.ts';
export { placeWords } from './document/where.ts';
// program/lint: what can be said against a program by looking at it
export { emptyIssues, lint } from './lint/lint.ts';
// program/nodes: the kinds of step
export type {
  CommonSettings,
  Control,
  Described,
  FormField,
  KindContext,
  NodeKind,
  PickFrom,
  Port,
} from './nodes/contract.ts';
export { type PaletteEntry, type Registry, registry } from './nodes/registry.ts';
export { eventName, fieldName, OFFERED_EVENTS, PERSON_KINDS, picksOf } from './nodes/shared/names.ts';
export { reasonName } from './nodes/shared/reasons.ts';
// program/settings: the program as a whole, as a form
export { type ProgramSection, type ProgramSectionId, programSections } from './settings/sections.ts';
export { changeProgramView, programView } from './settings/settings.ts';
