import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';

/** Something an acceptance wrote beside its purchase document (a vendor's account), as whoever takes it back reads it. */
export interface AcceptanceEffect {
  readonly kind: string;
  readonly value: unknown;
}

export async function recordEffects(
  tx: WritableStore,
  documentId: number,
  effects: readonly AcceptanceEffect[],
): Promise<void> {
  for (const [position, { kind, value }] of effects.entries())
    await insertInto(tx, 'acceptanceEffects', { documentId, position, kind, value: JSON.stringify(value) });
}

/** Takes out what an acceptance wrote elsewhere, the last first, so that it can be undone in that order. */
export async function takeEffects(tx: WritableStore, documentId: number): Promise<AcceptanceEffect[]> {
  const effects = await effectsOf(tx, documentId);
  await queries(tx).deleteFrom('acceptanceEffects').where('documentId', '=', documentId).execute();
  return effects;
}

async function effectsOf(db: ReadableStore, documentId: number): Promise<AcceptanceEffect[]> {
  const rows = await queries(db)
    .selectFrom('acceptanceEffects')
    .select(['kind', 'value'])
    .where('documentId', '=', documentId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ kind, value }) => ({ kind, value: JSON.parse(value) as unknown }));
}
