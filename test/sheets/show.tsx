import '@fontsource-variable/inter/wght.css';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { showTheme } from '../../src/ui/theme.ts';

/** Shows a sheet; `?theme=dark` and `?lang=ja` choose how. */
export function show(sheet: ReactNode): void {
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'dark' || theme === 'light') showTheme(theme);
  document.documentElement.lang = query.get('lang') ?? 'en';
  const root = document.getElementById('root');
  if (root === null) throw new Error('The sheet has no root');
  createRoot(root).render(sheet);
}
