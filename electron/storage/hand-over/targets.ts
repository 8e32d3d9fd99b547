import type { TargetSetup } from '../../../shared/domain/hand-over/target.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { HandOverTargetsTable } from '../tables.ts';

export interface StoredTarget {
  readonly id: number;
  readonly ledgerId: number;
  readonly setup: TargetSetup;
  readonly upToVoucherId: number;
  readonly nextNo: number;
}

/** The targets of a ledger, or of all, by name. */
export async function listTargets(db: ReadableStore, ledgerId: number | null): Promise<StoredTarget[]> {
  let query = queries(db).selectFrom('handOverTargets').selectAll();
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  const rows = await query.orderBy('ledgerId').orderBy('nameKey').execute();
  return rows.map(toTarget);
}

export async function findTarget(db: ReadableStore, id: number): Promise<StoredTarget | null> {
  const row = await queries(db).selectFrom('handOverTargets').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toTarget(row);
}

export async function insertTarget(
  tx: WritableStore,
  target: { readonly ledgerId: number; readonly setup: TargetSetup; readonly upToVoucherId: number },
  stamp: { readonly at: string; readonly by: string },
): Promise<number> {
  const { id } = await queries(tx)
    .insertInto('handOverTargets')
    .values({
      ledgerId: target.ledgerId,
      name: target.setup.name,
      nameKey: nameKey(target.setup.name),
      setup: JSON.stringify(target.setup),
      upToVoucherId: target.upToVoucherId,
      nextNo: 1,
      createdAt: stamp.at,
      createdBy: stamp.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function changeTarget(tx: WritableStore, id: number, setup: TargetSetup): Promise<void> {
  await queries(tx)
    .updateTable('handOverTargets')
    .set({ name: setup.name, nameKey: nameKey(setup.name), setup: JSON.stringify(setup) })
    .where('id', '=', id)
    .execute();
}

/** Only one nothing was ever handed over to goes; its name is free again. */
export async function deleteTarget(tx: WritableStore, id: number): Promise<void> {
  await queries(tx).deleteFrom('handOverVouchers').where('targetId', '=', id).execute();
  await queries(tx).deleteFrom('handOverTargets').where('id', '=', id).execute();
}

/** Everything up to this voucher has been looked at; the next export gets the next number. */
export async function moveTarget(
  tx: WritableStore,
  id: number,
  to: { readonly upToVoucherId: number; readonly nextNo: number },
): Promise<void> {
  await queries(tx).updateTable('handOverTargets').set(to).where('id', '=', id).execute();
}

export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

function toTarget(row: Pick<HandOverTargetsTable, 'ledgerId' | 'setup' | 'upToVoucherId' | 'nextNo'> & { id: number }) {
  const { id, ledgerId, setup, upToVoucherId, nextNo } = row;
  return { id, ledgerId, setup: JSON.parse(setup) as TargetSetup, upToVoucherId, nextNo };
}
