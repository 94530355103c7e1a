import { useAsks } from '../../store/deeds/asks.ts';
import { useStore } from '../../store/store.ts';
import { Finder } from '../find/Finder.tsx';
import { KeySheet } from '../keys/KeySheet.tsx';
import { QuickAdd } from '../palette/QuickAdd.tsx';
import { Tour } from '../tour/Tour.tsx';

/** What floats over everything: steps to add, the tour, steps and commands to find, all keys. */
export function Floating() {
  const finder = useAsks((asks) => asks.finder);
  const view = useStore((state) => state.view);
  return (
    <>
      <QuickAdd />
      {view === 'design' && <Tour />}
      {finder === 'keys' && <KeySheet />}
      {(finder === 'find' || finder === 'commands') && <Finder key={finder} finder={finder} />}
    </>
  );
}
