import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { text } from '../../src/core/index.ts';
import { change } from '../../src/store/actions.ts';
import { followLanguage } from '../../src/store/document/opening.ts';
import { renameProgram } from '../../src/store/document/settings.ts';
import { drawNew, takeTemplate } from '../../src/store/home/home.ts';
import { useStore } from '../../src/store/store.ts';
import { fetchWords } from '../../src/store/words.ts';
import { openShipped } from './opened.ts';

await fetchWords('ja');

const open = () => useStore.getState().file;
const numbered = (name: string, number: number) => `${name} ${number}`;
const speak = (locale: 'en' | 'ja') => useStore.setState({ locale });

beforeEach(() => speak('en'));

describe('a program that comes with the product', () => {
  it('is taken in the language that is shown', async () => {
    speak('ja');
    await takeTemplate('webinar', '私のウェビナー', numbered);
    expect(open()?.program.name).toBe('私のウェビナー');
    expect(open()?.catalogue.assets.map(({ name }) => name)).toContain('参加リンク');
    speak('en');
    await takeTemplate('webinar', 'Mine', numbered);
    expect(open()?.catalogue.assets.map(({ name }) => name)).toContain('Link to join');
  });

  it('has its names in that language where it is drawn from nothing', async () => {
    speak('ja');
    await drawNew('新しいプログラム', numbered);
    expect(open()?.catalogue.segments.map(({ name }) => name)).toContain('顧客');
    expect(open()?.people.personas.map(({ name }) => name)).toContain('求職者');
  });

  it('follows the language as the example of a first visit, until somebody changes it', async () => {
    const stop = followLanguage(openShipped('program-1'));
    speak('ja');
    await vi.waitFor(() => expect(open()?.program.name).toBe('資料ダウンロードのフォロー'));
    speak('en');
    await vi.waitFor(() => expect(open()?.program.name).toBe('Guide follow-up'));
    renameProgram('My own');
    speak('ja');
    await vi.dynamicImportSettled();
    expect(open()?.program.name).toBe('My own');
    stop();
  });

  it('stays in its language once people were brought along, so that they can be taken out again', async () => {
    const stop = followLanguage(openShipped('program-1'));
    change((file) => file, {
      label: text('verbatim', { text: 'people' }),
      people: { before: null, after: 'set' },
    });
    speak('ja');
    await vi.dynamicImportSettled();
    expect(open()?.program.name).toBe('Guide follow-up');
    expect(useStore.getState().history.past).toHaveLength(1);
    stop();
  });
});
