// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { useStore } from '../../src/store/store.ts';
import { chooseLocale, openLocale, voiceOf } from '../../src/store/words.ts';

const locale = () => useStore.getState().locale;

describe('the words of a language', () => {
  beforeEach(() => localStorage.clear());

  it('are fetched before they are shown: the language before stays until then', async () => {
    expect(() => voiceOf('ja')).toThrow(/fetchWords/);
    const chosen = chooseLocale('ja');
    expect(locale()).toBe('en');
    await chosen;
    expect(locale()).toBe('ja');
    expect(document.documentElement.lang).toBe('ja');
    expect(voiceOf('ja').t('common.everyDay')).not.toBe(voiceOf('en').t('common.everyDay'));
    expect(voiceOf('ja').has('nodes.wait.label')).toBe(true);
  });

  it('of the last choice are shown, however fast the others come', async () => {
    await Promise.all([chooseLocale('ja'), chooseLocale('en')]);
    expect(locale()).toBe('en');
    await Promise.all([chooseLocale('en'), chooseLocale('ja')]);
    expect(locale()).toBe('ja');
  });

  it('are those of the kept language when the page opens', async () => {
    await chooseLocale('ja');
    await chooseLocale('en');
    await openLocale();
    expect(locale()).toBe('en');
    localStorage.setItem('trellis.locale', 'ja');
    await openLocale();
    expect(locale()).toBe('ja');
  });
});
