import { sql, type Expression, type SqlBool } from 'kysely';
import type { RunScope } from '../../../shared/contract/runs.ts';
import {
  doneOutcomes,
  failedOutcomes,
  orderOfWork,
  postsAfterwards,
  type RunKind,
} from '../../../shared/domain/runs/run.ts';
import { flagged } from '../columns/pick.ts';
import { matchesOf } from '../documents/lists/count-documents.ts';
import { looseIn } from '../documents/loose-statements.ts';
import { queries, type WritableStore } from '../connection/handles.ts';
import { idsWith, onlyPostAccepted } from './run-items.ts';

/** How many documents were taken in, and how many of those asked for were left out. */
export interface Taken {
  readonly takenIn: number;
  readonly leftOut: number;
}

/** Which documents, as SQL over `documents`. */
type DocumentScope = Exclude<
  RunScope,
  { unposted: unknown } | { sales: unknown } | { unsent: unknown } | { cause: unknown }
>;

/**
 * Takes the documents of a scope in, in the order of work (MASS-2): those its kind can be done with. Answers with how many
 * were taken in, and how many of the scope were left out.
 */
export async function takeIn(tx: WritableStore, runId: number, kind: RunKind, scope: DocumentScope): Promise<Taken> {
  return insertItems(tx, runId, scope, condition(kind));
}

async function insertItems(
  tx: WritableStore,
  runId: number,
  scope: DocumentScope,
  suited: Expression<SqlBool>,
): Promise<Taken> {
  const store = queries(tx);
  const asked = scopeCondition(tx, scope);
  const fits = sql<SqlBool>`(${asked} and ${suited})`;
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from documents where ${asked}`.execute(store);
  const inserted = await sql`
    insert into "runItems" ("runId", "position", "documentId")
    select ${runId}, row_number() over (order by ${rank}, documents."receivedAt", documents.id), documents.id
    from documents where ${fits}`.execute(store);
  const takenIn = Number(inserted.numAffectedRows ?? 0);
  return { takenIn, leftOut: Number(rows[0]?.total ?? 0) - takenIn };
}

const rank = sql`case documents.type ${sql.join(
  orderOfWork.map((type, index) => sql`when ${sql.lit(type)} then ${sql.lit(index)}`),
  sql` `,
)} else ${sql.lit(orderOfWork.length)} end`;

function scopeCondition(tx: WritableStore, scope: DocumentScope): Expression<SqlBool> {
  if ('ids' in scope) return oneOf(scope.ids);
  if ('run' in scope)
    return sql<SqlBool>`documents.id in (select "documentId" from "runItems" where "runId" = ${scope.run})`;
  if ('view' in scope) return oneOf([...flagged(matchesOf(tx, scope.view).flags)]);
  if ('loose' in scope) return looseIn(scope.loose);
  const ledger = scope.ledgerId === null ? sql`` : sql` and documents."ledgerId" = ${scope.ledgerId}`;
  return sql<SqlBool>`(documents.inbox = ${scope.marked} and documents.marked = 1${ledger})`;
}

function oneOf(ids: readonly number[]): Expression<SqlBool> {
  return sql<SqlBool>`documents.id in (select value from json_each(${JSON.stringify(ids)}))`;
}

const pending = sql<SqlBool>`documents.status = 'pending'`;
const accepted = sql<SqlBool>`(documents.status = 'accepted' and documents.type in ('invoice', 'creditNote'))`;
const alsoAccepted = sql<SqlBool>`(${pending} or ${accepted})`;

/** What a kind can be done with: rejected documents are never accepted in a list (ACC-8). */
function condition(kind: RunKind): Expression<SqlBool> {
  return kind === 'post' || kind === 'defaultDimensions' ? accepted : pending;
}

/** The failed ones of another run that can still be done. */
export async function takeInFailed(tx: WritableStore, runId: number, kind: RunKind, fromRunId: number): Promise<Taken> {
  const ids = await idsWith(tx, fromRunId, failedOutcomes);
  const taken = await insertItems(tx, runId, { ids }, postsAfterwards(kind) ? alsoAccepted : condition(kind));
  if (postsAfterwards(kind)) await onlyPostAccepted(tx, runId);
  return taken;
}

/**
 * What a run did, the last first, so that it is taken back in that order; statements follow what they belong to. `failedOf`:
 * only what another undo of it could not take back.
 */
export async function takeInDone(
  tx: WritableStore,
  runId: number,
  fromRunId: number,
  failedOf: number | null,
): Promise<number> {
  const failed = failedOf === null ? null : await idsWith(tx, failedOf, failedOutcomes);
  const among =
    failed === null ? sql`` : sql` and done."documentId" in (select value from json_each(${JSON.stringify(failed)}))`;
  const inserted = await sql`
    insert into "runItems" ("runId", "position", "documentId")
    select ${runId}, row_number() over (order by documents.type = 'utilityStatement', done."position" desc),
      done."documentId"
    from "runItems" as done join documents on documents.id = done."documentId"
    where done."runId" = ${fromRunId} and done."outcome" in (${sql.join([...doneOutcomes])})${among}`.execute(
    queries(tx),
  );
  return Number(inserted.numAffectedRows ?? 0);
}
