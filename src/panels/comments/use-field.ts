import { useRef, useState } from 'react';
import { draftOf } from '../../store/comments/drafts.ts';
import { useStore } from '../../store/store.ts';

/** The name under which is kept what is begun about something of the open program. */
export function useDraftName(of: string): string {
  return `${useStore((state) => state.file?.program.id)}/${of}`;
}

/**
 * A field that a button opens and closes. It stands open, too, where something was begun and not sent when one was here
 * before: without the cursor, which is only for whoever asks.
 */
export function useField(of: string) {
  const draft = useDraftName(of);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(() => draftOf(draft) !== undefined);
  const [isAsked, setAsked] = useState(false);
  const toggle = () => {
    setAsked(true);
    setOpen(!isOpen);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return { draft, button, isOpen, isAsked, toggle, close };
}
