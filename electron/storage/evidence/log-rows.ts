import type { LogRow } from '../../../shared/contract/evidence-log.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { entryOf } from '../log.ts';

/** Entries with what they are about, in the order of the ids. */
export async function readLogRows(db: ReadableStore, ids: readonly number[]): Promise<LogRow[]> {
  if (ids.length === 0) return [];
  const rows = await queries(db)
    .selectFrom('log')
    .leftJoin('documents', 'documents.id', 'log.documentId')
    .selectAll('log')
    .select([
      'documents.id as foundId',
      'documents.inbox as inbox',
      'documents.documentNo as documentNo',
      'documents.vendorName as vendorName',
    ])
    .where('log.id', 'in', ids)
    .execute();
  const vendors = await vendorsNamed(
    db,
    rows.filter(({ code }) => isAboutVendor(code)).map((row) => String((JSON.parse(row.values) as { no?: string }).no)),
  );
  const read = new Map(
    rows.map((row) => {
      const entry = entryOf(row);
      const document =
        row.foundId === null
          ? null
          : {
              id: row.foundId,
              inbox: row.inbox as Inbox,
              number: row.documentNo ?? '',
              vendorName: row.vendorName ?? '',
            };
      const vendorId = isAboutVendor(row.code) ? (vendors.get(entry.values['no'] ?? '') ?? null) : null;
      return [row.id, { ...entry, document, vendorId }];
    }),
  );
  return ids.flatMap((id) => read.get(id) ?? []);
}

/** The values of these name a vendor's card by its number. */
function isAboutVendor(code: string): boolean {
  return /^(vendor|account|personNumber)/u.test(code);
}

async function vendorsNamed(db: ReadableStore, nos: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (nos.length === 0) return new Map();
  const rows = await queries(db)
    .selectFrom('vendors')
    .select(['id', 'no'])
    .where('noKey', 'in', [...new Set(nos.map((no) => fold(no)))])
    .execute();
  return new Map(rows.map(({ id, no }) => [no, id]));
}

/** The hash of an entry and of the one before it. */
export async function hashesOf(
  db: ReadableStore,
  id: number,
): Promise<{ readonly previousHash: string; readonly hash: string } | null> {
  const row = await queries(db)
    .selectFrom('log')
    .select(['previousHash', 'hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
