import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import {
  planDefaultDimensions,
  type LineChange,
  type LineDimension,
} from '../../../shared/domain/coding/default-dimension-run.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import {
  lineDimensionsOf,
  setLineDimensions,
  unpostedAccountLines,
  type LinePlace,
} from '../../storage/coding/unposted-lines.ts';
import type { ReadableStore, WritableStore } from '../../storage/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { deleteSetupUndo, readSetupUndo, saveSetupUndo } from '../../storage/master/setup-undos.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';

type Asked = CallInput<'coding.insertDefaultDimensions'>;
type Report = CallOutput<'coding.insertDefaultDimensions'>;

/** What one line was changed from and to, for taking the run back. */
interface ChangedLine extends LinePlace {
  readonly no: string;
  readonly before: readonly LineDimension[];
  readonly after: readonly LineDimension[];
}

/** The run of COD-10 over accepted, unposted purchase documents: previewed, or carried out with a report and an undo. */
export async function insertDefaultDimensions(context: Context, asked: Asked): Promise<Result<Report>> {
  const { storage } = context;
  if (asked.preview) return ok(reportOf(await plan(storage.read, asked), asked, null));
  const stamp = { at: instantOf(context), by: context.user.name };
  const { planned, undoToken } = await storage.write(async (tx) => {
    const decided = await plan(tx, asked);
    return { planned: decided, undoToken: await carryOut(tx, stamp, decided) };
  });
  tell(
    context,
    planned.map(({ line }) => line.documentId),
  );
  return ok(reportOf(planned, asked, undoToken));
}

async function plan(db: ReadableStore, { ledgerId, dimensions, from, to }: Asked): Promise<LineChange[]> {
  const { tables } = await readLedgerTables(db, ledgerId);
  return planDefaultDimensions(tables, await unpostedAccountLines(db, ledgerId, { from, to }), dimensions);
}

async function carryOut(tx: WritableStore, stamp: Stamp, planned: readonly LineChange[]): Promise<string | null> {
  if (planned.length === 0) return null;
  for (const { line, dimensions } of planned) await setLineDimensions(tx, line, dimensions);
  const changed = planned.map(({ line, dimensions }): ChangedLine => {
    const { kept, purchaseId, documentId, no, lineNo } = line;
    return { kept, purchaseId, documentId, no, lineNo, before: line.dimensions, after: dimensions };
  });
  const token = randomUUID();
  await saveSetupUndo(tx, { token, ...stamp, content: JSON.stringify({ defaultDimensions: changed }) });
  await logLines(tx, stamp, changed, 'dimensionsInserted');
  return token;
}

function reportOf(planned: readonly LineChange[], { offset, limit }: Asked, undoToken: string | null): Report {
  const changes = planned.flatMap((line) => line.changes);
  return {
    total: changes.length,
    changes: changes.slice(offset, offset + limit).map(({ line, dimension, before, after }) => {
      const { purchaseId, no, lineNo } = line;
      return { purchaseId, no, lineNo, dimension, before, after };
    }),
    undoToken,
  };
}

/** Takes a run back line by line; a line that was changed or posted since stays as it is. */
export async function undoDefaultDimensions(
  context: Context,
  undoToken: string,
): Promise<Result<{ restored: number; kept: number }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const undone = await context.storage.write(async (tx) => {
    const content = await readSetupUndo(tx, undoToken);
    const changed = content === null ? null : (JSON.parse(content) as { defaultDimensions?: readonly ChangedLine[] });
    if (changed?.defaultDimensions === undefined) return null;
    const restored: ChangedLine[] = [];
    for (const line of changed.defaultDimensions) {
      const now = await lineDimensionsOf(tx, line);
      if (now === null || JSON.stringify(now) !== JSON.stringify(line.after)) continue;
      await setLineDimensions(tx, line, line.before);
      restored.push(line);
    }
    await deleteSetupUndo(tx, undoToken);
    await logLines(tx, stamp, restored, 'dimensionsTakenBack');
    return { restored, kept: changed.defaultDimensions.length - restored.length };
  });
  if (undone === null) return refuse(problem('undo.nothing'));
  tell(
    context,
    undone.restored.map(({ documentId }) => documentId),
  );
  return ok({ restored: undone.restored.length, kept: undone.kept });
}

/** One entry for each document, with how many of its lines. */
async function logLines(
  tx: WritableStore,
  stamp: Stamp,
  lines: readonly ChangedLine[],
  code: 'dimensionsInserted' | 'dimensionsTakenBack',
): Promise<void> {
  const documents = Map.groupBy(lines, ({ documentId }) => documentId);
  await recordLog(
    tx,
    [...documents].map(([documentId, its]) =>
      logEntry(stamp, documentId, 'CODING', code, { no: its[0]?.no ?? '', count: String(its.length) }),
    ),
  );
}

function tell({ events }: Context, documentIds: readonly number[]): void {
  if (documentIds.length === 0) return;
  events.tell('purchases.changed', {});
  const ids = new Set(documentIds);
  events.documents(ids.size > 500 ? null : [...ids]);
}
