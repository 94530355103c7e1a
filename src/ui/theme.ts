import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'trellis.theme';

/** The kept choice; `system` where none was made or storage is closed to us. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme without keeping it. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

let chosen: Theme | undefined;
const heard = new Set<() => void>();

const current = (): Theme => {
  chosen ??= readTheme();
  return chosen;
};

function hear(tell: () => void): () => void {
  heard.add(tell);
  return () => heard.delete(tell);
}

/** The chosen theme, wherever it was chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore(hear, current);
}

/** Shows a theme and keeps it for the next visit. */
export function applyTheme(theme: Theme): void {
  showTheme(theme);
  chosen = theme;
  for (const tell of heard) tell();
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows the choice for this visit.
  }
}
