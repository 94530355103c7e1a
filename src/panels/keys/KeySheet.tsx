import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { showFinder } from '../../store/deeds/asks.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { useWords } from '../../store/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ALL_DEEDS } from '../commands/deeds.ts';
import { useLeaving } from '../find/leaving.ts';
import styles from './KeySheet.module.css';

const close = () => showFinder(undefined);
const GROUPS = ['draw', 'look', 'program', 'walk'] as const;

/** All keys, in the words of the menus. */
export function KeySheet() {
  const { t } = useWords();
  const [looked, setLooked] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useLeaving(box, close);
  const words = looked.trim().toLocaleLowerCase();
  const found = ALL_DEEDS.filter(
    ({ id, keys }) => keys !== undefined && t(`draw.deed.${id}`).toLocaleLowerCase().includes(words),
  );
  return createPortal(
    <div
      ref={box}
      className={styles.sheet}
      role="dialog"
      aria-label={t('draw.keys.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        event.stopPropagation();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{t('draw.keys.title')}</h2>
        <div className={styles.search}>
          <TextInput
            value={looked}
            onChange={setLooked}
            icon="search"
            label={t('draw.keys.find')}
            placeholder={t('draw.keys.find')}
          />
        </div>
        <IconButton icon="x" label={t('app.close')} size="s" onClick={close} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: more keys than fit are scrolled by keys, too */}
      <section className={styles.groups} aria-label={t('draw.keys.title')} tabIndex={0}>
        {found.length === 0 && <p className={styles.none}>{t('draw.keys.nothing')}</p>}
        {GROUPS.map((group) => (
          <Group key={group} group={group} deeds={found.filter((deed) => deed.group === group)} />
        ))}
      </section>
    </div>,
    document.body,
  );
}

function Group({ group, deeds }: { readonly group: Deed['group']; readonly deeds: readonly Deed[] }) {
  const { t } = useWords();
  if (deeds.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.name}>{t(`draw.group.${group}`)}</h3>
      <dl className={styles.keys}>
        {deeds.map(({ id, keys = '' }) => (
          <div key={id} className={styles.row}>
            <dt>{t(`draw.deed.${id}`)}</dt>
            <dd className={styles.caps}>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
