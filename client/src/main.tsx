import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App.tsx';
import { activateEnglish } from './app/locale.ts';

activateEnglish();

// first.js watches over the parts; where it did not come as it was built, nobody else says so.
if (document.documentElement.dataset['watched'] === undefined) document.getElementById('changed')?.removeAttribute('hidden');

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
