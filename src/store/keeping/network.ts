/** Whether the browser has told that the network went. The app works without one; it only says so. */
import { create } from 'zustand';

/** What is known of the network. */
export const useNetwork = create<{ readonly isOffline: boolean }>(() => ({ isOffline: false }));

/** A page that this very computer serves needs no network: there only what happens while it is open is told. */
const NEAR = /^(localhost|127\.|\[::1\])/;

/** Listens to the network from now on; gives the way to stop. */
export function startNetwork(): () => void {
  const tell = (isOffline: boolean) => () => useNetwork.setState({ isOffline });
  const gone = tell(true);
  const back = tell(false);
  if (!navigator.onLine && !NEAR.test(location.hostname)) gone();
  window.addEventListener('offline', gone);
  window.addEventListener('online', back);
  return () => {
    window.removeEventListener('offline', gone);
    window.removeEventListener('online', back);
  };
}
