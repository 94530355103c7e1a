import { drawNew } from '../../store/home/home.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { chooseProgram } from '../files/choose.ts';
import styles from './DropField.module.css';
import { useNumbered } from './numbered.ts';

/** Where files go; the frame takes them wherever they are dropped. With no programs it is the whole row. */
export function DropField({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useWords();
  const numbered = useNumbered();
  return (
    <li className={cx(styles.field, isFirst && styles.wide)}>
      <Icon name="file-down" size={20} />
      <p className={styles.title}>{t(isFirst ? 'home.drop.first' : 'home.drop.title')}</p>
      <p className={styles.text}>{t(isFirst ? 'home.noProgramText' : 'home.drop.text')}</p>
      <div className={styles.deeds}>
        {isFirst && (
          <Button size="s" variant="filled" onClick={() => void drawNew(t('home.new'), numbered)}>
            {t('home.welcome.draw')}
          </Button>
        )}
        <Button size="s" onClick={() => void chooseProgram()}>
          {t('home.drop.choose')}
        </Button>
      </div>
      <p className={styles.paste}>
        {t('home.drop.paste')} <Kbd keys="Ctrl V" />
      </p>
    </li>
  );
}
