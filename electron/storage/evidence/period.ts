import { sql } from 'kysely';
import type { PeriodFacts } from '../../../shared/contract/period.ts';
import { inboxes, type Inbox } from '../../../shared/domain/document/document.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';

/** Documents that arrived from one day to another, both included; null: of all ledgers. */
export interface PeriodQuestion {
  readonly from: string;
  readonly to: string;
  readonly ledgerId: number | null;
}

/** The first moment after the last day: every instant of a day sorts before it. */
const afterDay = (day: string): string => `${day}T99`;

export async function countPeriod(db: ReadableStore, { from, to, ledgerId }: PeriodQuestion): Promise<PeriodFacts> {
  const store = queries(db);
  const ofLedger = ledgerId === null ? sql`true` : sql`documents."ledgerId" = ${ledgerId}`;
  const [counted] = (
    await sql<{ documents: number; sensitive: number; bytes: number }>`
      select count(*) as documents, coalesce(sum(documents.sensitive), 0) as sensitive, coalesce(sum(originals.size), 0) as bytes
      from documents join originals on originals.sha256 = documents.sha256
      where documents.inbox in (${sql.join([...inboxes])}) and documents."receivedAt" >= ${from}
        and documents."receivedAt" < ${afterDay(to)} and ${ofLedger}`.execute(store)
  ).rows;
  const [posted] = (
    await sql<{ vouchers: number }>`
      select count(*) as vouchers from vouchers where date >= ${from} and date <= ${to}
        and ${ledgerId === null ? sql`true` : sql`"ledgerId" = ${ledgerId}`}`.execute(store)
  ).rows;
  const [issued] = (
    await sql<{ sales: number }>`
      select count(*) as sales from "salesDocuments" where ${issuedIn({ from, to, ledgerId })}`.execute(store)
  ).rows;
  const range = await logRange(db, from, to);
  return {
    sales: issued?.sales ?? 0,
    vouchers: posted?.vouchers ?? 0,
    documents: counted?.documents ?? 0,
    sensitive: counted?.sensitive ?? 0,
    bytes: counted?.bytes ?? 0,
    entries: range === null ? 0 : range.last - range.first + 1,
  };
}

/** Ids of an inbox's documents of the period in the order they arrived; `after`: the last one of the page before. */
export async function periodDocuments(
  db: ReadableStore,
  inbox: Inbox,
  { from, to, ledgerId }: PeriodQuestion,
  after: { readonly at: string; readonly id: number } | null,
  limit = 50,
): Promise<{ id: number; at: string }[]> {
  const ofLedger = ledgerId === null ? sql`true` : sql`"ledgerId" = ${ledgerId}`;
  const { rows } = await sql<{ id: number; at: string }>`
    select id, "receivedAt" as at from documents
    where inbox = ${inbox} and ("receivedAt", id) > (${after?.at ?? from}, ${after?.id ?? 0})
      and "receivedAt" < ${afterDay(to)} and ${ofLedger}
    order by "receivedAt", id limit ${limit}`.execute(queries(db));
  return rows;
}

/** Ids of documents posted in the period that arrived before or after it: their vouchers need them. */
export async function postedFromElsewhere(
  db: ReadableStore,
  { from, to, ledgerId }: PeriodQuestion,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select documents.id as id from documents
    where documents.id in (select "documentId" from vouchers where date >= ${from} and date <= ${to}
        and ${ledgerId === null ? sql`true` : sql`"ledgerId" = ${ledgerId}`})
      and not (documents."receivedAt" >= ${from} and documents."receivedAt" < ${afterDay(to)})
    order by documents.inbox, documents."receivedAt", documents.id`.execute(queries(db));
  return rows.map(({ id }) => id);
}

/** Ids of the vouchers of the period in the order of their dates. */
export async function periodVouchers(
  db: ReadableStore,
  { from, to, ledgerId }: PeriodQuestion,
  after: { readonly date: string; readonly id: number } | null,
  limit = 100,
): Promise<{ id: number; date: string }[]> {
  const { rows } = await sql<{ id: number; date: string }>`
    select id, date from vouchers
    where (date, id) > (${after?.date ?? from}, ${after?.id ?? 0}) and date <= ${to}
      and ${ledgerId === null ? sql`true` : sql`"ledgerId" = ${ledgerId}`}
    order by date, id limit ${limit}`.execute(queries(db));
  return rows;
}

const issuedIn = ({ from, to, ledgerId }: PeriodQuestion) => sql`status = 'posted' and "issueDate" >= ${from}
  and "issueDate" <= ${to} and ${ledgerId === null ? sql`true` : sql`"ledgerId" = ${ledgerId}`}`;

/** Ids of the sales documents issued in the period in the order of their dates. */
export async function periodSales(
  db: ReadableStore,
  question: PeriodQuestion,
  after: { readonly date: string; readonly id: number } | null,
  limit = 100,
): Promise<{ id: number; date: string }[]> {
  const { rows } = await sql<{ id: number; date: string }>`
    select id, "issueDate" as date from "salesDocuments"
    where ("issueDate", id) > (${after?.date ?? question.from}, ${after?.id ?? 0}) and ${issuedIn(question)}
    order by "issueDate", id limit ${limit}`.execute(queries(db));
  return rows;
}

/** The piece of the log that was written in the period, by its first and last entry: nothing is left out between them. */
export async function logRange(
  db: ReadableStore,
  from: string,
  to: string,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select
      (select id from log where at >= ${from} and at < ${afterDay(to)} order by at, id limit 1) as first,
      (select id from log where at >= ${from} and at < ${afterDay(to)} order by at desc, id desc limit 1) as last`.execute(
    queries(db),
  );
  const { first = null, last = null } = rows[0] ?? {};
  return first === null || last === null ? null : { first, last };
}

/** Entries as they are stored, so that whoever reads them can compute their hashes. */
export async function storedEntries(db: ReadableStore, from: number, to: number, limit = 500) {
  return queries(db)
    .selectFrom('log')
    .selectAll()
    .where('id', '>=', from)
    .where('id', '<=', to)
    .orderBy('id')
    .limit(limit)
    .execute();
}
export type StoredEntry = Awaited<ReturnType<typeof storedEntries>>[number];
