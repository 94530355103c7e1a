import { showView } from '../../store/actions.ts';
import { useStore, type View } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Rail } from '../../ui/frame/Rail.tsx';

/** The views that exist. */
export function Views() {
  const { t } = useWords();
  const view = useStore((state) => state.view);
  return (
    <Rail
      label={t('app.views.label')}
      current={view}
      onSelect={(id) => showView(id as View)}
      items={[
        { id: 'overview', label: t('home.view'), icon: 'compass' },
        { id: 'design', label: t('app.views.design'), icon: 'workflow' },
        { id: 'people', label: t('app.views.people'), icon: 'users' },
        { id: 'results', label: t('results.view'), icon: 'chart-column' },
      ]}
      foot={[{ id: 'help', label: t('help.view'), icon: 'circle-question-mark' }]}
    />
  );
}
