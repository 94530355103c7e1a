// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { PlayStrip } from '../../src/panels/play/PlayStrip.tsx';
import { openFile } from '../../src/store/actions.ts';
import { begin } from '../../src/store/play/playing.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { chooseLocale } from '../../src/store/words.ts';
import { gather } from '../../src/worker/playback.ts';
import { shipped } from '../store/opened.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

it('says in the manner of each language which day it is, and when days begin', async () => {
  const file = shipped('program-1');
  const { scenario, program } = file;
  openFile({ ...file, program: { ...program, settings: { ...program.settings, zone: 'Asia/Tokyo' } } });
  begin(gather(runInputOf({ ...file, scenario: { ...scenario, replications: 1, leads: 20 } })));
  const box = document.createElement('div');
  const root = createRoot(box);
  await act(async () => root.render(<PlayStrip />));
  const title = () => box.querySelector('p[title]')?.getAttribute('title');
  expect(title()).toMatch(/^Day 1 of 90( · [^.]+)?\. Days begin at midnight UTC: .*\.$/);
  await act(async () => chooseLocale('ja'));
  expect(title()).toMatch(/^90日中1日目( · [^.。]+)?。1日は[^.]*。$/);
  await act(async () => root.unmount());
});
