import '@fontsource-variable/inter/wght.css';
import './style/tokens.css';
import './style/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectBackend } from './backend.ts';
import { createAppStore, followBackend } from './store.ts';
import { followHash } from './store/follow-hash.ts';
import { startAnewWhenRestored } from './store/start-anew.ts';
import { writeBeforeLeaving } from './store/write-before-leaving.ts';

const backend = connectBackend();
const store = createAppStore(backend);
followBackend(store, backend);
startAnewWhenRestored(backend, () => window.location.reload());
// The first picture is the right one: language, theme and place are known before anything is drawn.
await store.getState().start();
followHash(store);
writeBeforeLeaving(store);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App store={store} backend={backend} />
  </StrictMode>,
);
