import { sql, type Expression, type SqlBool } from 'kysely';
import type { RunScope } from '../../../shared/contract/runs.ts';
import { failedOutcomes } from '../../../shared/domain/runs/run.ts';
import { queries, type WritableStore } from '../connection/handles.ts';
import { sendingsOf } from '../sending/list-sendings.ts';
import type { Taken } from './take-in.ts';

/** Which sales documents; other scopes name none. */
function scoped(tx: WritableStore, scope: RunScope): Expression<SqlBool> | null {
  if ('sales' in scope)
    return sql<SqlBool>`sendings."salesDocumentId" in (select value from json_each(${JSON.stringify(scope.sales)}))`;
  if ('run' in scope)
    return sql<SqlBool>`sendings."salesDocumentId" in (
      select "salesDocumentId" from "runItems" where "runId" = ${scope.run})`;
  if ('unsent' in scope)
    return sql<SqlBool>`sendings."salesDocumentId" in (${sendingsOf(tx, { ...scope.unsent, statuses: ['unsent', 'awaitingSending'] }).select('sendings.salesDocumentId')})`;
  if ('cause' in scope) {
    const { key, ledgerId } = scope.cause;
    const ledger = ledgerId === null ? sql`` : sql` and sendings."ledgerId" = ${ledgerId}`;
    return sql<SqlBool>`(sendings.cause = ${key} and sendings.cause <> ''${ledger})`;
  }
  return null;
}

const unsent = sql<SqlBool>`(sendings."attemptId" is null and sendings.status in ('unsent', 'awaitingSending'))`;
/** What is on its way at this moment is never sent once more. */
const notUnderWay = sql<SqlBool>`(sendings."attemptId" is null
  or sendings.status not in ('awaitingSending', 'awaitingResponse'))`;

/** Takes sales documents in, oldest first: those that were never sent, or of those to be sent again what is not on its way. */
export async function takeInSales(
  tx: WritableStore,
  runId: number,
  kind: 'send' | 'sendAgain',
  scope: RunScope,
): Promise<Taken> {
  const asked = scoped(tx, scope);
  return asked === null ? { takenIn: 0, leftOut: 0 } : insert(tx, runId, asked, kind === 'send' ? unsent : notUnderWay);
}

/** The failed ones of another run that can still be sent. */
export async function takeInSalesFailed(
  tx: WritableStore,
  runId: number,
  kind: 'send' | 'sendAgain',
  fromRunId: number,
): Promise<Taken> {
  const failed = sql<SqlBool>`sendings."salesDocumentId" in (select "salesDocumentId" from "runItems"
    where "runId" = ${fromRunId} and outcome in (${sql.join([...failedOutcomes])}))`;
  return insert(tx, runId, failed, kind === 'send' ? unsent : notUnderWay);
}

async function insert(
  tx: WritableStore,
  runId: number,
  asked: Expression<SqlBool>,
  suited: Expression<SqlBool>,
): Promise<Taken> {
  const store = queries(tx);
  const { rows } = await sql<{ total: number }>`select count(*) as total from sendings where ${asked}`.execute(store);
  const inserted = await sql`
    insert into "runItems" ("runId", "position", "salesDocumentId")
    select ${runId}, row_number() over (order by sendings."salesDocumentId"), sendings."salesDocumentId"
    from sendings where ${asked} and ${suited}`.execute(store);
  const takenIn = Number(inserted.numAffectedRows ?? 0);
  return { takenIn, leftOut: Number(rows[0]?.total ?? 0) - takenIn };
}
