import { createContext, type ReactNode, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Backend } from '../backend.ts';
import type { AppState, AppStore } from '../store.ts';

const Current = createContext<{ readonly store: AppStore; readonly backend: Backend } | null>(null);

export function StoreProvider({
  store,
  backend,
  children,
}: {
  readonly store: AppStore;
  readonly backend: Backend;
  readonly children: ReactNode;
}) {
  return <Current value={{ store, backend }}>{children}</Current>;
}

function useCurrent() {
  const current = useContext(Current);
  if (current === null) throw new Error('A component of the program stands outside StoreProvider');
  return current;
}

/** A part of the screen's state: `const place = useStore((state) => state.place)`. Keep selectors small. */
export function useStore<Part>(select: (state: AppState) => Part): Part {
  return useZustand(useCurrent().store, select);
}

/** The store itself, to read in handlers: `store.getState().say({ text })`. */
export function useAppStore(): AppStore {
  return useCurrent().store;
}

export function useBackend(): Backend {
  return useCurrent().backend;
}
