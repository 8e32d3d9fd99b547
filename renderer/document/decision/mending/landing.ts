import { useEffect } from 'react';
import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';

/**
 * Where a mending action lands in a tab (UI-6): `place` is a place of the coding (`line:2`), or of the payment `means`
 * or `account`; null is the first that needs somebody.
 */
export interface Landing {
  readonly tab: 'coding' | 'payment';
  readonly place: string | null;
}

const landings = createStore<{ readonly landing: Landing | null }>(() => ({ landing: null }));

export function landAt(landing: Landing): void {
  landings.setState({ landing });
}

/** Told to the tab once it is shown: it moves the focus there. Each landing is told once. */
export function useLanding(tab: Landing['tab'], onLand: (place: string | null) => void): void {
  const landing = useZustand(landings, (state) => state.landing);
  useEffect(() => {
    if (landing?.tab !== tab) return;
    landings.setState({ landing: null });
    onLand(landing.place);
    // A landing is told once, to what the tab is then.
  }, [landing, tab, onLand]);
}
