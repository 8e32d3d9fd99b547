import { sql } from 'kysely';
import type { WaitingRow } from '../../../shared/contract/hand-over.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { containsText } from '../query/contains-text.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { listTargets, type StoredTarget } from './targets.ts';

/**
 * The vouchers that wait for a target: those that came back or could not go, and every later one of the ledger nobody has
 * entered by hand. All are found by an index; nothing that was handed over is looked at.
 */
export function waitingIds({ id, ledgerId, upToVoucherId }: StoredTarget) {
  return sql<{ id: number }>`
    select "voucherId" as id from "handOverVouchers" where "targetId" = ${id} and state = 'waiting'
    union all
    select id from vouchers where "ledgerId" = ${ledgerId} and id > ${upToVoucherId}
      and not exists (select 1 from "handOverVouchers" own where own."targetId" = ${id} and own."voucherId" = vouchers.id)`;
}

function byHandIds({ id }: StoredTarget) {
  return sql<{ id: number }>`
    select "voucherId" as id from "handOverVouchers" where "targetId" = ${id} and state = 'byHand'`;
}

function soughtIds(of: ReturnType<typeof waitingIds>, search: string) {
  return sql<{ id: number }>`
    select v.id from (${of}) waiting join vouchers v on v.id = waiting.id
    where ${containsText(['v.no', 'v.vendorName', 'v.vendorDocumentNo'], search)}`;
}

export async function countWaiting(db: ReadableStore, target: StoredTarget): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${waitingIds(target)})`.execute(
    queries(db),
  );
  return rows[0]?.count ?? 0;
}

/** Which of these wait for a target. */
export async function amongWaiting(
  db: ReadableStore,
  target: StoredTarget,
  voucherIds: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from (${waitingIds(target)})
    where id in (select value from json_each(${JSON.stringify(voucherIds)})) order by id`.execute(queries(db));
  return rows.map(({ id }) => id);
}

/** Which of these were entered by hand. */
export async function enteredByHand(
  db: ReadableStore,
  targetId: number,
  voucherIds: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select "voucherId" as id from "handOverVouchers" where "targetId" = ${targetId} and state = 'byHand'
      and "voucherId" in (select value from json_each(${JSON.stringify(voucherIds)}))`.execute(queries(db));
  return rows.map(({ id }) => id);
}

/** How many wait for the targets of a ledger (null: of all) that are in use. */
export async function countAllWaiting(db: ReadableStore, ledgerId: number | null): Promise<number> {
  let count = 0;
  for (const target of await listTargets(db, ledgerId))
    if (target.setup.enabled) count += await countWaiting(db, target);
  return count;
}

/** The first ones, oldest first. */
export async function firstWaiting(db: ReadableStore, target: StoredTarget, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from (${waitingIds(target)}) order by id limit ${limit}`.execute(
    queries(db),
  );
  return rows.map(({ id }) => id);
}

/** A window of them, or of those entered by hand, with what the list shows. A search looks through what waits, never through what was handed over. */
export async function listWaiting(
  db: ReadableStore,
  target: StoredTarget,
  which: 'waiting' | 'byHand',
  search: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: WaitingRow[]; total: number }> {
  const all = which === 'waiting' ? waitingIds(target) : byHandIds(target);
  const matching = search === '' ? all : soughtIds(all, search);
  const total = await sql<{ count: number }>`select count(*) as count from (${matching})`.execute(queries(db));
  const { rows } = await sql<{
    id: number;
    no: string;
    kind: WaitingRow['kind'];
    date: string;
    vendorName: string;
    vendorDocumentNo: string;
    currency: string;
    total: string;
    documentId: number;
    refusedAt: string | null;
    refusedBy: string | null;
    reason: string | null;
    problem: string | null;
    enteredAt: string | null;
    enteredBy: string | null;
    enteredAs: string | null;
  }>`
    select v.id, v.no, v.kind, v.date, v."vendorName", v."vendorDocumentNo", v.currency, v.total, v."documentId",
      h."refusedAt", h."refusedBy", h.reason, h.problem, h."enteredAt", h."enteredBy", h."enteredAs"
    from (select id from (${matching}) order by id limit ${limit} offset ${offset}) waiting
    join vouchers v on v.id = waiting.id
    left join "handOverVouchers" h on h."targetId" = ${target.id} and h."voucherId" = v.id
    order by v.id`.execute(queries(db));
  return {
    total: total.rows[0]?.count ?? 0,
    rows: rows.map(({ refusedAt, refusedBy, reason, problem, enteredAt, enteredBy, enteredAs, ...facts }) => ({
      ...facts,
      problem: (problem ?? '') === '' ? null : (JSON.parse(problem ?? '') as Problem),
      refused: (refusedAt ?? '') === '' ? null : { at: refusedAt ?? '', by: refusedBy ?? '', reason: reason ?? '' },
      entered: (enteredAt ?? '') === '' ? null : { at: enteredAt ?? '', by: enteredBy ?? '', as: enteredAs ?? '' },
    })),
  };
}

/** The newest voucher of a ledger, for a try-out and for a target that begins today; null: nothing was posted yet. */
export async function latestVoucherId(db: ReadableStore, ledgerId: number): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select max(id) as id from vouchers where "ledgerId" = ${ledgerId}`.execute(queries(db));
  return rows[0]?.id ?? null;
}
