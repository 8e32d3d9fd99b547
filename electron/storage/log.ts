import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { LogEntry } from '../../shared/contract/documents.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { queries, type ReadableStore, type WritableStore } from './connection/handles.ts';
import { insertInto } from './query/insert-into.ts';
import { prepared } from './connection/prepared.ts';
import { watched } from './connection/told.ts';
import type { LogTable } from './tables.ts';

/** Something that happened: to a document (its inbox log), or to the program (`documentId` null). */
export interface NewLogEntry {
  readonly at: string;
  readonly by: string;
  readonly documentId: number | null;
  /** RECEIVE, VENDOR, CHECK, ACCEPT … */
  readonly step: string;
  /** Code of a sentence. */
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly problem: Problem | null;
}

const lastHash = prepared((store) => store.selectFrom('log').select('hash').orderBy('id', 'desc').limit(1));
const keepHead = prepared((store, { lastId, hash }: { lastId: number; hash: string }) =>
  store.updateTable('logHead').set({ lastId, hash }).where('one', '=', 1),
);

/**
 * Appends to the log; each entry carries the hash of the one before it, so that nothing can be taken out unseen, and the
 * newest one's stands apart, so that nothing can be cut off the end unseen (PLT-5).
 */
export async function recordLog(tx: WritableStore, entries: readonly NewLogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const told = watched.getStore();
  if (told !== undefined) told.entries += entries.length;
  const [last] = lastHash(tx, {});
  let previousHash = last?.hash ?? '';
  let lastId = 0;
  for (const { at, by, documentId, step, code, values, problem } of entries) {
    const row = {
      at,
      by,
      documentId,
      step,
      code,
      values: JSON.stringify(values),
      problem: problem === null ? null : JSON.stringify(problem),
      previousHash,
    };
    const hash = logHash(row);
    previousHash = hash;
    lastId = await insertInto(tx, 'log', { ...row, hash });
  }
  keepHead(tx, { lastId, hash: previousHash });
}

/** The log of a document, newest first. */
export async function logOf(db: ReadableStore, documentId: number): Promise<LogEntry[]> {
  const rows = await queries(db)
    .selectFrom('log')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => entryOf(row));
}

/** A row of the log as an entry people are shown. */
export function entryOf({
  id,
  at,
  by,
  step,
  code,
  values,
  problem,
}: Pick<Selectable<LogTable>, 'id' | 'at' | 'by' | 'step' | 'code' | 'values' | 'problem'>): LogEntry {
  return {
    id,
    at,
    by,
    step,
    code,
    values: JSON.parse(values) as Record<string, string>,
    problem:
      problem === null ? null : (JSON.parse(problem) as { code: Problem['code']; values: Record<string, string> }),
  };
}

interface HashedRow {
  readonly at: string;
  readonly by: string;
  readonly documentId: number | null;
  readonly step: string;
  readonly code: string;
  readonly values: string;
  readonly problem: string | null;
  readonly previousHash: string;
}

/** SHA-256 over the entry as stored and the hash before it. The list form leaves no two entries with one text. */
export function logHash(row: HashedRow): string {
  const content = JSON.stringify([
    row.previousHash,
    row.at,
    row.by,
    row.documentId,
    row.step,
    row.code,
    row.values,
    row.problem,
  ]);
  return createHash('sha256').update(content).digest('hex');
}
