import { sql } from 'kysely';
import { doneOutcomes, type ItemOutcome, type OutcomeCounts, type RunStep } from '../../../shared/domain/runs/run.ts';
import type { RunSumPart } from '../../../shared/domain/runs/run-sums.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';

/** What an item is about: a document, in a run that sends a sales document. */
const subjectId = sql<number>`coalesce("runItems"."documentId", "runItems"."salesDocumentId")`.as('documentId');

/** Documents of a run with some outcomes. */
export async function idsWith(db: ReadableStore, runId: number, outcomes: readonly ItemOutcome[]): Promise<number[]> {
  const rows = await queries(db)
    .selectFrom('runItems')
    .select(subjectId)
    .where('runId', '=', runId)
    .where('outcome', 'in', outcomes)
    .execute();
  return rows.map(({ documentId }) => documentId);
}

/** Reasons of their own for some documents of a rejection. */
export async function setReasons(
  tx: WritableStore,
  runId: number,
  reasons: readonly { readonly id: number; readonly reason: string }[],
): Promise<void> {
  for (const { id, reason } of reasons) writeReason(tx, { runId, documentId: id, reason });
}

const writeReason = prepared(
  (store, { runId, documentId, reason }: { runId: number; documentId: number; reason: string }) =>
    store.updateTable('runItems').set({ reason }).where('runId', '=', runId).where('documentId', '=', documentId),
);

/** A document still to be done. `posting`: it is accepted, its posting not yet noted. */
export interface WaitingItem {
  readonly position: number;
  /** In a run that sends, the sales document's. */
  readonly documentId: number;
  readonly outcome: 'waiting' | 'posting';
  readonly reason: string;
}

const waiting = prepared((store, { runId, after }: { readonly runId: number; readonly after: number }) =>
  store
    .selectFrom('runItems')
    .select(['position', subjectId, 'outcome', 'reason'])
    .where('runId', '=', runId)
    .where('outcome', 'in', ['waiting', 'posting'])
    .where('position', '>', after)
    .orderBy('position')
    .limit(200),
);

export function waitingItems(db: ReadableStore, runId: number, after: number): WaitingItem[] {
  return waiting(db, { runId, after }) as WaitingItem[];
}

const outcome = prepared((store, { runId, position }: { readonly runId: number; readonly position: number }) =>
  store.selectFrom('runItems').select('outcome').where('runId', '=', runId).where('position', '=', position),
);

export function outcomeOf(db: ReadableStore, runId: number, position: number): ItemOutcome | null {
  const [row] = outcome(db, { runId, position });
  return row === undefined ? null : (row.outcome as ItemOutcome);
}

/** What became of a document. */
export interface NotedItem {
  readonly outcome: ItemOutcome;
  readonly step: RunStep;
  readonly stops: readonly Stop[];
  /** What it made or changed, as the report and an undo read it; null: nothing. */
  readonly made: ItemMade | null;
  /** When it was decided, where that was before this note. */
  readonly at?: string | undefined;
}

export interface ItemMade {
  readonly purchase?: { readonly id: number | null; readonly no: string; readonly order: boolean };
  readonly voucher?: { readonly id: number; readonly no: string };
  /** Lines of COD-10, from and to. */
  readonly lines?: readonly ChangedLine[];
}

export interface ChangedLine {
  readonly kept: 'purchase' | 'orderUpdate';
  readonly purchaseId: number;
  readonly documentId: number;
  readonly lineNo: number;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly { readonly dimension: string; readonly before: string; readonly after: string }[];
}

type NoteValues = Readonly<Record<'outcome' | 'step' | 'problem' | 'stops' | 'made' | 'at', string>> & {
  readonly runId: number;
  readonly position: number;
};

const note = prepared((store, { runId, position, outcome: became, step, problem, stops, made, at }: NoteValues) =>
  store
    .updateTable('runItems')
    .set({ outcome: became, step, problem, stops, made, at })
    .where('runId', '=', runId)
    .where('position', '=', position),
);

/** Notes what became of a document, in the transaction that did it. */
export function noteItem(tx: WritableStore, runId: number, position: number, item: NotedItem, at: string): void {
  note(tx, {
    runId,
    position,
    outcome: item.outcome,
    step: item.step,
    problem: tellingStop(item.stops)?.problem.code ?? '',
    stops: JSON.stringify(item.stops),
    made: item.made === null ? '' : JSON.stringify(item.made),
    at: item.at ?? at,
  });
}

