import { trySample } from '../../store/people/sample.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './People.module.css';
import { Personas } from './Personas.tsx';

export type MadeUpProps = {
  /** False while a table is on its way in: its panel offers what comes next. */
  readonly canTry: boolean;
  readonly onImport: () => void;
};

/** What stands in the place of imported people: whom they are made up from, and how to have others. */
export function MadeUp({ canTry, onImport }: MadeUpProps) {
  const { t } = useWords();
  return (
    <>
      <Personas />
      {canTry && (
        <div className={styles.none}>
          <EmptyState
            icon="users"
            title={t('app.people.none')}
            text={t('app.people.noneText')}
            actions={
              <>
                <Button variant="filled" icon="upload" onClick={onImport}>
                  {t('people.import')}
                </Button>
                <Button icon="users" onClick={() => void trySample()}>
                  {t('people.trySample')}
                </Button>
              </>
            }
            foot={t('people.sampleText')}
          />
        </div>
      )}
    </>
  );
}
