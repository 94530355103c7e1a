import { useState } from 'react';
import { endGesture } from '../../store/actions.ts';
import { afterDrawing, focusSelectedCard } from '../../store/deeds/card-focus.ts';
import { kindOf, titleOf } from '../../store/document/kinds.ts';
import { renameStep } from '../../store/document/settings.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { TextInput } from '../../ui/TextInput.tsx';

export type RenameFieldProps = { readonly id: string; readonly onClose: () => void };

/** The name of a step, written on its card. Enter and leaving keep it, Escape keeps the old one. */
export function RenameField({ id, onClose }: RenameFieldProps) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  const node = file?.program.nodes.find((one) => one.id === id);
  // A frame without a name gets one at once: nothing need be taken out first.
  const isNameless = node !== undefined && kindOf(node).frame !== undefined && !node.settings.text;
  const old = file === undefined || isNameless ? '' : say(titleOf(file, id));
  const [name, setName] = useState(old);
  const keep = (value: string) => {
    if (value.trim() !== old) renameStep(id, value.trim());
    endGesture();
    onClose();
  };
  return (
    <TextInput
      value={name}
      onChange={setName}
      onCommit={keep}
      label={t(isNameless ? 'groups.name' : 'draw.deed.rename')}
      {...(isNameless && { placeholder: t('groups.name') })}
      autoFocus
      isReplaced
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        if (event.key === 'Escape' || event.key === 'Enter') afterDrawing(focusSelectedCard);
      }}
    />
  );
}
