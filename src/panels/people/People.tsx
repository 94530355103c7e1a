import { useState } from 'react';
import { dropPeople, usePeople } from '../../store/people/people.ts';
import { trySample } from '../../store/people/sample.ts';
import { nodeOf } from '../../store/people/segments.ts';
import { ownPeople } from '../../store/people/state.ts';
import { openTable } from '../../store/people/table.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHead } from '../../ui/frame/PageHead.tsx';
import { chooseFile, choosePeople, TABLES } from '../files/choose.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { PastLine } from './PastLine.tsx';
import styles from './People.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { Personas } from './Personas.tsx';
import { Segments } from './Segments.tsx';

/** Asks for a table of what happened to them. */
function choosePast(): void {
  chooseFile(TABLES, (file) => void openTable(file, 'past'));
}

/** Who runs through the program: segments, the people as a table, personas of made-up ones, and the import above them. */
export function People() {
  const [segment, setSegment] = useState<string | undefined>(undefined);
  const imported = usePeople();
  const file = useStore((state) => state.file);
  const isImporting = useStore((state) => state.table !== undefined);
  const chosen = useSegment(segment);
  return (
    <div className={styles.view}>
      <Segments chosen={chosen?.id} onChoose={setSegment} />
      <div className={styles.page}>
        <Head isImporting={isImporting} />
        {isImporting && <ImportPanel />}
        {imported !== undefined && <PastLine people={imported} />}
        {ownPeople(file, imported) === undefined && <Personas />}
        {file !== undefined && (
          <PeopleTable key={imported?.id ?? file.program.id} file={file} people={imported} segment={chosen} />
        )}
      </div>
    </div>
  );
}

/** The chosen segment with the numbers of its people; nothing once it is gone. */
function useSegment(id: string | undefined) {
  const segments = useStore((state) => state.file?.catalogue.segments);
  const members = useStore((state) => state.segments.members);
  const segment = segments?.find((one) => one.id === id);
  if (segment === undefined) return undefined;
  return { id: segment.id, name: segment.name, members: members?.get(nodeOf(segment.id)) };
}

/** `isImporting`: a table is on its way in, and its panel offers what comes next. */
function Head({ isImporting }: { readonly isImporting: boolean }) {
  const { t } = useWords();
  const imported = usePeople();
  const file = useStore((state) => state.file);
  const own = ownPeople(file, imported);
  return (
    <PageHead
      level={2}
      title={t('app.people.title')}
      aside={
        own === undefined
          ? t('app.people.madeUp', { count: file?.scenario.leads ?? 0 })
          : t('app.people.from', { count: own.length, name: (imported ?? file?.program)?.name ?? '' })
      }
      deeds={
        <>
          {imported === undefined ? (
            !isImporting && (
              <span title={t('people.sampleText')}>
                <Button variant="quiet" icon="users" onClick={() => void trySample()}>
                  {t('people.trySample')}
                </Button>
              </span>
            )
          ) : (
            <>
              <Button variant="quiet" onClick={() => void dropPeople()}>
                {t('app.people.drop')}
              </Button>
              <Button icon="clock" onClick={choosePast}>
                {t('people.addPast')}
              </Button>
            </>
          )}
          <span title={t('app.people.noneText')}>
            <Button icon="upload" onClick={choosePeople}>
              {t('app.people.import')}
            </Button>
          </span>
        </>
      }
    />
  );
}
