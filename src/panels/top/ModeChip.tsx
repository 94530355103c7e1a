import { leaveMode } from '../../store/mode.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

/** Names the mode that has the screen, with the way out of it. */
export function ModeChip() {
  const { say } = useWords();
  const mode = useStore((state) => state.mode);
  if (mode === undefined) return null;
  return (
    <>
      <Chip tone="accent" icon={mode.icon}>
        {say(mode.label)}
      </Chip>
      <Button size="s" onClick={leaveMode}>
        {say(mode.stop)} <Kbd keys="Esc" />
      </Button>
    </>
  );
}
