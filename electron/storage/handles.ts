import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

declare const reads: unique symbol;
declare const writes: unique symbol;

/**
 * A handle that can only be read through. It says nothing about the database behind it; only the functions of this
 * folder can use it.
 */
export interface ReadableStore {
  readonly [reads]: true;
}

/** The handle of one transaction: reads and writes. Given out by {@link Storage.write} only. */
export interface WritableStore extends ReadableStore {
  readonly [writes]: true;
}

/** The queries behind a handle; for this folder only. */
export function queries(handle: ReadableStore): Kysely<Tables> {
  return handle as unknown as Kysely<Tables>;
}

export function readableStore(database: Kysely<Tables>): ReadableStore {
  return database as unknown as ReadableStore;
}

export function writableStore(database: Kysely<Tables>): WritableStore {
  return database as unknown as WritableStore;
}
