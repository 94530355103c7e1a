import { useState } from 'react';
import { COMPARED, type ComparedName, costsOf, type Expectation } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import { measure } from '../../store/versions/comparing.ts';
import { note, renameVersion } from '../../store/versions/keeping.ts';
import { NOW, type Notes, notesOf, useVersions, type Version } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Versions.module.css';

const NOTHING = 'none';
const WAYS = ['up', 'down', 'same'] as const;

/**
 * Names a version and says what is expected of it: in words, and if one likes by a figure. Without a version: what is
 * expected of what is drawn now, which has no name yet.
 */
export function Expecting({ version }: { readonly version: Version | undefined }) {
  const { t } = useWords();
  const [notes] = useState(() => version?.notes ?? useVersions.getState().next);
  const [name, setName] = useState(version?.name ?? '');
  const [words, setWords] = useState(notes.words ?? '');
  const [expected, setExpected] = useState<Expectation | undefined>(notes.measure);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void write(version, { name, words, expected });
      }}
    >
      {version !== undefined && (
        <TextInput
          label={t('versions.name')}
          placeholder={t('versions.name')}
          value={name}
          onChange={setName}
          autoFocus
        />
      )}
      <TextInput
        autoFocus={version === undefined}
        label={t('versions.expectHint')}
        placeholder={t('versions.expect')}
        lines={3}
        value={words}
        onChange={setWords}
      />
      <Measure expected={expected} onChange={setExpected} />
      <Button size="s" type="submit">
        {t('versions.done')}
      </Button>
    </form>
  );
}

type MeasureProps = {
  readonly expected: Expectation | undefined;
  readonly onChange: (expected: Expectation | undefined) => void;
};

/** The figure by which an expectation is measured, and which way it should go. */
function Measure({ expected, onChange }: MeasureProps) {
  const { t } = useWords();
  const isPriced = useStore(({ file }) => file !== undefined && costsOf(file) !== undefined);
  const choose = (figure: string) =>
    onChange(figure === NOTHING ? undefined : { figure: figure as ComparedName, way: expected?.way ?? 'up' });
  return (
    <>
      <Select
        label={t('versions.measure')}
        value={expected?.figure ?? NOTHING}
        onChange={choose}
        options={[
          { value: NOTHING, label: t('versions.measureNone') },
          ...COMPARED.filter(({ name }) => isPriced || name !== 'costPerHandoff').map((one) => ({
            value: one.name,
            label: t(`results.compare.${one.name}`),
          })),
        ]}
      />
      {expected !== undefined && (
        <SegmentedControl
          label={t('versions.direction')}
          value={expected.way}
          onChange={(way) => onChange({ ...expected, way: way as Expectation['way'] })}
          options={WAYS.map((way) => ({ value: way, label: t(`versions.dir.${way}`) }))}
        />
      )}
    </>
  );
}

interface Written {
  readonly name: string;
  readonly words: string;
  readonly expected: Expectation | undefined;
}

/** What came of an expectation that is another one now has to be measured anew. */
async function write(version: Version | undefined, { name, words, expected }: Written): Promise<void> {
  const id = version?.id ?? NOW;
  const old = notesOf(useVersions.getState(), id).measure;
  const isSame = old?.figure === expected?.figure && old?.way === expected?.way;
  const notes = {
    words: words.trim() === '' ? undefined : words.trim(),
    measure: expected,
    ...(isSame ? {} : { came: undefined }),
  } as Notes;
  if (version !== undefined) await renameVersion(id, name);
  await note(id, notes);
  useVersions.setState({ edited: undefined });
  const { a, b } = useVersions.getState();
  if (a !== undefined) await measure(a, b);
}
