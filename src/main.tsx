import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { database, openLast, useOpening } from './store/document/opening.ts';
import { openHealthy } from './store/keeping/health.ts';
import { startNetwork } from './store/keeping/network.ts';
import { startTabs } from './store/keeping/tabs.ts';
import { startUpdates } from './store/keeping/updates.ts';
import { openPeople } from './store/people/people.ts';
import { startLinks } from './store/sharing/guest.ts';
import { openLocale } from './store/words.ts';
import { keepComposing } from './ui/composing.ts';
import { readTheme, showTheme } from './ui/theme.ts';

keepComposing(window);
showTheme(readTheme());
useOpening.setState({ isOpening: true });
const root = document.getElementById('root');
if (root === null) throw new Error('index.html holds no element with id "root"');
const spoken = openLocale();
void spoken.then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
// The people are there before the program, so that its first run is already with them; a first program is in the language that is shown.
void openHealthy(database)
  .then(openPeople)
  .then(() => spoken)
  .then(openLast)
  .then(startLinks)
  .then(startTabs);
startUpdates();
startNetwork();
