import { AsyncLocalStorage } from 'node:async_hooks';

/** What the store was told in the course of one order: rows that were committed, and entries of the log among them. */
export interface Told {
  rows: number;
  entries: number;
}

/** Set where somebody watches an order: the tests hold every one that changes something to saying so in the log (PLT-5). */
export const watched = new AsyncLocalStorage<Told>();
