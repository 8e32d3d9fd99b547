import { sql } from 'kysely';
import { queries, type ReadableStore } from '../connection/handles.ts';

const examples = 5;

interface DocumentUse {
  readonly where: 'documents' | 'purchases';
  readonly count: number;
  readonly examples: { readonly id: number; readonly label: string }[];
}

/** The documents and purchase documents a card is the vendor or the payee of, with the latest few of each. */
export async function vendorDocumentUses(db: ReadableStore, vendorId: number): Promise<DocumentUse[]> {
  const uses: DocumentUse[] = [];
  for (const [where, table, label] of [
    ['documents', 'documents', 'documentNo'],
    ['purchases', 'purchaseDocuments', 'no'],
  ] as const) {
    const ids = sql`select id from ${sql.table(table)} where vendorId = ${vendorId}
      union select id from ${sql.table(table)} where payToVendorId = ${vendorId}`;
    const counted = await sql<{ count: number }>`select count(*) as count from (${ids})`.execute(queries(db));
    const count = counted.rows[0]?.count ?? 0;
    if (count === 0) continue;
    const last = await sql<{ id: number; label: string }>`
      select id, ${sql.ref(label)} as label from ${sql.table(table)}
      where id in (${ids}) order by id desc limit ${examples}`.execute(queries(db));
    uses.push({ where, count, examples: last.rows });
  }
  return uses;
}
