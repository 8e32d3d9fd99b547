import { masterTableNames, type MasterTable } from '../../../shared/domain/master/tables.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findMasterByKey } from '../../storage/master/master-rows.ts';

/** Leads a stop to the row of the set-up it names by its key, where there is one. */
export async function withTargets(db: ReadableStore, ledgerId: number, stops: readonly Stop[]): Promise<Stop[]> {
  const led: Stop[] = [];
  for (const one of stops) {
    const { table = '', key = '' } = one.problem.values;
    const known = masterTableNames.find((name) => name === table);
    const id = one.target === null && known !== undefined && key !== '' ? await idOf(db, known, ledgerId, key) : null;
    led.push(id === null ? one : { ...one, target: id });
  }
  return led;
}

async function idOf(db: ReadableStore, table: MasterTable, ledgerId: number, key: string): Promise<number | null> {
  return (await findMasterByKey(db, { table, ledgerId }, [key]))?.id ?? null;
}
