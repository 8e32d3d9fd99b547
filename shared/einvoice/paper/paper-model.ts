import type { DocumentType, EDocument, Party, Period, Reference } from '../../domain/document/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { isPlaceholder, realDate } from './identifiers.ts';
import type { LineColumn, PaperLine } from './paper-lines.ts';
import { paperLines, usedColumns } from './paper-lines.ts';
import type { PaperParty } from './paper-party.ts';
import { addressLines, firstOf, paperParty } from './paper-party.ts';
import type { PaperTax } from './paper-tax.ts';
import { paperTaxes, taxInAccountingCurrency } from './paper-tax.ts';
import type { TotalRow } from './paper-totals.ts';
import { paperTotals } from './paper-totals.ts';
import type { PaperPayment } from './payment-words.ts';
import { paymentInWords } from './payment-words.ts';

/** A fact of the header, with its words under `paper.fact.<key>`. */
export const factKeys = [
  'dueDate',
  'terms',
  'yourReference',
  'ourReference',
  'order',
  'salesOrder',
  'quotation',
  'contract',
  'catalogue',
  'project',
  'despatch',
  'receipt',
  'originator',
  'invoice',
  'creditNote',
  'selfBilledInvoice',
  'reminder',
  'statement',
  'parent',
  'additional',
  'period',
  'deliveryDate',
  'taxPointDate',
  'accountingCost',
  'typeCode',
  'changeNo',
  'reminderNo',
  'validity',
  'requested',
  'latest',
  'originatorParty',
  'invoicee',
  'deliveryTerms',
] as const;
export type FactKey = (typeof factKeys)[number];

export interface PaperFact {
  readonly key: FactKey;
  readonly kind: 'text' | 'date' | 'period';
  readonly value: string;
  /** End of a period, date of a reference. */
  readonly date: string | null;
}

export interface PaperDelivery {
  readonly name: string | null;
  readonly address: readonly string[];
  readonly location: string | null;
  readonly date: string | null;
  readonly person: string | null;
  readonly instructions: readonly string[];
}

/** A term of payment beyond the due date. */
export interface PaperTerm {
  readonly notes: readonly string[];
  readonly discountPercent: string | null;
  readonly discountUntil: string | null;
  readonly penaltyPercent: string | null;
}

/**
 * The document as a picture of itself (UI-4), the same for every format: what stands on the paper, in its order, without
 * words of any language. What the document does not say is not there, so that nothing leaves a gap.
 */
export interface PaperModel {
  readonly type: DocumentType;
  readonly number: string;
  readonly copy: boolean;
  readonly issueDate: string | null;
  readonly currency: string | null;
  /** Who sends it: the letterhead. */
  readonly from: PaperParty;
  readonly to: PaperParty;
  readonly payTo: PaperParty | null;
  readonly taxRepresentative: PaperParty | null;
  readonly delivery: PaperDelivery | null;
  readonly facts: readonly PaperFact[];
  readonly columns: readonly LineColumn[];
  readonly lines: readonly PaperLine[];
  readonly vat: readonly PaperTax[];
  readonly totals: readonly TotalRow[];
  readonly taxInOtherCurrency: { readonly value: string; readonly currency: string | null } | null;
  readonly payments: readonly PaperPayment[];
  readonly terms: readonly PaperTerm[];
  readonly prepayments: readonly {
    readonly id: string | null;
    readonly date: string | null;
    readonly amount: string;
  }[];
  readonly notes: readonly string[];
  /** Names of the files that come along. */
  readonly attachments: readonly string[];
  /** Why an order is cancelled. */
  readonly cancellation: readonly string[];
}

