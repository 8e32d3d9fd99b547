import type { DocumentType, Inbox } from '../../../../shared/domain/document/document.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import type { DocumentStatus } from '../../../../shared/domain/status.ts';

export const periodLabels = [
  'title', 'period', 'madeAt', 'madeBy', 'howTo', 'howToText', 'documents', 'months', 'month', 'log', 'logText', 'chainText',
  'checksums', 'checksumsText', 'number', 'type', 'vendor', 'status', 'received', 'issued', 'due', 'amount', 'currency',
  'purchaseNo', 'decided', 'decidedBy', 'reason', 'original', 'details', 'paper', 'attachments', 'withheld', 'missing', 'from', 'to',
  'supplier', 'customer', 'payee', 'line', 'item', 'quantity', 'price', 'lineAmount', 'vatPercent', 'taxable', 'vat', 'totals',
  'lineSum', 'inclVat', 'prepaid', 'payable', 'rounding', 'charges', 'payment', 'account', 'reference', 'notes', 'references', 'findings',
  'time', 'person', 'step', 'what', 'document', 'sha256', 'back', 'file', 'vouchers', 'vouchersText', 'sales', 'salesText', 'count', 'ledger', 'all', 'postedInPeriod',
  'voucher', 'postingDate', 'accountNo', 'accountName', 'debit', 'credit', 'vatGroup', 'dimensions',
] as const; // prettier-ignore
export type PeriodLabel = (typeof periodLabels)[number];

/** The words an export of a period is written in; given by whoever starts the program, which knows the languages. */
export interface PeriodWords {
  readonly locale: string;
  readonly label: (label: PeriodLabel) => string;
  readonly sentence: (code: string, values: Readonly<Record<string, string>>) => string;
  readonly problem: (problem: Problem) => string;
  readonly finding: (finding: Finding) => string;
  readonly type: (type: DocumentType) => string;
  readonly status: (status: DocumentStatus) => string;
  readonly inbox: (inbox: Inbox) => string;
  readonly amount: (decimal: string) => string;
  readonly number: (decimal: string) => string;
  readonly date: (iso: string) => string;
  readonly instant: (instant: string) => string;
}
