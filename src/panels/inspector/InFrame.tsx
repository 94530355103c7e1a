import { goTo } from '../../store/actions.ts';
import { toggleFold, ungroupSelected } from '../../store/document/groups.ts';
import { describedOf, iconOf, kindOf } from '../../store/document/kinds.ts';
import { useGroups } from '../../store/document/shown.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Inspector.module.css';

/** The steps that are in a frame, each a way to it, and what can be done with the frame. */
export function InFrame({ frame }: { readonly frame: string }) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  const groups = useGroups();
  const isReadOnly = useReadOnly() !== undefined;
  const drawn = groups.frames.get(frame);
  if (file === undefined || drawn === undefined) return null;
  const inside = new Set(groups.inside(frame));
  const steps = file.program.nodes.filter((node) => inside.has(node.id) && kindOf(node).annotation !== true);
  return (
    <Section line title={t('groups.title')} aside={t('groups.steps', { count: steps.length })}>
      <div className={styles.happens}>
        {steps.length === 0 && <p className={styles.quiet}>{t('groups.nothing')}</p>}
        <ul className={styles.steps} aria-label={t('groups.list')}>
          {steps.map((node) => {
            const step = say(describedOf(node, file).title);
            return (
              <li key={node.id}>
                <button
                  type="button"
                  className={styles.goTo}
                  title={t('groups.goTo', { step })}
                  onClick={() => goTo(node.id)}
                >
                  <Icon name={iconOf(node, file)} />
                  <span>{step}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <div className={styles.deeds}>
          <Button
            size="s"
            icon={drawn.isFolded ? 'unfold-vertical' : 'fold-vertical'}
            keys="F"
            onClick={() => toggleFold(frame)}
          >
            {t(drawn.isFolded ? 'groups.unfoldIt' : 'groups.foldIt')}
          </Button>
          {!isReadOnly && (
            <Button size="s" icon="ungroup" onClick={ungroupSelected}>
              {t('groups.ungroupIt')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
