import type { StoreApi } from 'zustand/vanilla';
import type { Backend } from '../backend.ts';
import type { AppState } from '../store.ts';

/** What a slice is made from: the whole store to read and write, and the backend to ask. */
export interface SliceTools {
  readonly set: StoreApi<AppState>['setState'];
  readonly get: StoreApi<AppState>['getState'];
  readonly backend: Backend;
}
