import type { Kysely } from 'kysely';
import type { Statements } from './statement-cache.ts';
import type { Tables } from '../tables.ts';

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

const compiled = new WeakMap<ReadableStore, Statements>();

/** The compiled statements behind a handle; for this folder only. */
export function statements(handle: ReadableStore): Statements {
  const known = compiled.get(handle);
  if (known === undefined) throw new TypeError('A handle of no store');
  return known;
}

export function readableStore(database: Kysely<Tables>, cache: Statements): ReadableStore {
  compiled.set(database as unknown as ReadableStore, cache);
  return database as unknown as ReadableStore;
}

export function writableStore(database: Kysely<Tables>, cache: Statements): WritableStore {
  compiled.set(database as unknown as WritableStore, cache);
  return database as unknown as WritableStore;
}
