import type { z } from 'zod';
import type { runOptions, RunScope } from '../../../shared/contract/runs.ts';
import { problem, type Problem, type ProblemCode } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { postsAnything } from '../../../shared/domain/runs/permission.ts';
import { canGoOn, isUnderWay, postsAfterwards, sendsIn, type RunKind } from '../../../shared/domain/runs/run.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { setReasons } from '../../storage/runs/run-items.ts';
import { takeIn, takeInDone, takeInFailed, type Taken } from '../../storage/runs/take-in.ts';
import { takeInSales, takeInSalesFailed } from '../../storage/runs/take-in-sales.ts';
import { changeRun, countRun, deleteRun, findRun, insertRun, type StoredRun } from '../../storage/runs/run-rows.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';
import { planDefaults } from './default-dimensions.ts';
import type { Runner } from './runner.ts';
import { workerName } from './worker-name.ts';

export interface Asked {
  readonly kind: RunKind;
  readonly scope: RunScope;
  readonly options: z.output<typeof runOptions>;
  readonly dryRun: boolean;
  /** The run it goes over again or takes back. */
  readonly fromRunId: number | null;
}

/** Takes documents in and lets the runner have them. Answers with the run's id; its end is not waited for (MASS-4). */
export async function startRun(context: Context, runner: Runner, asked: Asked): Promise<Result<number>> {
  const because = await refusalOf(context, asked);
  if (because !== null) return refuse(because);
  const started = await context.storage.write(async (tx): Promise<Result<number>> => {
    const { kind, dryRun, fromRunId } = asked;
    const { reasons, ...options } = asked.options;
    const at = instantOf(context);
    const scope = await scopeIn(tx, asked);
    const by = context.user.name;
    const id = await insertRun(tx, { kind, dryRun, scope, options, startedAt: at, startedBy: by, fromRunId });
    const { takenIn, leftOut } = await takeDocuments(tx, id, { ...asked, scope });
    if (takenIn === 0) {
      await deleteRun(tx, id);
      return refuse(problem(nothingFor(kind), { leftOut: String(leftOut) }));
    }
    await setReasons(tx, id, reasons);
    await countRun(tx, id, kind);
    await changeRun(tx, id, { leftOut, worker: workerName, touchedAt: at });
    if (kind === 'undo' && fromRunId !== null) await changeRun(tx, fromRunId, { undoneByRunId: id });
    if (!dryRun)
      await recordLog(tx, [
        logEntry({ at, by }, null, 'RUN', 'runStarted', { run: String(id), kind, count: String(takenIn) }),
      ]);
    return ok(id);
  });
  if (!started.ok) return started;
  context.events.tell('runs.changed', { ids: null });
  runner.take(started.value);
  return started;
}

/** Why a run cannot even begin, or null. */
async function refusalOf(context: Context, { kind, options }: Asked): Promise<Problem | null> {
  const rejects = kind === 'reject' || (kind === 'looseStatements' && options.decision === 'reject');
  if (rejects && options.reason.trim() === '' && options.reasons.length === 0)
    return problem('acceptance.reasonMissing');
  if (kind === 'defaultDimensions' && options.dimensions.length === 0) return problem('run.dimensionsMissing');
  return postsAfterwards(kind) ? postingRefused(context) : null;
}

/** Why nothing may be posted by accepting it, or null; known before anybody starts it (MASS-6, UI-31). */
export async function postingRefused({ storage }: Context): Promise<Problem | null> {
  return (await someLedgerPosts(storage.read)) ? null : problem('run.noPostingAllowed');
}

function nothingFor(kind: RunKind): ProblemCode {
  switch (kind) {
    case 'accept':
    case 'acceptDeviatingVat':
    case 'acceptAndPost':
    case 'acceptAndPostDeviatingVat':
    case 'reject':
      return 'run.nothing';
    case 'post':
      return 'run.nothingAccepted';
    case 'defaultDimensions':
      return 'run.nothingToInsert';
    case 'looseStatements':
      return 'run.nothingLoose';
    case 'send':
    case 'sendAgain':
      return 'run.nothingToSend';
    case 'undo':
      return 'run.cannotUndo';
  }
}

/** NS p. 95: the run can be used only when the control setup permits it for invoices or credit notes. */
async function someLedgerPosts(db: ReadableStore): Promise<boolean> {
  for (const { id } of await listLedgers(db)) {
    const { control } = await readLedgerTables(db, id);
    if (postsAnything(control)) return true;
  }
  return false;
}

/** Purchase lines are looked for anew: a run over those of an earlier one asks what that one asked. */
async function scopeIn(tx: WritableStore, { kind, scope }: Asked): Promise<RunScope> {
  if (kind !== 'defaultDimensions' || !('run' in scope)) return scope;
  return (await findRun(tx, scope.run))?.scope ?? scope;
}

