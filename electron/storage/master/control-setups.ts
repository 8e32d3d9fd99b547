import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** The control setup of a ledger as plain JSON, or null when it was never saved (SET-3). The caller checks its shape. */
export async function readControlSetup(db: ReadableStore, ledgerId: number): Promise<unknown> {
  const row = await queries(db)
    .selectFrom('controlSetups')
    .select('value')
    .where('ledgerId', '=', ledgerId)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as unknown);
}

export async function saveControlSetup(tx: WritableStore, ledgerId: number, control: unknown): Promise<void> {
  const value = JSON.stringify(control);
  await queries(tx)
    .insertInto('controlSetups')
    .values({ ledgerId, value })
    .onConflict((conflict) => conflict.column('ledgerId').doUpdateSet({ value }))
    .execute();
}
