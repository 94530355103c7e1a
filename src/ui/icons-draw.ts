import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  ListTree,
  type LucideIcon,
  Scissors,
  StepBack,
  StepForward,
} from 'lucide-react';

/** Icons of lining up, cutting, the outline, and days of a run. */
export const drawIcons = {
  'align-center-horizontal': AlignCenterHorizontal,
  'align-center-vertical': AlignCenterVertical,
  'align-horizontal-space-around': AlignHorizontalSpaceAround,
  'align-start-horizontal': AlignStartHorizontal,
  'align-start-vertical': AlignStartVertical,
  'align-vertical-space-around': AlignVerticalSpaceAround,
  'list-tree': ListTree,
  scissors: Scissors,
  'step-back': StepBack,
  'step-forward': StepForward,
} as const satisfies Record<string, LucideIcon>;
