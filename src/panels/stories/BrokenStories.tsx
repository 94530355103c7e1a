import { brokenCount, useChecked } from '../../store/walk/checking.ts';
import { useWords } from '../../store/words.ts';
import { SeverityBadge } from '../../ui/SeverityBadge.tsx';

/** How many stories are broken; nothing while all hold. */
export function BrokenStories() {
  const { t } = useWords();
  const count = useChecked(brokenCount);
  if (count === 0) return null;
  return <SeverityBadge severity="error" count={count} label={t('walking.stories.brokenCount', { count })} />;
}
