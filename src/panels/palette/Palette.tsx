import { useState } from 'react';
import type { PaletteEntry } from '../../core/index.ts';
import { carryStep } from '../../store/document/carried.ts';
import { addStep } from '../../store/document/commands.ts';
import { KINDS } from '../../store/document/kinds.ts';
import { noteAdded, useRecent } from '../../store/document/recent.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PaletteFrame } from '../../ui/frame/PaletteFrame.tsx';
import { PaletteItem } from '../../ui/frame/PaletteItem.tsx';
import { KeyWords } from '../../ui/KeyWords.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Palette.module.css';
import { findSteps } from './search.ts';

const SIMPLE = KINDS.palette.filter(({ preset }) => preset.simple);
const REST = KINDS.palette.filter(({ preset }) => !preset.simple);

/** All steps: six simple ones, the rest folded; looking for one shows what is found instead. */
export function Palette({ dragType }: { readonly dragType: string }) {
  const voice = useWords();
  const { t } = voice;
  const [looked, setLooked] = useState('');
  const isLooking = looked.trim() !== '';
  const found = isLooking ? findSteps(looked, voice) : SIMPLE;
  return (
    <PaletteFrame
      label={t('app.palette.label')}
      search={
        <TextInput
          value={looked}
          onChange={setLooked}
          type="search"
          label={t('app.palette.find')}
          placeholder={t('app.palette.find')}
          icon="search"
          {...(isLooking ? {} : { keys: '/' })}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && isLooking && first !== undefined) {
              addStep(first.id);
              noteAdded(first.id);
              setLooked('');
            }
            if (event.key === 'Escape') setLooked('');
          }}
        />
      }
      rest={isLooking ? undefined : <Rest dragType={dragType} />}
      narrow={{ searchLabel: t('app.palette.find'), moreLabel: t('app.palette.all'), onOpen: openQuickAdd }}
      foot={<KeyWords words={t('app.palette.foot')} keys="/" />}
    >
      {found.map((entry) => (
        <Item key={entry.id} entry={entry} dragType={dragType} />
      ))}
      {found.length === 0 && <p className={styles.none}>{t('app.palette.none', { looked })}</p>}
    </PaletteFrame>
  );
}

/** The rarer steps: those that were added last, and all of them, folded. */
function Rest({ dragType }: { readonly dragType: string }) {
  const { t } = useWords();
  return (
    <>
      <Recent dragType={dragType} />
      <Disclosure label={t('app.palette.more')} count={t('app.palette.count', { count: REST.length })}>
        <div className={styles.rest}>
          {REST.map((entry) => (
            <Item key={entry.id} entry={entry} dragType={dragType} />
          ))}
        </div>
      </Disclosure>
    </>
  );
}

/** The rarer steps that were added last. */
function Recent({ dragType }: { readonly dragType: string }) {
  const { t } = useWords();
  const recent = useRecent((state) => state.presets);
  const entries = recent.flatMap((id) => REST.find((entry) => entry.id === id) ?? []);
  if (entries.length === 0) return null;
  return (
    <section className={styles.recent} aria-label={t('app.palette.recent')}>
      <h3 className={styles.heading}>{t('app.palette.recent')}</h3>
      {entries.map((entry) => (
        <Item key={entry.id} entry={entry} dragType={dragType} />
      ))}
    </section>
  );
}

function Item({ entry, dragType }: { readonly entry: PaletteEntry; readonly dragType: string }) {
  const { say } = useWords();
  const { kind, preset } = entry;
  return (
    <PaletteItem
      title={say(preset.label)}
      hint={say(preset.summary)}
      icon={preset.icon}
      category={kind.annotation === true ? 'note' : kind.category}
      onAdd={() => {
        addStep(entry.id);
        noteAdded(entry.id);
      }}
      drag={{ type: dragType, data: entry.id, onCarry: carryStep }}
    />
  );
}

/** Opens the list of steps in the middle of the left side. */
export function openQuickAdd(): void {
  useStore.setState({ quickAdd: { screen: { x: 150, y: 120 } } });
}
