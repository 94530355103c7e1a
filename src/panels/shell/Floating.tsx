import { useAsks } from '../../store/deeds/asks.ts';
import { Finder } from '../find/Finder.tsx';
import { QuickAdd } from '../palette/QuickAdd.tsx';
import { Later, laterPart } from './later.tsx';

const DIALOGS = laterPart('none', async () => (await import('../keeping/Dialogs.tsx')).KeepingDialogs);
const KEY_SHEET = laterPart('none', async () => (await import('../keys/KeySheet.tsx')).KeySheet);

/** What floats over everything: steps to add, steps and commands to find, all keys. */
export function Floating() {
  const finder = useAsks((asks) => asks.finder);
  return (
    <>
      <QuickAdd />
      <Later part={DIALOGS} props={{}} />
      {finder === 'keys' && <Later part={KEY_SHEET} props={{}} />}
      {(finder === 'find' || finder === 'commands') && <Finder key={finder} finder={finder} />}
    </>
  );
}
