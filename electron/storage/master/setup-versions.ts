import { queries, type ReadableStore } from '../handles.ts';

/** The version of every set-up table and of the control setups: another number after every change, by any program. */
export async function readSetupVersions(db: ReadableStore): Promise<ReadonlyMap<string, number>> {
  const rows = await queries(db).selectFrom('setupVersions').selectAll().execute();
  return new Map(rows.map(({ tableName, version }) => [tableName, version]));
}
