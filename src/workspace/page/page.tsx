import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './styles/page.css';

const root = document.getElementById('page');
if (!root) throw new Error('index.html has no place for the page');
createRoot(root, {
  // React then shows nothing at all.
  onUncaughtError(error) {
    console.error(error);
    document.getElementById('broken')?.removeAttribute('hidden');
  },
}).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
