import { sql, type RawBuilder } from 'kysely';
import type { ShiftReport, ShiftRow } from '../../../shared/contract/shift.ts';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import {
  decisionOf,
  shiftCodes,
  shiftDecisions,
  waitingReasons,
  type ShiftDecision,
  type WaitingReason,
} from '../../../shared/domain/evidence/shift.ts';
import { noAmount } from '../documents/keys.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';

/** Who, from which moment to before which. */
export interface Shift {
  readonly by: string | null;
  readonly from: string;
  readonly to: string;
}

/** Credit notes count against, as everywhere sums are made over documents. */
const amountMinor = sql`iif(documents."amountInclVatMinor" = ${noAmount}, 0, iif(documents.type = 'creditNote', -documents."amountInclVatMinor", documents."amountInclVatMinor"))`;

/** What was decided, by the entries of the log: a document decided twice the same way counts once. */
export async function shiftSums(db: ReadableStore, shift: Shift): Promise<ShiftReport['decisions']> {
  const { rows } = await sql<{ decision: ShiftDecision; currency: string; documents: number; minor: number }>`
    select decision, documents.currency as currency, count(*) as documents, sum(${amountMinor}) as minor
    from (select distinct ${decisionCase} as decision, log."documentId" as "documentId" from ${decided(shift, null)}) once
    join documents on documents.id = once."documentId"
    group by decision, documents.currency`.execute(queries(db));
  const vendors = await vendorsOf(db, shift);
  return shiftDecisions.flatMap((decision) => {
    const own = rows.filter((row) => row.decision === decision);
    if (own.length === 0) return [];
    return [
      {
        decision,
        documents: own.reduce((sum, { documents }) => sum + documents, 0),
        vendors: vendors.get(decision) ?? 0,
        sums: sumsOf(own),
      },
    ];
  });
}

const decisionCase = sql`case ${sql.join(
  shiftDecisions.map((decision) => sql`when log.code in (${sql.join([...shiftCodes[decision]])}) then ${decision}`),
  sql` `,
)} end`;

/** Documents without a vendor's card count one vendor each. */
async function vendorsOf(db: ReadableStore, shift: Shift): Promise<ReadonlyMap<ShiftDecision, number>> {
  const { rows } = await sql<{ decision: ShiftDecision; vendors: number }>`
    select ${decisionCase} as decision, count(distinct coalesce(documents."vendorId", -documents.id)) as vendors
    from ${decided(shift, null)} join documents on documents.id = log."documentId"
    group by decision`.execute(queries(db));
  return new Map(rows.map(({ decision, vendors }) => [decision, vendors]));
}

function sumsOf(
  rows: readonly { readonly currency: string; readonly documents: number; readonly minor: number }[],
): { currency: string; amount: string; documents: number }[] {
  const sums = new Map<string, { minor: number; documents: number }>();
  for (const { currency, documents, minor } of rows) {
    const sum = sums.get(currency) ?? { minor: 0, documents: 0 };
    sums.set(currency, { minor: sum.minor + minor, documents: sum.documents + documents });
  }
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, { minor, documents }]) => ({ currency, amount: fromMinorUnits(minor), documents }));
}

/** Entries of decisions as a table called `log`; each code walks its index, or one person's entries theirs. */
function decided({ by, from, to }: Shift, decision: ShiftDecision | null): RawBuilder<unknown> {
  const codes = decision === null ? shiftDecisions.flatMap((each) => [...shiftCodes[each]]) : [...shiftCodes[decision]];
  const period = sql`at >= ${from} and at < ${to}`;
  return by === null
    ? sql`(${sql.join(
        codes.map((code) => sql`select * from log indexed by "logByCode" where code = ${code} and ${period}`),
        sql` union all `,
      )}) log`
    : sql`(select * from log indexed by "logByPerson" where "by" = ${by} and ${period} and code in (${sql.join(codes)})) log`;
}

/** The documents behind the sums, in the order they were decided. */
export async function shiftRows(
  db: ReadableStore,
  shift: Shift,
  decision: ShiftDecision | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ShiftRow[]; total: number }> {
  const store = queries(db);
  const { rows } = await sql<{
    id: number;
    at: string;
    by: string;
    code: string;
    values: string;
    problem: string | null;
    documentId: number;
    inbox: Inbox;
    documentNo: string;
    vendorName: string;
    amount: string;
    currency: string;
  }>`
    select log.id as id, log.at as at, log."by" as "by", log.code as code, log."values" as "values", log.problem as problem,
      documents.id as "documentId", documents.inbox as inbox, documents."documentNo" as "documentNo",
      documents."vendorName" as "vendorName", documents."amountInclVat" as amount, documents.currency as currency
    from ${decided(shift, decision)} join documents on documents.id = log."documentId"
    order by log.at, log.id limit ${limit} offset ${offset}`.execute(store);
  const [count] = (
    await sql<{ total: number }>`
    select count(*) as total from ${decided(shift, decision)} join documents on documents.id = log."documentId"`.execute(
      store,
    )
  ).rows;
  return {
    rows: rows.map(({ id, code, values, problem, ...row }) => ({
      ...row,
      entryId: id,
      decision: decisionOf(code) ?? 'accepted',
      note: noteOf(JSON.parse(values) as Record<string, string>),
      problem: (problem ?? '') === '' ? null : (JSON.parse(problem ?? '') as Problem),
    })),
    total: count?.total ?? 0,
  };
}

function noteOf(values: Readonly<Record<string, string>>): string {
  return values['reason'] ?? values['no'] ?? '';
}

/** What waits now and the first reason that holds. */
export async function waitingDocuments(db: ReadableStore): Promise<ShiftReport['waiting']> {
  const { rows } = await sql<{
    reason: WaitingReason;
    currency: string;
    documents: number;
    minor: number;
    oldestAt: string;
  }>`
    select case
        when documents."vendorId" is null then 'vendorMissing'
        when documents.errors > 0 then 'findings'
        when documents.duplicate = 1 then 'duplicate'
        when documents."importStatus" <> 'ready' then 'notReady'
        else 'ready' end as reason,
      documents.currency as currency, count(*) as documents, sum(${amountMinor}) as minor, min(documents."receivedAt") as "oldestAt"
    from documents where documents.inbox = 'purchase' and documents.status = 'pending'
    group by 1, 2`.execute(queries(db));
  return waitingReasons.flatMap((reason) => {
    const own = rows.filter((row) => row.reason === reason);
    if (own.length === 0) return [];
    return [
      {
        reason,
        documents: own.reduce((sum, { documents }) => sum + documents, 0),
        oldestAt: own.map(({ oldestAt }) => oldestAt).sort()[0] ?? null,
        sums: sumsOf(own),
      },
    ];
  });
}
