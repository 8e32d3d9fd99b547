import { sql } from 'kysely';
import type { ExportedVoucher, HandOverState } from '../../../shared/contract/hand-over.ts';
import type { TargetSetup } from '../../../shared/domain/hand-over/target.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

const keepMember = prepared((store, { exportId, voucherId }: { exportId: number; voucherId: number }) =>
  store.insertInto('handOverExportVouchers').values({ exportId, voucherId }),
);
const keepState = prepared(
  (store, given: { targetId: number; voucherId: number; state: string; exportId: number | null; problem: string }) =>
    store
      .insertInto('handOverVouchers')
      .values({
        targetId: given.targetId,
        voucherId: given.voucherId,
        state: given.state,
        exportId: given.exportId,
        problem: given.problem,
        refusedAt: '',
        refusedBy: '',
        reason: '',
        enteredAt: '',
        enteredBy: '',
        enteredAs: '',
      })
      .onConflict((conflict) =>
        conflict.columns(['targetId', 'voucherId']).doUpdateSet({
          state: given.state,
          exportId: given.exportId,
          problem: given.problem,
        }),
      ),
);

/** The vouchers of a file are handed over by it. What the books once said of them stays readable. */
export function recordHandedOver(
  tx: WritableStore,
  { targetId, exportId, voucherIds }: { targetId: number; exportId: number; voucherIds: readonly number[] },
): void {
  for (const voucherId of voucherIds) {
    keepMember(tx, { exportId, voucherId });
    keepState(tx, { targetId, voucherId, state: 'handedOver', exportId, problem: '' });
  }
}

/** A voucher that could not go waits on, with why. */
export function recordLeftOut(tx: WritableStore, targetId: number, voucherId: number, because: Problem): void {
  keepState(tx, { targetId, voucherId, state: 'waiting', exportId: null, problem: JSON.stringify(because) });
}

/** What could not go to a target so far, each with its reason as it is kept. */
export async function leftOutBefore(db: ReadableStore, targetId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await queries(db)
    .selectFrom('handOverVouchers')
    .select(['voucherId', 'problem'])
    .where('targetId', '=', targetId)
    .where('state', '=', 'waiting')
    .where('problem', '<>', sql.lit(''))
    .execute();
  return new Map(rows.map(({ voucherId, problem }) => [voucherId, problem]));
}

/** The documents of vouchers, for their logs. */
export async function documentsOfVouchers(
  db: ReadableStore,
  voucherIds: readonly number[],
): Promise<{ id: number; no: string; documentId: number; sha256: string }[]> {
  const { rows } = await sql<{ id: number; no: string; documentId: number; sha256: string }>`
    select v.id, v.no, v."documentId", d.sha256
    from json_each(${JSON.stringify(voucherIds)}) given
    join vouchers v on v.id = given.value
    join documents d on d.id = v."documentId"
    order by v.id`.execute(queries(db));
  return rows;
}

/** Those of an export that still stand as handed over by it: of the given ones, or of all (null). */
export async function standingVouchers(
  db: ReadableStore,
  exportId: number,
  targetId: number,
  voucherIds: readonly number[] | null,
): Promise<number[]> {
  let query = queries(db)
    .selectFrom('handOverExportVouchers as member')
    .innerJoin('handOverVouchers as own', (join) =>
      join.onRef('own.voucherId', '=', 'member.voucherId').on('own.targetId', '=', targetId),
    )
    .select('member.voucherId')
    .where('member.exportId', '=', exportId)
    .where('own.state', '=', 'handedOver')
    .where('own.exportId', '=', exportId);
  if (voucherIds !== null) query = query.where('member.voucherId', 'in', voucherIds);
  return (await query.orderBy('member.voucherId').execute()).map(({ voucherId }) => voucherId);
}

/** The books refused them: they wait again. */
export async function recordRefused(
  tx: WritableStore,
  targetId: number,
  voucherIds: readonly number[],
  said: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await sql`
    update "handOverVouchers"
    set state = 'waiting', "refusedAt" = ${said.at}, "refusedBy" = ${said.by}, reason = ${said.reason}
    where "targetId" = ${targetId} and "voucherId" in (select value from json_each(${JSON.stringify(voucherIds)}))`.execute(
    queries(tx),
  );
}

