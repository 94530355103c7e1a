import { hush, undoLast } from '../../store/actions.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { PlacedToast } from './PlacedToast.tsx';

/** What was just done, with the way to take it back. */
export function Toasts() {
  const { t, say } = useWords();
  const toast = useStore((state) => state.toast);
  if (toast === undefined) return null;
  return (
    <PlacedToast
      key={toast.stamp}
      message={say(toast.message)}
      closeLabel={t('app.close')}
      onClose={hush}
      {...(toast.undoable
        ? {
            action: {
              label: t('app.top.undo'),
              keys: 'Ctrl Z',
              onAction: () => {
                undoLast();
                hush();
              },
            },
          }
        : {})}
    />
  );
}
