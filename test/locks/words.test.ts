import { describe, expect, it } from 'vitest';
import { words } from '../../scripts/locks/words.ts';

function causes(path: string, text: string): string[] {
  return words.check([{ path, text }]).map(({ cause }) => cause);
}

describe('the lock on words', () => {
  const markup = [
    `const a = <p>Save the program</p>;`,
    `const a = <p>{'Save'}</p>;`,
    `const a = <p>{saved ? t('saved') : 'Not saved'}</p>;`,
    `const a = <p>{name ?? 'Untitled'}</p>;`,
    `const a = <p>{\`Saved \${n} times\`}</p>;`,
    `const a = <input placeholder="Find a step" />;`,
    `const a = <button aria-label={'Close'} />;`,
    `const a = <img alt="Chart" />;`,
    `const a = { title: 'Results', value: 1 };`,
    `const a = <p>保存</p>;`,
  ];
  it.each(markup)('bites in the application on %s', (text) => {
    expect(causes('src/panels/Panel.tsx', text)).toHaveLength(1);
  });

  it('leaves keys, class names, numbers and signs alone', () => {
    const text = `const a = (
      <p className="row wide" data-kind="wait" role="status" title={t('panels/save')}>
        {t('panels/saved', { n: 3 })} · {count} %{' '}
      </p>
    );
    const b = { title: 'panels/title', label: key, description: \`nodes/\${kind}/summary\` };
    throw new Error('no element with this id');`;
    expect(causes('src/panels/Panel.tsx', text)).toEqual([]);
  });

  it('bites on the command line, where words are plain strings', () => {
    expect(causes('src/cli.ts', `process.stdout.write('No such file');`)).toHaveLength(1);
    expect(causes('src/cli/check.ts', `print(\`read \${n} leads from it\`);`)).toHaveLength(1);
  });

  it('leaves flags, keys and faults of the programmer on the command line alone', () => {
    const text = `import { x } from '../core/index.ts';
      const flags = ['--leads', '--json'];
      assert(flags.length === 2, 'two flags are known');
      print(t('cli/usage'));`;
    expect(causes('src/cli/check.ts', text)).toEqual([]);
  });

  it('does not look where nobody reads', () => {
    expect(causes('src/store/x.ts', `const label = 'Save the program';`)).toEqual([]);
  });
});