async function takeDocuments(
  tx: WritableStore,
  id: number,
  { kind, scope, options, fromRunId }: Asked,
): Promise<Taken> {
  if (sendsIn(kind))
    return fromRunId === null ? takeInSales(tx, id, kind, scope) : takeInSalesFailed(tx, id, kind, fromRunId);
  if ('sales' in scope || 'unsent' in scope || 'cause' in scope) return { takenIn: 0, leftOut: 0 };
  if (kind === 'undo') {
    const failedOf = 'run' in scope && scope.run !== fromRunId ? scope.run : null;
    return { takenIn: fromRunId === null ? 0 : await takeInDone(tx, id, fromRunId, failedOf), leftOut: 0 };
  }
  if ('unposted' in scope) {
    if (kind !== 'defaultDimensions') return { takenIn: 0, leftOut: 0 };
    const { ledgerId, from, to } = scope.unposted;
    const planned = await planDefaults(tx, ledgerId, { from, to }, options.dimensions);
    return takeIn(tx, id, kind, { ids: [...new Set(planned.map(({ line }) => line.documentId))] });
  }
  if (kind === 'defaultDimensions') return { takenIn: 0, leftOut: 0 };
  if (fromRunId !== null) return takeInFailed(tx, id, kind, fromRunId);
  return takeIn(tx, id, kind, scope);
}

/** The failed ones of a run once more (MASS-5). */
export async function runAgain(context: Context, runner: Runner, id: number, dryRun: boolean): Promise<Result<number>> {
  const run = await findRun(context.storage.read, id);
  if (run === null) return refuse(problem('run.notFound', { id: String(id) }));
  if (isUnderWay(run.state) || run.counts.failed === 0) return refuse(problem('run.nothingFailed'));
  return startRun(context, runner, {
    kind: run.kind,
    scope: run.kind === 'defaultDimensions' ? run.scope : { run: id },
    options: { ...run.options, reasons: [] },
    dryRun,
    // What could not be taken back is what the first run did.
    fromRunId: run.kind === 'undo' ? run.fromRunId : id,
  });
}

/** Takes a whole run back, as far as it still can be (ACC-9). */
export async function undoRun(context: Context, runner: Runner, id: number): Promise<Result<number>> {
  const run = await findRun(context.storage.read, id);
  if (run === null) return refuse(problem('run.notFound', { id: String(id) }));
  if (!(await canUndo(context, run))) return refuse(problem('run.cannotUndo'));
  const options = {
    reason: '',
    reasons: [],
    decision: 'accept' as const,
    dimensions: [],
    confirmed: [],
    channel: null,
  };
  return startRun(context, runner, { kind: 'undo', scope: { run: id }, options, dryRun: false, fromRunId: id });
}

/** Whether something in a run may still be taken back; each document is looked at when it is its turn. */
export async function canUndo({ storage }: Context, run: StoredRun): Promise<boolean> {
  if (run.dryRun || run.kind === 'undo' || isUnderWay(run.state)) return false;
  const { accepted, posted, rejected, changed } = run.counts;
  // What was posted stays for good; a run that only posts accepts nothing.
  const onlyAccepted = run.kind === 'post' ? 0 : accepted - posted;
  if (onlyAccepted + rejected + changed === 0) return false;
  if (run.undoneByRunId === null) return true;
  const undo = await findRun(storage.read, run.undoneByRunId);
  return undo === null || (!isUnderWay(undo.state) && undo.counts.undone < undo.counts.takenIn);
}

/** *Stop after this one*; a run that waits for its turn, or whose program is gone, is stopped at once. */
export async function stopRun(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const stopped = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const run = await findRun(tx, id);
    if (run === null) return refuse(problem('run.notFound', { id: String(id) }));
    if (run.state !== 'running' && run.state !== 'waiting') return refuse(problem('run.notUnderWay'));
    const waits = run.state === 'waiting';
    await changeRun(tx, id, waits ? { state: 'stopped', endedAt: instantOf(context) } : { state: 'stopping' });
    return ok({});
  });
  if (stopped.ok) context.events.tell('runs.changed', { ids: [id] });
  return stopped;
}

/** Goes on with what a stop or the end of the program left (MASS-4). */
export async function goOn(context: Context, runner: Runner, id: number): Promise<Result<number>> {
  const going = await context.storage.write(async (tx): Promise<Result<number>> => {
    const run = await findRun(tx, id);
    if (run === null) return refuse(problem('run.notFound', { id: String(id) }));
    const { done, takenIn } = await countRun(tx, id, run.kind);
    if (!canGoOn(run.state) || done === takenIn) return refuse(problem('run.cannotGoOn'));
    const at = instantOf(context);
    await changeRun(tx, id, { state: 'waiting', endedAt: '', worker: workerName, touchedAt: at });
    if (!run.dryRun)
      await recordLog(tx, [logEntry({ at, by: context.user.name }, null, 'RUN', 'runWentOn', { run: String(id) })]);
    return ok(id);
  });
  if (!going.ok) return going;
  context.events.tell('runs.changed', { ids: [id] });
  runner.take(id);
  return going;
}
