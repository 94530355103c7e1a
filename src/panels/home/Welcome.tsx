import { text } from '../../core/index.ts';
import { showView } from '../../store/actions.ts';
import { drawNew, openKept } from '../../store/home/home.ts';
import { endWelcome } from '../../store/home/keeping.ts';
import { useStore } from '../../store/store.ts';
import { startTour } from '../../store/tour/tour.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './Home.module.css';
import { useNumbered } from './numbered.ts';

/** The grey line of the first visit. It goes by its cross or with the first change, and never comes back. */
export function Welcome() {
  const { t, runs } = useWords();
  const numbered = useNumbered();
  const program = useStore((state) => state.file?.program);
  const count = useStore((state) => state.file?.scenario.leads ?? 0);
  if (program === undefined) return null;
  const hello = text('strong', { text: text('home.welcome.new') });
  return (
    <aside className={styles.welcome} aria-label={t('home.welcome.new')}>
      <Icon name="lightbulb" />
      <div className={styles.hello}>
        <Sentence runs={runs(text('home.welcome.text', { hello, name: program.name, count }))} />
      </div>
      <div className={styles.offers}>
        <Button variant="link" onClick={() => void openKept(program.id)}>
          {t('home.welcome.open')}
        </Button>
        <Button variant="link" onClick={() => void drawNew(t('home.new'), numbered)}>
          {t('home.welcome.draw')}
        </Button>
        <Button variant="link" onClick={() => showView('people')}>
          {t('home.welcome.people')}
        </Button>
        <Button variant="link" onClick={startTour}>
          {t('help.tour')}
        </Button>
      </div>
      <IconButton icon="x" size="s" label={t('app.close')} onClick={() => void endWelcome()} />
    </aside>
  );
}
