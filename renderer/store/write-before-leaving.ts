import type { AppStore } from '../store.ts';

/** The last change before a window closes, reloads or is put away is not lost (UI-38). */
export function writeBeforeLeaving(store: AppStore): void {
  const write = (): void => store.getState().writePreferencesNow();
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
}
