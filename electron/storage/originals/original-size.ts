import { queries, type ReadableStore } from '../connection/handles.ts';

/** Bytes of an original before compression; 0 when it is not recorded. */
export async function findOriginalSize(db: ReadableStore, sha256: string): Promise<number> {
  const row = await queries(db).selectFrom('originals').select('size').where('sha256', '=', sha256).executeTakeFirst();
  return row?.size ?? 0;
}
