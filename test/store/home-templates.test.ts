import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTexts, text } from '../../src/core/index.ts';
import { loadTemplate, TEMPLATES } from '../../src/store/home/templates.ts';

const en = makeTexts('en');
const ja = makeTexts('ja');

describe('the templates', () => {
  it('are all programs that are shipped, each once', () => {
    const shipped = readdirSync(new URL('../../flows', import.meta.url))
      .filter((name) => name.endsWith('.flow.json'))
      .map((name) => name.replace('.flow.json', ''));
    expect(TEMPLATES.map(({ id }) => id).sort()).toEqual(shipped.sort());
  });

  it.each(TEMPLATES)('$id says in the catalogue what its program says of itself', async ({ id }) => {
    const { program } = await loadTemplate(id);
    const not = text('home.not');
    expect(program.id).toBe(id);
    expect(en.say(text(`home.template.${id}.name`))).toBe(program.name);
    const said = [text(`home.template.${id}.for`), text(`home.template.${id}.not`, { not })];
    expect(said.map((words) => en.say(words)).join(' ')).toBe(program.settings.objective);
    for (const part of ['name', 'for', 'not']) expect(ja.has(`home.template.${id}.${part}`)).toBe(true);
  });

  it('give an error, and no program, for a name that is none', async () => {
    await expect(loadTemplate('none')).rejects.toThrow('no template none');
  });
});
