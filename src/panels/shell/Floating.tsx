import { useAsks } from '../../store/deeds/asks.ts';
import { Finder } from '../find/Finder.tsx';
import { KeepingDialogs } from '../keeping/Dialogs.tsx';
import { KeySheet } from '../keys/KeySheet.tsx';
import { QuickAdd } from '../palette/QuickAdd.tsx';

/** What floats over everything: steps to add, steps and commands to find, all keys. */
export function Floating() {
  const finder = useAsks((asks) => asks.finder);
  return (
    <>
      <QuickAdd />
      <KeepingDialogs />
      {finder === 'keys' && <KeySheet />}
      {(finder === 'find' || finder === 'commands') && <Finder key={finder} finder={finder} />}
    </>
  );
}