export function paperModel(document: EDocument, findings: readonly Finding[] = []): PaperModel {
  const fromParty = document.supplier !== null && !isOrder(document.type) ? document.supplier : document.sender;
  const toParty = document.customer !== null && !isOrder(document.type) ? document.customer : document.receiver;
  const abroad = differs(fromParty.address?.country ?? null, toParty.address?.country ?? null);
  const lines = paperLines(document, findings);
  const taxes = paperTaxes(document);
  const payments = document.paymentMeans.map((means) => paymentInWords(means, document.format));
  return {
    type: document.type,
    number: document.number,
    copy: document.copy,
    issueDate: realDate(document.issueDate),
    currency: document.currency,
    from: paperParty(fromParty, abroad),
    to: paperParty(toParty, abroad),
    payTo: document.payee === null ? null : paperParty(document.payee, abroad),
    taxRepresentative: document.taxRepresentative === null ? null : paperParty(document.taxRepresentative, abroad),
    delivery: paperDelivery(document),
    facts: headerFacts(document, toParty.contact?.id ?? null, payments),
    columns: usedColumns(lines),
    lines,
    vat: taxes.vat,
    totals: paperTotals(document, findings),
    taxInOtherCurrency: taxInAccountingCurrency(document),
    payments,
    terms: document.paymentTerms
      .map((terms) => ({
        notes: terms.notes.filter((note) => !isPlaceholder(note)),
        discountPercent: meaningful(terms.settlementDiscountPercent),
        discountUntil: terms.settlementEnd,
        penaltyPercent: meaningful(terms.penaltySurchargePercent),
      }))
      .filter((terms) => terms.notes.length > 0 || terms.discountPercent !== null || terms.penaltyPercent !== null),
    prepayments: document.prepayments.map((one) => ({ id: one.id, date: one.date, amount: one.amount.value })),
    notes: document.notes.map((note) => note.text).filter((note) => !isPlaceholder(note)),
    attachments: document.attachments.flatMap(({ fileName, description }) => fileName ?? description ?? []),
    cancellation: document.cancellationNotes.map((note) => note.text),
  };
}

function headerFacts(document: EDocument, contactId: string | null, payments: readonly PaperPayment[]): PaperFact[] {
  const facts: PaperFact[] = [];
  const add = (key: FactKey, kind: PaperFact['kind'], value: string | null, date: string | null = null): void => {
    if (value === null || isPlaceholder(value)) return;
    if (facts.some((fact) => fact.key === key && fact.value === value)) return;
    facts.push({ key, kind, value: value.trim(), date });
  };
  add('yourReference', 'text', firstOf([document.buyerReference, contactId]));
  for (const reference of document.references) {
    const key = factOfReference(reference);
    if (key !== null) add(key, 'text', reference.id, realDate(reference.issueDate));
  }
  const due = document.dueDate ?? payments.find((payment) => payment.dueDate !== null)?.dueDate ?? null;
  add('dueDate', 'date', realDate(due));
  const addPeriod = (key: FactKey, period: Period | null): void => {
    if (period === null) return;
    if (period.start !== null && period.end !== null && period.start !== period.end)
      add(key, 'period', period.start, period.end);
    else add(key, 'date', period.start ?? period.end);
  };
  addPeriod('period', document.period);
  // Of an order nothing is delivered yet: what is wanted stands below.
  if (!isOrder(document.type))
    add('deliveryDate', 'date', realDate(document.deliveryDate ?? document.delivery?.date ?? null));
  if (document.taxPointDate !== document.issueDate) add('taxPointDate', 'date', realDate(document.taxPointDate));
  add('accountingCost', 'text', document.accountingCost ?? document.accountingCostCode);
  // A reminder that is called one says so in its title; a notice before it is told apart.
  if (document.type === 'utilityStatement' || (document.type === 'reminder' && document.typeCode !== 'Reminder'))
    add('typeCode', 'text', document.typeCode);
  add(document.type === 'reminder' ? 'reminderNo' : 'changeNo', 'text', document.sequenceId);
  addPeriod('validity', document.validityPeriod);
  addPeriod('requested', document.delivery?.requested ?? null);
  add('latest', 'date', realDate(document.delivery?.latest ?? null));
  add('originatorParty', 'text', nameOf(document.originator));
  add('invoicee', 'text', nameOf(document.invoicee));
  for (const { id, riskCode, terms, location } of document.deliveryTerms)
    add('deliveryTerms', 'text', [id, riskCode, ...terms, location].filter((part) => part !== null).join(', '));
  return facts;
}

/** Attachments and marks are references too; those stand elsewhere and not in the header. */
function factOfReference(reference: Reference): FactKey | null {
  if (reference.kind === 'orderLine') return null;
  if (reference.kind !== 'additional') return reference.kind;
  return null;
}

function paperDelivery(document: EDocument): PaperDelivery | null {
  const delivery = document.delivery;
  if (delivery === null) return null;
  const address = addressLines(delivery.address);
  const location = delivery.location !== null && !isPlaceholder(delivery.location.id) ? delivery.location.id : null;
  const { name, person, instructions } = delivery;
  if (name === null && address.length === 0 && location === null && person === null && instructions.length === 0)
    return null;
  return { name, address, location, date: realDate(delivery.date), person, instructions };
}

function nameOf(party: Party | null): string | null {
  return party === null ? null : firstOf([party.name, party.legal?.name ?? null, party.person]);
}

function isOrder(type: DocumentType): boolean {
  return type === 'order' || type === 'orderChange' || type === 'orderCancellation';
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function meaningful(percent: string | null): string | null {
  return percent !== null && /[1-9]/.test(percent) ? percent : null;
}
