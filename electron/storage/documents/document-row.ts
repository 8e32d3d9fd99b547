import { sql, type Selectable } from 'kysely';
import type { InboxRow } from '../../../shared/contract/documents.ts';
import type { ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { DocumentsTable } from '../tables.ts';

/** Columns the list reads; the folded keys stay behind. */
export const rowColumns = [
  'id', 'ledgerId', 'status', 'rejectionKind', 'importStatus', 'marked', 'receivedAt', 'traceId', 'type', 'format', 'documentNo',
  'issueDate', 'dueDate', 'postingDate', 'amountInclVat', 'amount', 'currency', 'vendorId', 'vendorNo', 'vendorName', 'vendorLegalId',
  'vendorAddress', 'vendorCity', 'orderNo', 'quoteNo', 'purchaser', 'receiverId', 'receiverScheme', 'responsible', 'responsibleStatus',
  'attachments', 'errors', 'warnings', 'remarks', 'changedByUser', 'sensitive', 'duplicate', 'deliveries', 'utilityStatements',
] as const satisfies readonly (keyof DocumentsTable)[]; // prettier-ignore

export type ListedDocument = Pick<Selectable<DocumentsTable>, (typeof rowColumns)[number]>;

/** Rows of the list from rows of the table, with what stands in other tables: ledger names and the fate of the answers. */
export async function toInboxRows(
  db: ReadableStore,
  rows: readonly ListedDocument[],
  matched: ReadonlyMap<number, string> = new Map(),
): Promise<InboxRow[]> {
  if (rows.length === 0) return [];
  const [ledgers, responses] = await Promise.all([ledgerNames(db), responseStatuses(db, rows)]);
  return rows.map((row) => ({
    id: row.id,
    ledgerId: row.ledgerId,
    ledgerName: ledgers.get(row.ledgerId) ?? '',
    status: row.status as InboxRow['status'],
    rejectionKind: orNull(row.rejectionKind) as InboxRow['rejectionKind'],
    importStatus: row.importStatus as InboxRow['importStatus'],
    marked: row.marked === 1,
    receivedAt: row.receivedAt,
    traceId: row.traceId,
    type: row.type as InboxRow['type'],
    format: row.format as InboxRow['format'],
    documentNo: row.documentNo,
    issueDate: orNull(row.issueDate),
    dueDate: orNull(row.dueDate),
    postingDate: orNull(row.postingDate),
    amountInclVat: orNull(row.amountInclVat),
    amount: orNull(row.amount),
    currency: orNull(row.currency),
    vendorId: row.vendorId,
    vendorNo: orNull(row.vendorNo),
    vendorName: row.vendorName,
    vendorLegalId: orNull(row.vendorLegalId),
    vendorAddress: orNull(row.vendorAddress),
    vendorCity: orNull(row.vendorCity),
    orderNo: orNull(row.orderNo),
    quoteNo: orNull(row.quoteNo),
    purchaser: orNull(row.purchaser),
    receiverId: orNull(row.receiverId),
    receiverScheme: orNull(row.receiverScheme),
    responsible: orNull(row.responsible),
    responsibleStatus: row.responsibleStatus as InboxRow['responsibleStatus'],
    attachments: row.attachments,
    errors: row.errors,
    warnings: row.warnings,
    remarks: row.remarks,
    changedByUser: row.changedByUser === 1,
    sensitive: row.sensitive === 1,
    duplicate: row.duplicate === 1,
    deliveries: row.deliveries,
    utilityStatements: row.utilityStatements ?? 0,
    responseStatus: responses.get(row.id) ?? null,
    matched: matched.get(row.id) ?? null,
  }));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

const ledgerRows = prepared((store) => store.selectFrom('ledgers').select(['id', 'name']));

async function ledgerNames(db: ReadableStore): Promise<ReadonlyMap<number, string>> {
  return new Map(ledgerRows(db, {}).map(({ id, name }) => [id, name]));
}

const answersOf = prepared((store, { ids }: { ids: string }) =>
  store
    .selectFrom('outbox')
    .select(['documentId', 'status'])
    .where('documentId', 'in', sql<number>`(select value from json_each(${ids}))`)
    .orderBy('id'),
);

const answersOfOne = prepared((store, { id }: { id: number }) =>
  store.selectFrom('outbox').select(['documentId', 'status']).where('documentId', '=', id).orderBy('id'),
);

/** The answers of the rows, each document's in the order they were made; most often asked for one. */
function answersTo(db: ReadableStore, rows: readonly ListedDocument[]) {
  const [only, ...others] = rows.map(({ id }) => id);
  return only === undefined || others.length > 0
    ? answersOf(db, { ids: JSON.stringify(rows.map(({ id }) => id)) })
    : answersOfOne(db, { id: only });
}

/** The status of each document's last answer. */
async function responseStatuses(
  db: ReadableStore,
  rows: readonly ListedDocument[],
): Promise<ReadonlyMap<number, NonNullable<InboxRow['responseStatus']>>> {
  return new Map(
    answersTo(db, rows).map(({ documentId, status }) => [
      documentId,
      status as NonNullable<InboxRow['responseStatus']>,
    ]),
  );
}
