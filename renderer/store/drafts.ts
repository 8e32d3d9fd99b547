import { createStore, type StoreApi } from 'zustand/vanilla';

/** Half-written things, so that a look at another one or at another place loses none of them. */
export interface Drafts<Key, Draft> {
  readonly state: StoreApi<ReadonlyMap<Key, Draft>>;
  /** Keeps a draft, or with null forgets it. */
  readonly keep: (key: Key, draft: Draft | null) => void;
}

export function createDrafts<Key, Draft>(): Drafts<Key, Draft> {
  const state = createStore<ReadonlyMap<Key, Draft>>(() => new Map());
  return {
    state,
    keep: (key, draft) => {
      const drafts = new Map(state.getState());
      if (draft === null) drafts.delete(key);
      else drafts.set(key, draft);
      state.setState(drafts, true);
    },
  };
}
