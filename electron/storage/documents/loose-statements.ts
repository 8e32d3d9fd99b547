import { sql, type Expression, type SqlBool } from 'kysely';
import type { Condition, InboxRow } from '../../../shared/contract/documents.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { rowColumns, toInboxRows } from './document-row.ts';
import { viewSql } from './lists/view-filter.ts';

/** A loose statement with the number of the document it was looking for. */
export type LooseRow = InboxRow & { readonly parentNo: string | null };

/** Which loose statements: a filter as the list has it, over pending utility statements only. */
export interface LooseScope {
  readonly ledgerId: number | null;
  readonly conditions: readonly Condition[];
  readonly search: string;
}

const pendingStatements: readonly Condition[] = [
  { column: 'type', operator: 'is', values: ['utilityStatement'] },
  { column: 'status', operator: 'is', values: ['pending'] },
];

/** No parent has come, or it was decided without this statement (UTS-3). */
const isLoose = sql<SqlBool>`not exists (
  select 1 from "utilityReferences" as own join documents as parent on parent.id = own."parentId"
  where own."statementId" = documents.id and parent.status in ('pending', 'processing'))`;

export function looseIn({ ledgerId, conditions, search }: LooseScope): Expression<SqlBool> {
  const view = viewSql({
    inbox: 'purchase',
    ledgerId,
    conditions: [...pendingStatements, ...conditions],
    search,
  });
  return sql<SqlBool>`(${view} and ${isLoose})`;
}

/** A window of the loose statements, the oldest first, and how many there are. */
export async function listLooseStatements(
  db: ReadableStore,
  scope: LooseScope,
  window: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: LooseRow[]; readonly total: number }> {
  const loose = looseIn(scope);
  const rows = await queries(db)
    .selectFrom('documents')
    .select(rowColumns)
    .where(loose)
    .orderBy('receivedAt')
    .orderBy('id')
    .offset(window.offset)
    .limit(window.limit)
    .execute();
  const counted = await queries(db)
    .selectFrom('documents')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(loose)
    .executeTakeFirstOrThrow();
  const named = await queries(db)
    .selectFrom('utilityReferences')
    .select(['statementId', 'parentNo'])
    .where(
      'statementId',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const numbers = new Map(named.map(({ statementId, parentNo }) => [statementId, parentNo]));
  const parentNo = (id: number): string | null => numbers.get(id) || null;
  return {
    rows: (await toInboxRows(db, rows)).map((row) => ({ ...row, parentNo: parentNo(row.id) })),
    total: Number(counted.total),
  };
}

/** Whether a statement is loose now: pending, and with no parent that could still decide for it. */
export async function isLooseStatement(db: ReadableStore, id: number): Promise<boolean> {
  const row = await queries(db)
    .selectFrom('documents')
    .select('id')
    .where('id', '=', id)
    .where('type', '=', 'utilityStatement')
    .where('status', '=', 'pending')
    .where(isLoose)
    .executeTakeFirst();
  return row !== undefined;
}
