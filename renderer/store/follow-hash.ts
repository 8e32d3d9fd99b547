import type { AppStore } from '../store.ts';
import { firstPlace, readPlace, writePlace } from './places.ts';

/**
 * Ties the place to the location hash in both directions, and remembers the last one (UI-38). Moving within a place
 * replaces the entry of the history; going to another place adds one.
 */
export function followHash(store: AppStore): () => void {
  const fromHash = (): void => {
    if (window.location.hash !== writePlace(store.getState().place))
      store.getState().showPlace(readPlace(window.location.hash));
  };
  if (window.location.hash.length > 2) fromHash();
  else {
    const last = store.getState().preferences.lastPlace;
    store.getState().showPlace(last === '' ? firstPlace : { ...readPlace(last), params: {} });
  }
  const stop = store.subscribe((state, before) => {
    if (state.place === before.place) return;
    const hash = writePlace(state.place);
    if (hash === window.location.hash) return;
    if (state.place.name === before.place.name) window.history.replaceState(null, '', hash);
    else window.history.pushState(null, '', hash);
    if (state.place.name !== before.place.name)
      state.savePreferences({ lastPlace: writePlace({ ...state.place, id: null, params: {} }) });
  });
  window.addEventListener('hashchange', fromHash);
  window.addEventListener('popstate', fromHash);
  return () => {
    stop();
    window.removeEventListener('hashchange', fromHash);
    window.removeEventListener('popstate', fromHash);
  };
}
