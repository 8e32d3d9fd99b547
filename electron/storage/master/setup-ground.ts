import { sql } from 'kysely';
import type { ExportedVendor, NamedByVendors } from '../../../shared/domain/master/check/setup-ground.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';

/** Vendors whose partner exports them and that are not blocked, or for payment only (SET-11, NS p. 31). */
export async function exportedVendors(db: ReadableStore): Promise<ExportedVendor[]> {
  const { rows } = await sql<Omit<ExportedVendor, 'hasOtherNumber'> & { hasOtherNumber: number }>`
    select vendors.id, no, vendors.name, legalId, legalScheme,
      seNumber || pNumber || cprNumber || eanLocation || otherId <> '' as hasOtherNumber
    from vendors join vendorPartners on vendorPartners.vendorNo = vendors.no
    where exportMasterData = 'yes' and vendors.blocked <> 'all' order by noKey`.execute(queries(db));
  return rows.map((row) => ({ ...row, hasOtherNumber: row.hasOtherNumber === 1 }));
}

/** How many partners read dimension account strings. */
export async function countReadingPartners(db: ReadableStore): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from vendorPartners where useDimensionString = 'yes'`.execute(queries(db));
  return rows[0]?.count ?? 0;
}

/** Every code of the set-up that vendor cards name, with the first card that does. */
export async function codesNamedByVendors(db: ReadableStore): Promise<NamedByVendors[]> {
  const fields = ['paymentForm', 'postingGroup', 'vatGroup'] as const;
  const found = await Promise.all(
    fields.map(async (field) => {
      const column = sql.ref(field);
      const { rows } = await sql<{ value: string; vendorId: number; vendorNo: string }>`
        select ${column} as value, min(id) as vendorId, no as vendorNo from vendors
        where ${column} <> '' group by ${column} order by ${column}`.execute(queries(db));
      return rows.map((row) => ({ field, ...row }));
    }),
  );
  return found.flat();
}

/** How many of the latest pending documents are looked into for their units; the answer says when that is not all. */
const latest = 500;

export interface PendingUnits {
  /** Official unit codes of their lines, with how many lines have each. */
  readonly units: { unit: string; count: number }[];
  /** How many pending documents there are, and how many of them, the latest, were looked into. */
  readonly pending: number;
  readonly lookedInto: number;
}

/** The official unit codes on lines of the latest pending documents of a ledger: all would have to be read whole. */
export async function unitsOfPending(db: ReadableStore, ledgerId: number): Promise<PendingUnits> {
  const pending = sql`status = 'pending' and inbox = 'purchase' and ledgerId = ${ledgerId}`;
  const counted = await sql<{ count: number }>`
    select count(*) as count from documents where ${pending}`.execute(queries(db));
  const { rows } = await sql<{ unit: string; count: number }>`
    select json_extract(line.value, '$.quantity.unit') as unit, count(*) as count
    from (select id from documents where ${pending} order by id desc limit ${latest}) recent
      join documentContents on documentContents.documentId = recent.id,
      json_each(documentContents.content, '$.lines') line
    where unit is not null and unit <> '' group by unit order by unit`.execute(queries(db));
  const count = counted.rows[0]?.count ?? 0;
  return { units: rows, pending: count, lookedInto: Math.min(count, latest) };
}