/** Somebody has entered them in the books by hand: nothing waits for a file any more. */
export async function recordEntered(
  tx: WritableStore,
  targetId: number,
  voucherIds: readonly number[],
  { at, by, enteredAs }: { readonly at: string; readonly by: string; readonly enteredAs: string },
): Promise<void> {
  await sql`
    insert into "handOverVouchers"
      ("targetId", "voucherId", state, "exportId", "refusedAt", "refusedBy", reason, problem, "enteredAt", "enteredBy", "enteredAs")
    select ${targetId}, value, 'byHand', null, '', '', '', '', ${at}, ${by}, ${enteredAs}
    from json_each(${JSON.stringify(voucherIds)}) where true
    on conflict ("targetId", "voucherId") do update set
      state = 'byHand', "enteredAt" = excluded."enteredAt", "enteredBy" = excluded."enteredBy",
      "enteredAs" = excluded."enteredAs"`.execute(queries(tx));
}

export async function recordEntryTakenBack(
  tx: WritableStore,
  targetId: number,
  voucherIds: readonly number[],
): Promise<void> {
  await sql`
    update "handOverVouchers" set state = 'waiting', "enteredAt" = '', "enteredBy" = '', "enteredAs" = ''
    where "targetId" = ${targetId} and "voucherId" in (select value from json_each(${JSON.stringify(voucherIds)}))`.execute(
    queries(tx),
  );
}

/** A window of what an export holds. */
export async function listExported(
  db: ReadableStore,
  exportId: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ExportedVoucher[]> {
  const { rows } = await sql<
    Omit<ExportedVoucher, 'refused'> & { refusedAt: string; refusedBy: string; reason: string; standing: number }
  >`
    select v.id, v.no, v.kind, v.date, v."vendorName", v."vendorDocumentNo", v.currency, v.total, v."documentId",
      own."refusedAt", own."refusedBy", own.reason, own.state = 'handedOver' and own."exportId" = ${exportId} as standing
    from "handOverExportVouchers" member
    join vouchers v on v.id = member."voucherId"
    join "handOverExports" file on file.id = member."exportId"
    join "handOverVouchers" own on own."targetId" = file."targetId" and own."voucherId" = member."voucherId"
    where member."exportId" = ${exportId}
    order by member."voucherId" limit ${limit} offset ${offset}`.execute(queries(db));
  return rows.map(({ refusedAt, refusedBy, reason, standing, ...facts }) => ({
    ...facts,
    refused: standing === 1 || refusedAt === '' ? null : { at: refusedAt, by: refusedBy, reason },
  }));
}

/** Where a voucher stands with every target of its ledger that it is meant for. */
export async function handOverStates(db: ReadableStore, voucherId: number): Promise<HandOverState[]> {
  const { rows } = await sql<{
    targetId: number;
    targetName: string;
    setup: string;
    state: string | null;
    refusedAt: string | null;
    refusedBy: string | null;
    reason: string | null;
    problem: string | null;
    enteredAt: string | null;
    enteredBy: string | null;
    enteredAs: string | null;
    exportId: number | null;
    fileName: string | null;
    createdAt: string | null;
    status: 'noted' | 'staged' | 'written' | null;
  }>`
    select t.id as "targetId", t.name as "targetName", t.setup, own.state, own."refusedAt", own."refusedBy", own.reason,
      own.problem, own."enteredAt", own."enteredBy", own."enteredAs", own."exportId", file."fileName", file."createdAt", file.status
    from vouchers v
    join "handOverTargets" t on t."ledgerId" = v."ledgerId"
    left join "handOverVouchers" own on own."targetId" = t.id and own."voucherId" = v.id
    left join "handOverExports" file on file.id = own."exportId"
    where v.id = ${voucherId} and (own."voucherId" is not null or v.id > t."upToVoucherId")
    order by t."nameKey"`.execute(queries(db));
  return rows.map((row) => {
    const refused =
      row.state !== 'waiting' || (row.refusedAt ?? '') === ''
        ? null
        : { at: row.refusedAt ?? '', by: row.refusedBy ?? '', reason: row.reason ?? '' };
    return {
      targetId: row.targetId,
      targetName: row.targetName,
      format: (JSON.parse(row.setup) as TargetSetup).format,
      state:
        row.state === 'handedOver' || row.state === 'byHand' ? row.state : refused === null ? 'waiting' : 'refused',
      entered:
        row.state === 'byHand' ? { at: row.enteredAt ?? '', by: row.enteredBy ?? '', as: row.enteredAs ?? '' } : null,
      export:
        row.exportId === null || row.status === null
          ? null
          : { id: row.exportId, fileName: row.fileName ?? '', at: row.createdAt ?? '', status: row.status },
      refused,
      problem: row.state === 'byHand' || (row.problem ?? '') === '' ? null : (JSON.parse(row.problem ?? '') as Problem),
    };
  });
}
