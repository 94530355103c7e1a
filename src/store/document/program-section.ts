/** Which part of the program's settings was asked for. */
import { create } from 'zustand';
import type { ProgramSectionId } from '../../core/index.ts';
import { showSide } from '../actions.ts';

/** `stamp` counts requests, so that the same part can be asked for twice. */
export interface AskedSection {
  readonly section: ProgramSectionId;
  readonly stamp: number;
}

export const useProgramSection = create<AskedSection>(() => ({ section: 'about', stamp: 0 }));

/** Opens the settings of the program at one part. */
export function showProgram(section: ProgramSectionId = 'about'): void {
  useProgramSection.setState(({ stamp }) => ({ section, stamp: stamp + 1 }));
  showSide('program');
}
