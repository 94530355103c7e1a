import { Fragment } from 'react';
import { leaveMode } from '../../store/mode.ts';
import { useStore } from '../../store/store.ts';
import { keepNow } from '../../store/versions/comparing.ts';
import { stateOf } from '../../store/versions/keeping.ts';
import { namedOf, useVersions, type Version } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SidePanel } from '../../ui/frame/SidePanel.tsx';
import { VersionRow } from './VersionRow.tsx';
import styles from './Versions.module.css';

/** The versions of the program, in the place of the palette: the newest first, automatic ones folded between. */
export function Versions() {
  const { t } = useWords();
  const versions = useVersions((state) => state.versions);
  const layout = useVersions((state) => state.layout);
  const file = useStore((state) => state.file);
  if (file === undefined) return null;
  const groups = groupsOf(versions);
  const newest = namedOf(versions)[0];
  const isSame = newest !== undefined && newest.file === stateOf(file);
  return (
    <SidePanel
      title={t('versions.title')}
      closeLabel={t('versions.close')}
      onClose={leaveMode}
      className={layout === 'beside' ? styles.beside : undefined}
      {...(versions.length > 0 && { foot: t('versions.foot') })}
      actions={
        <Button
          size="s"
          variant="link"
          icon="plus"
          title={t('versions.checkpointHint')}
          onClick={() => void keepNow()}
        >
          {t('versions.checkpoint')}
        </Button>
      }
    >
      <ul className={styles.list} aria-label={t('versions.list')}>
        {!(isSame && newest !== undefined) && <VersionRow version={undefined} />}
        {groups.map(({ version, automatic }) => (
          <Fragment key={version?.id ?? 'first'}>
            {version !== undefined && <VersionRow version={version} />}
            {automatic.length > 0 && <Automatic versions={automatic} />}
          </Fragment>
        ))}
      </ul>
    </SidePanel>
  );
}

interface Group {
  readonly version: Version | undefined;
  /** Automatic ones that were made before it, after the next named one. */
  readonly automatic: readonly Version[];
}

function groupsOf(versions: readonly Version[]): readonly Group[] {
  const groups: { version: Version | undefined; automatic: Version[] }[] = [
    { version: undefined, automatic: [] },
  ];
  for (const version of versions) {
    if (version.isNamed) groups.push({ version, automatic: [] });
    else groups.at(-1)?.automatic.push(version);
  }
  return groups;
}

function Automatic({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useWords();
  const isChosen = useVersions(({ a, b }) => versions.some(({ id }) => id === a || id === b));
  return (
    <li className={styles.automatic}>
      <Disclosure label={t('versions.automatics', { count: versions.length })} defaultOpen={isChosen}>
        <ul>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} />
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}
