import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export type DeleteDialogProps = {
  readonly name: string;
  readonly onClose: () => void;
  readonly onDelete: () => void;
};

/** Asks before a program goes for good: no undo can answer that. */
export function DeleteDialog({ name, onClose, onDelete }: DeleteDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      open
      title={t('home.delete.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('home.delete.keep')}</Button>
          <Button variant="danger" icon="trash-2" onClick={onDelete}>
            {t('home.delete')}
          </Button>
        </>
      }
    >
      {t('home.delete.text')}
    </Dialog>
  );
}
