import type { DocumentFormat, FinancialAccount, PaymentMeans } from '../../domain/document/document.ts';
import { isPlaceholder } from './identifiers.ts';

/** How money is asked for, told from code, channel and account together (OIOUBL facts §3, §13, §14). */
export const paymentMethods = [
  'bankTransfer',
  'iban',
  'foreignTransfer',
  'sepaTransfer',
  'sepaDebit',
  'giro',
  'fik',
  'directDebit',
  'betalingsservice',
  'card',
  'nemkonto',
  'bankgiro',
  'plusgiro',
  'cash',
  'cheque',
  'undefined',
  'other',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const paymentRowKeys = [
  'regAndAccount',
  'account',
  'payerAccount',
  'iban',
  'bic',
  'bank',
  'accountName',
  'paymentLine',
  'creditor',
  'reference',
  'bankgiro',
  'plusgiro',
  'agreement',
  'mandate',
  'card',
  'cardHolder',
  'text',
  'code',
] as const;
export type PaymentRowKey = (typeof paymentRowKeys)[number];

export interface PaymentRow {
  readonly key: PaymentRowKey;
  readonly value: string;
}

/** A payment means as the payment box says it. */
export interface PaperPayment {
  readonly method: PaymentMethod;
  readonly rows: readonly PaymentRow[];
  readonly notes: readonly string[];
  readonly dueDate: string | null;
}

/** Puts one payment means into the words of a payment slip; what is not there leaves no row. */
export function paymentInWords(means: PaymentMeans, format: DocumentFormat): PaperPayment {
  const method = methodOf(means, format);
  const rows = rowsOf(method, means).filter(
    (row): row is PaymentRow => row.value !== null && !isPlaceholder(row.value),
  );
  return {
    method,
    rows,
    notes: means.instructionNotes.filter((note) => !isPlaceholder(note)),
    dueDate: means.dueDate,
  };
}

function methodOf(means: PaymentMeans, format: DocumentFormat): PaymentMethod {
  const channel = means.channelCode?.toUpperCase() ?? '';
  const institution = (means.payee?.institutionId ?? '').toUpperCase();
  const branch = (means.payee?.branchId ?? '').toUpperCase();
  if (channel === 'SE:BANKGIRO' || institution === 'BGABSESS' || branch === 'SE:BANKGIRO') return 'bankgiro';
  if (channel === 'SE:PLUSGIRO' || institution === 'PGSISESS' || branch === 'SE:PLUSGIRO') return 'plusgiro';
  if (channel === 'DK:FIK') return 'fik';
  if (channel === 'DK:GIRO') return 'giro';
  if (channel === 'DK:NEMKONTO') return 'nemkonto';
  switch (means.code) {
    case '10':
      return 'cash';
    case '20':
      return 'cheque';
    case '30':
    case '31':
      return isIban(means.payee) ? 'iban' : isDanishAccount(means.payee) ? 'bankTransfer' : 'foreignTransfer';
    case '42':
      return isIban(means.payee) ? 'iban' : 'bankTransfer';
    case '48':
    case '54':
    case '55':
      return 'card';
    case '49':
      return means.instructionId !== null && means.payer === null ? 'betalingsservice' : 'directDebit';
    case '50':
      return 'giro';
    case '58':
      return 'sepaTransfer';
    case '59':
      return 'sepaDebit';
    case '93':
      return 'fik';
    case '97':
      return 'nemkonto';
    case null:
    case '1':
    case 'ZZZ':
      return accountMethod(means, format);
    default:
      return means.payee?.id ? accountMethod(means, format) : 'other';
  }
}

/** Code 1 (*not defined*) is all that Svefaktura and many foreign senders write: then the account itself tells. */
function accountMethod(means: PaymentMeans, format: DocumentFormat): PaymentMethod {
  if (isIban(means.payee)) return 'iban';
  if (isDanishAccount(means.payee) && format !== 'svefaktura1') return 'bankTransfer';
  return means.payee?.id ? 'foreignTransfer' : 'undefined';
}

type MaybeRow = { readonly key: PaymentRowKey; readonly value: string | null };

function rowsOf(method: PaymentMethod, means: PaymentMeans): MaybeRow[] {
  const payee = means.payee;
  const [cardType, reference] = slipParts(means);
  const text = payee?.paymentNote ?? null;
  switch (method) {
    case 'bankTransfer':
      return [
        { key: 'regAndAccount', value: spaced([payee?.branchId ?? null, payee?.id ?? null]) },
        ...bankRows(payee, false),
        { key: 'reference', value: plainReference(means) },
        { key: 'text', value: text },
      ];
    case 'iban':
    case 'foreignTransfer':
    case 'sepaTransfer':
      return [
        isIban(payee)
          ? { key: 'iban', value: groupIban(payee?.id ?? '') }
          : { key: 'account', value: payee?.id ?? null },
        ...bankRows(payee, true),
        { key: 'reference', value: plainReference(means) },
        { key: 'text', value: text },
      ];
    case 'fik':
    case 'giro': {
      const creditor =
        method === 'fik' ? (means.creditAccount ?? payee?.id ?? null) : (payee?.id ?? means.creditAccount);
      return [
        { key: 'paymentLine', value: paymentLine(cardType, reference, creditor, method) },
        { key: 'accountName', value: payee?.name ?? null },
        { key: 'text', value: text },
      ];
    }
    case 'directDebit':
    case 'sepaDebit':
      return [
        { key: 'payerAccount', value: accountText(means.payer) },
        { key: 'mandate', value: means.mandateId },
        { key: 'reference', value: plainReference(means) },
        { key: 'text', value: text },
      ];
    case 'betalingsservice':
      return [
        { key: 'agreement', value: means.instructionId },
        { key: 'text', value: text },
      ];
    case 'card':
      return [
        { key: 'card', value: spaced([means.card?.network ?? null, means.card?.account ?? null]) },
        { key: 'cardHolder', value: means.card?.holder ?? null },
        { key: 'reference', value: plainReference(means) },
      ];
    case 'bankgiro':
    case 'plusgiro':
      return [
        { key: method, value: method === 'bankgiro' ? groupBankgiro(payee?.id ?? '') : groupPlusgiro(payee?.id ?? '') },
        { key: 'accountName', value: payee?.name ?? null },
        { key: 'reference', value: plainReference(means) },
        { key: 'text', value: text },
      ];
    case 'nemkonto':
    case 'cash':
    case 'cheque':
    case 'undefined':
      return [
        { key: 'reference', value: plainReference(means) },
        { key: 'text', value: text },
      ];
    case 'other':
      return [
        { key: 'code', value: means.name ?? means.code },
        { key: 'account', value: accountText(payee) },
        { key: 'reference', value: plainReference(means) },
        { key: 'text', value: text },
      ];
  }
}

/**
 * The line under a Danish payment slip: `+71<000000001234567+12345678<`. Kinds 73 and 01 carry no reference. Written as
 * given: a reference is never padded or shortened here, since the check digit would no longer be the sender's.
 */
function paymentLine(
  kind: string | null,
  reference: string | null,
  creditor: string | null,
  method: 'fik' | 'giro',
): string | null {
  if (creditor === null && reference === null) return null;
  const shownKind = kind ?? (method === 'fik' ? (reference === null ? '73' : '71') : reference === null ? '01' : '04');
  return `+${shownKind}<${reference ?? ''}${creditor === null ? '' : `+${creditor}<`}`;
}

/** Kind and reference: in two elements (OIOUBL), or in one as `71#123456789012345` (Peppol, OIOUBL facts §13). */
function slipParts(means: PaymentMeans): readonly [string | null, string | null] {
  const first = means.paymentIds[0] ?? null;
  const peppol = first === null ? null : /^(\d{2})#(.*)$/.exec(first);
  if (peppol !== null) {
    const [, kind = null, rest = ''] = peppol;
    // 01 and 73 carry a text behind the mark, not a reference.
    const hasReference = kind !== '01' && kind !== '73';
    return [kind, hasReference && rest !== '' ? rest : null];
  }
  const kind = first !== null && /^\d{2}$/.test(first) ? first : null;
  return [kind, means.instructionId];
}

/** What the payer should write, wherever the sender put it. */
function plainReference(means: PaymentMeans): string | null {
  const ids = means.paymentIds.filter((id) => !isPlaceholder(id));
  const all = [...ids, ...(means.instructionId === null ? [] : [means.instructionId])];
  const distinct = all.filter((one, index) => all.indexOf(one) === index);
  return distinct.length === 0 ? null : distinct.join(', ');
}

function bankRows(account: FinancialAccount | null, withBic: boolean): MaybeRow[] {
  const bic =
    [account?.institutionId ?? null, account?.branchId ?? null].find((id) => id !== null && isBic(id)) ?? null;
  return [
    { key: 'bic', value: withBic || bic !== null ? bic : null },
    { key: 'bank', value: account?.institutionName ?? account?.branchName ?? null },
    { key: 'accountName', value: account?.name ?? null },
  ];
}

function accountText(account: FinancialAccount | null): string | null {
  if (account === null) return null;
  return isIban(account) ? groupIban(account.id ?? '') : spaced([account.branchId, account.id]);
}

function isIban(account: FinancialAccount | null): boolean {
  const id = account?.id ?? '';
  return account?.idScheme?.toUpperCase() === 'IBAN' || /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/i.test(id.replace(/\s/g, ''));
}

function isDanishAccount(account: FinancialAccount | null): boolean {
  return /^\d{3,4}$/.test(account?.branchId ?? '') && /^\d{1,10}$/.test(account?.id ?? '');
}

function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/i.test(text.trim());
}

export function groupIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

/** 7 or 8 digits, the hyphen before the last four. */
export function groupBankgiro(number: string): string {
  const digits = number.replace(/[\s-]/g, '');
  return /^\d{7,8}$/.test(digits) ? `${digits.slice(0, -4)}-${digits.slice(-4)}` : number;
}

/** Pairs from the right, the hyphen before the check digit: `90 20 05-0`. */
export function groupPlusgiro(number: string): string {
  const digits = number.replace(/[\s-]/g, '');
  if (!/^\d{2,8}$/.test(digits)) return number;
  const pairs = digits.slice(0, -1).replace(/\B(?=(\d{2})+$)/g, ' ');
  return `${pairs}-${digits.slice(-1)}`;
}

function spaced(parts: readonly (string | null)[]): string | null {
  const present = parts.filter((part): part is string => part !== null && part.trim() !== '');
  return present.length === 0 ? null : present.join(' ');
}
