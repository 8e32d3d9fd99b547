import type { ReadableStore } from '../handles.ts';
import { prepared } from '../prepared.ts';

const versions = prepared((store) => store.selectFrom('setupVersions').selectAll());

/** The version of every set-up table and of the control setups: another number after every change, by any program. */
export async function readSetupVersions(db: ReadableStore): Promise<ReadonlyMap<string, number>> {
  return new Map(versions(db, {}).map(({ tableName, version }) => [tableName, version]));
}
