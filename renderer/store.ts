import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Backend } from './backend.ts';
import { type InboxSlice, inboxSlice } from './inbox/inbox-slice.ts';
import { type FrameSlice, frameSlice } from './store/frame-slice.ts';
import { type PlaceSlice, placeSlice } from './store/place-slice.ts';
import { type PreferencesSlice, preferencesSlice } from './store/preferences-slice.ts';
import { soon } from './store/soon.ts';
import { type ToastsSlice, toastsSlice } from './store/toasts-slice.ts';

/**
 * The state of the screen: only what cannot be computed or asked for again. One slice per file, the backend injected;
 * places with state of their own make a vanilla store beside it or ask with `useCall`.
 */
export type AppState = PlaceSlice & PreferencesSlice & FrameSlice & ToastsSlice & InboxSlice;
export type AppStore = StoreApi<AppState>;

export function createAppStore(backend: Backend): AppStore {
  return createStore<AppState>()((set, get) => {
    const tools = { set, get, backend };
    return {
      ...placeSlice(tools),
      ...preferencesSlice(tools),
      ...frameSlice(tools),
      ...toastsSlice(tools),
      ...inboxSlice(tools),
    };
  });
}

/** Facts from the backend make the parts they concern be read again; after a lost connection, everything is. */
export function followBackend(store: AppStore, backend: Backend): () => void {
  const countSoon = soon(() => void store.getState().readCounts(), 150);
  const setupErrorsSoon = soon(() => void store.getState().readSetupErrors(), 400);
  const stopEvents = backend.onEvent((event) => {
    const state = store.getState();
    switch (event.name) {
      case 'documents.changed':
        state.refreshInbox();
        countSoon();
        break;
      case 'exchange.changed':
      case 'outbox.changed':
      case 'jobs.changed':
      case 'handOver.changed':
      case 'posting.changed':
      case 'sending.changed':
        countSoon();
        break;
      case 'vendors.changed':
        state.refreshInbox();
        setupErrorsSoon();
        break;
      case 'views.changed':
        void state.readViews();
        break;
      case 'setup.changed':
        void state.readSetup();
        setupErrorsSoon();
        break;
      case 'master.changed':
        setupErrorsSoon();
        break;
      case 'preferences.changed':
        void state.readPreferences();
        break;
      case 'transport.changed':
        store.setState({ health: event.value.health });
        break;
      case 'purchases.changed':
        break;
    }
  });
  const stopConnection = backend.onConnection((connection) => {
    const before = store.getState().connection;
    store.setState({ connection });
    if (before === 'lost' && connection === 'connected') {
      void store.getState().start();
      store.getState().refreshInbox();
    }
  });
  return () => {
    stopEvents();
    stopConnection();
  };
}
