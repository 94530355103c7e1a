import type { ReactNode } from 'react';
import { showView } from '../../store/actions.ts';
import { saveAgain } from '../../store/document/saving.ts';
import { keepsNothing, useKeeping } from '../../store/keeping/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveFile } from './Keeping.tsx';

/** The last change is nowhere but here. `details` shows the browser's own words. */
export function NotSaved({ details }: { readonly details: (words: string) => ReactNode }) {
  const { t } = useWords();
  const save = useStore((state) => state.save);
  const trouble = useKeeping((state) => state.trouble);
  // Where nothing can be kept at all, that is said once.
  if (save.kind !== 'failed' || keepsNothing(trouble)) return null;
  const { reason, detail } = save;
  return (
    <Notice
      tone="danger"
      icon="cloud-off"
      title={t(`keep.save.${reason}`)}
      actions={
        <>
          <SaveFile />
          <Button size="s" icon="refresh-cw" onClick={() => void saveAgain()}>
            {t('keep.save.again')}
          </Button>
          {reason === 'full' && (
            <Button size="s" variant="link" onClick={() => showView('overview')}>
              {t('keep.save.programs')}
            </Button>
          )}
        </>
      }
    >
      {t(reason === 'full' ? 'keep.save.fullText' : 'keep.save.text')}
      {details(detail)}
    </Notice>
  );
}
