import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { readTheme, showTheme } from './ui/theme.ts';

showTheme(readTheme());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html holds no element with id "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