/** What a document is grouped by: what blocks it, else what asks first; that it goes one by one only is no reason itself. */
function tellingStop(stops: readonly Stop[]): Stop | null {
  const own = stops.filter(({ problem }) => problem.code !== 'acceptance.oneByOne');
  return own.find(({ kind }) => kind === 'stop') ?? own[0] ?? stops[0] ?? null;
}

const positionOf = prepared((store, { runId, documentId }: { readonly runId: number; readonly documentId: number }) =>
  store
    .selectFrom('runItems')
    .select(['position', 'outcome'])
    .where('runId', '=', runId)
    .where('documentId', '=', documentId),
);

/** Where in a run a document stands, and what became of it there. */
export function itemOf(
  db: ReadableStore,
  runId: number,
  documentId: number,
): { readonly position: number; readonly outcome: ItemOutcome } | null {
  const [row] = positionOf(db, { runId, documentId });
  return row === undefined ? null : (row as { position: number; outcome: ItemOutcome });
}

const itemByPosition = prepared((store, { runId, position }: { readonly runId: number; readonly position: number }) =>
  store.selectFrom('runItems').select(['at', 'made']).where('runId', '=', runId).where('position', '=', position),
);

/** When an item was noted, and what it made. */
export function readItem(
  db: ReadableStore,
  runId: number,
  position: number,
): { readonly at: string; readonly made: ItemMade | null } | null {
  const [row] = itemByPosition(db, { runId, position });
  return row === undefined ? null : { at: row.at, made: readMade(row.made) };
}

const doneItem = prepared((store, { runId, documentId }: { readonly runId: number; readonly documentId: number }) =>
  store
    .selectFrom('runItems')
    .select(['at', 'made'])
    .where('runId', '=', runId)
    .where('documentId', '=', documentId)
    .where('outcome', 'in', doneOutcomes),
);

/** When a run did something with a document, and what; null when it did nothing. */
export function itemDone(
  db: ReadableStore,
  runId: number,
  documentId: number,
): { readonly at: string; readonly made: ItemMade | null } | null {
  const [row] = doneItem(db, { runId, documentId });
  return row === undefined ? null : { at: row.at, made: readMade(row.made) };
}

/** Documents a run did something with. */
export function doneIn(db: ReadableStore, runId: number): Promise<number[]> {
  return idsWith(db, runId, doneOutcomes);
}

export async function readOutcomes(db: ReadableStore, runId: number): Promise<OutcomeCounts> {
  const rows = await queries(db)
    .selectFrom('runItems')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('documents')])
    .where('runId', '=', runId)
    .groupBy('outcome')
    .execute();
  return Object.fromEntries(rows.map(({ outcome: one, documents }) => [one, Number(documents)]));
}

/** Forgets what a dry run has found so far: all its documents wait again. */
export async function beginAnew(tx: WritableStore, runId: number): Promise<void> {
  const store = queries(tx);
  await store.deleteFrom('runSums').where('runId', '=', runId).execute();
  const blank = { step: '', problem: '', stops: '[]', made: '', at: '' };
  await store
    .updateTable('runItems')
    .set({ outcome: 'waiting', ...blank })
    .where('runId', '=', runId)
    .execute();
}

/** Of documents of an earlier run: what was accepted by it and stopped in posting is only posted. */
export async function onlyPostAccepted(tx: WritableStore, runId: number): Promise<void> {
  await sql`
    update "runItems" set "outcome" = 'posting' where "runId" = ${runId}
      and "documentId" in (select id from documents where status = 'accepted')`.execute(queries(tx));
}

/** Adds a document's parts to the sums of its run. */
export async function addSums(
  tx: WritableStore,
  runId: number,
  position: number,
  parts: readonly RunSumPart[],
): Promise<void> {
  for (const { kind, key, currency, name, first, second } of parts)
    await insertInto(tx, 'runSums', { runId, kind, key, currency, position, name, first, second });
}

/** What an item's row keeps of what it made. */
export function readMade(text: string): ItemMade | null {
  return text === '' ? null : (JSON.parse(text) as ItemMade);
}
