import { sql } from 'kysely';
import type { ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

const versions = prepared((store) =>
  store.selectFrom('setupVersions').select(sql<string>`group_concat("tableName" || ' ' || "version")`.as('all')),
);

/**
 * The versions of every set-up table and of the control setups as one text, which is another one after every change, by any
 * program: every document asks whether anything has changed.
 */
export async function readSetupVersions(db: ReadableStore): Promise<string> {
  return versions(db, {})[0]?.all ?? '';
}

/** The version of each table in such a text. */
export function versionsIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(',').map((one): [string, string] => {
      const [table = '', version = ''] = one.split(' ');
      return [table, version];
    }),
  );
}
