import type { Selectable } from 'kysely';
import type { SendingRow } from '../../../shared/contract/sending.ts';
import type { SalesKind } from '../../../shared/domain/sales/customer.ts';
import type { AttemptChannel } from '../../../shared/domain/sending/attempt-channel.ts';
import type { ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { AttemptsTable, SalesDocumentsTable, SendingsTable } from '../tables.ts';
import { orNull, verdictOfRow } from './attempts.ts';

/** What the store knows of a row; the status of a document nobody tried to send stands in its own row. */
export type JoinedSending = Pick<
  Selectable<SalesDocumentsTable>,
  'customerNo' | 'customerName' | 'dueDate' | 'currency' | 'total' | 'collectedByPbs' | 'printedAt'
> &
  Pick<
    Selectable<SendingsTable>,
    'salesDocumentId' | 'ledgerId' | 'kind' | 'no' | 'customerId' | 'issueDate' | 'attempts'
  > & {
    readonly ownStatus: string;
    readonly ownSince: string;
  } & { [Column in AttemptColumn as `attempt${Capitalize<Column>}`]: Selectable<AttemptsTable>[Column] | null };

const attemptColumns = [
  'id',
  'no',
  'status',
  'since',
  'speaker',
  'code',
  'text',
  'problem',
  'channel',
  'copy',
] as const;
type AttemptColumn = (typeof attemptColumns)[number];

/** Columns of a row, wherever it starts from. */
export const sendingSelection = [
  'sendings.salesDocumentId',
  'sendings.ledgerId',
  'sendings.kind',
  'sendings.no',
  'sendings.customerId',
  'sendings.issueDate',
  'sendings.attempts',
  'sendings.status as ownStatus',
  'sendings.since as ownSince',
  'salesDocuments.customerNo',
  'salesDocuments.customerName',
  'salesDocuments.dueDate',
  'salesDocuments.currency',
  'salesDocuments.total',
  'salesDocuments.collectedByPbs',
  'salesDocuments.printedAt',
  'attempts.id as attemptId',
  'attempts.no as attemptNo',
  'attempts.status as attemptStatus',
  'attempts.since as attemptSince',
  'attempts.speaker as attemptSpeaker',
  'attempts.code as attemptCode',
  'attempts.text as attemptText',
  'attempts.problem as attemptProblem',
  'attempts.channel as attemptChannel',
  'attempts.copy as attemptCopy',
] as const;

export function toSendingRow(row: JoinedSending): SendingRow {
  return {
    id: row.salesDocumentId,
    ledgerId: row.ledgerId,
    kind: row.kind as SalesKind,
    no: row.no,
    customerId: row.customerId,
    customerNo: row.customerNo,
    customerName: row.customerName,
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    currency: row.currency,
    total: row.total,
    collectedByPbs: row.collectedByPbs === 1,
    printedAt: orNull(row.printedAt),
    attemptId: row.attemptId,
    attempt: row.attemptNo ?? 0,
    attempts: row.attempts,
    channel: row.attemptChannel === null ? null : (row.attemptChannel as AttemptChannel),
    copy: row.attemptCopy === 1,
    ...verdict(row),
  };
}

function verdict(row: JoinedSending): Pick<SendingRow, 'status' | 'since' | 'speaker' | 'code' | 'text' | 'problem'> {
  if (row.attemptId === null)
    return verdictOfRow({ status: row.ownStatus, since: row.ownSince, speaker: '', code: '', text: '', problem: null });
  const { status, problem, ...rest } = verdictOfRow({
    status: row.attemptStatus ?? '',
    since: row.attemptSince ?? '',
    speaker: row.attemptSpeaker ?? '',
    code: row.attemptCode ?? '',
    text: row.attemptText ?? '',
    problem: row.attemptProblem,
  });
  return { ...rest, status, problem: problem as SendingRow['problem'] };
}

/** One document with its latest attempt. */
export async function findSending(db: ReadableStore, salesDocumentId: number): Promise<SendingRow | null> {
  const [row] = oneSending(db, { salesDocumentId });
  return row === undefined ? null : toSendingRow(row);
}

const oneSending = prepared((store, { salesDocumentId }: { salesDocumentId: number }) =>
  store
    .selectFrom('sendings')
    .innerJoin('salesDocuments', 'salesDocuments.id', 'sendings.salesDocumentId')
    .leftJoin('attempts', 'attempts.id', 'sendings.attemptId')
    .select(sendingSelection)
    .where('sendings.salesDocumentId', '=', salesDocumentId),
);

const numberOf = prepared((store, { salesDocumentId }: { salesDocumentId: number }) =>
  store.selectFrom('sendings').select('no').where('salesDocumentId', '=', salesDocumentId),
);

/** The number of a posted document; empty when there is none of this id. */
export function sentNumber(db: ReadableStore, salesDocumentId: number): string {
  return numberOf(db, { salesDocumentId })[0]?.no ?? '';
}
