import { planDefaultDimensions, type LineChange } from '../../../shared/domain/coding/default-dimension-run.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { stop } from '../../../shared/domain/stop.ts';
import {
  lineDimensionsOf,
  setLineDimensions,
  unpostedAccountLines,
  type Days,
} from '../../storage/coding/unposted-lines.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import type { ChangedLine, NotedItem } from '../../storage/runs/run-items.ts';
import type { StoredRun } from '../../storage/runs/run-rows.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';

/** What the run of COD-10 would change now: its lines with their dimensions from and to. */
export async function planDefaults(
  db: ReadableStore,
  ledgerId: number,
  days: Days,
  dimensions: readonly string[],
): Promise<LineChange[]> {
  const { tables } = await readLedgerTables(db, ledgerId);
  return planDefaultDimensions(tables, await unpostedAccountLines(db, ledgerId, days), dimensions);
}

type DimensionRun = Pick<StoredRun, 'scope' | 'options'>;

/** What it would change of one document; nothing is written. */
export async function planDocument(
  db: ReadableStore,
  { scope, options }: DimensionRun,
  documentId: number,
): Promise<readonly LineChange[]> {
  if (!('unposted' in scope)) return [];
  const { ledgerId, from, to } = scope.unposted;
  return planDefaults(db, ledgerId, { from, to, documentId }, options.dimensions);
}

/** What a plan comes to for one document. */
export function notedPlan(planned: readonly LineChange[]): NotedItem {
  if (planned.length === 0)
    return { outcome: 'stopped', step: 'dimensions', stops: [stop(problem('run.linesChanged'))], made: null };
  const lines = planned.map(({ line, dimensions, changes }): ChangedLine => {
    const { kept, purchaseId, documentId, lineNo } = line;
    return {
      kept,
      purchaseId,
      documentId,
      lineNo,
      before: JSON.stringify(line.dimensions),
      after: JSON.stringify(dimensions),
      changes: changes.map(({ dimension, before, after }) => ({ dimension, before, after })),
    };
  });
  const [first] = planned;
  const purchase =
    first === undefined
      ? null
      : { id: first.line.purchaseId, no: first.line.no, order: first.line.kept !== 'purchase' };
  return {
    outcome: 'changed',
    step: 'dimensions',
    stops: [],
    made: { lines, ...(purchase === null ? {} : { purchase }) },
  };
}

/** Puts the accounts' default dimensions into the lines of one document (COD-10). */
export async function insertDefaults(
  tx: WritableStore,
  context: Context,
  run: DimensionRun,
  documentId: number,
): Promise<NotedItem> {
  const planned = await planDocument(tx, run, documentId);
  for (const { line, dimensions } of planned) await setLineDimensions(tx, line, dimensions);
  if (planned.length > 0) await logLines(tx, context, documentId, planned[0]?.line.no ?? '', planned.length, true);
  return notedPlan(planned);
}

/** Puts back what a run changed of one document; a line that was changed or posted since stays as it is. */
export async function takeDefaultsBack(
  tx: WritableStore,
  context: Context,
  documentId: number,
  { lines, no }: { readonly lines: readonly ChangedLine[]; readonly no: string },
): Promise<NotedItem> {
  let restored = 0;
  for (const line of lines) {
    const now = await lineDimensionsOf(tx, line);
    if (now === null || JSON.stringify(now) !== line.after) continue;
    await setLineDimensions(tx, line, JSON.parse(line.before) as typeof now);
    restored += 1;
  }
  if (restored > 0) await logLines(tx, context, documentId, no, restored, false);
  return restored === lines.length
    ? { outcome: 'undone', step: 'undo', stops: [], made: null }
    : { outcome: 'stopped', step: 'undo', stops: [stop(problem('run.linesChanged'))], made: null };
}

function logLines(
  tx: WritableStore,
  context: Context,
  documentId: number,
  no: string,
  count: number,
  inserted: boolean,
): Promise<void> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const code = inserted ? 'dimensionsInserted' : 'dimensionsTakenBack';
  return recordLog(tx, [logEntry(stamp, documentId, 'CODING', code, { no, count: String(count) })]);
}
