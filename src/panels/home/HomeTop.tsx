import { drawNew } from '../../store/home/home.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { TopBar } from '../../ui/frame/TopBar.tsx';
import { chooseProgram } from '../files/choose.ts';
import { KeepMenu } from '../keeping/KeepMenu.tsx';
import { LooksMenu } from '../top/LooksMenu.tsx';
import styles from './Home.module.css';
import { useNumbered } from './numbered.ts';

/** The top bar of the overview: nothing there speaks of one program. */
export function HomeTop() {
  const { t } = useWords();
  const numbered = useNumbered();
  return (
    <TopBar
      start={<span className={styles.where}>{t('home.top')}</span>}
      end={
        <>
          <LooksMenu />
          <KeepMenu />
          <Button size="s" icon="file-down" onClick={() => void chooseProgram()}>
            {t('home.import')}
          </Button>
          <Button size="s" variant="filled" icon="plus" onClick={() => void drawNew(t('home.new'), numbered)}>
            {t('home.new')}
          </Button>
        </>
      }
    />
  );
}
