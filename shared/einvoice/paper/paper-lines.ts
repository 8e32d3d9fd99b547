import type { Finding } from '../../domain/finding.ts';
import type { AllowanceCharge, DocumentFormat, DocumentLine, EDocument } from '../../domain/document/document.ts';
import { isPlaceholder, realDate, schemeName } from './identifiers.ts';
import type { PaperTax, PaperVat } from './paper-tax.ts';
import { isVat, paperTax, paperVat, trimDecimal } from './paper-tax.ts';

/** Columns of the line table; one that no line fills is not drawn. */
export const lineColumns = [
  'number',
  'description',
  'quantity',
  'price',
  'vat',
  'amount',
  'debit',
  'credit',
  'balance',
] as const;
export type LineColumn = (typeof lineColumns)[number];

export interface PaperMeasure {
  readonly value: string;
  readonly unit: string | null;
}

/** A small fact under the description. */
export interface LineFact {
  readonly key:
    | 'sellersId'
    | 'buyersId'
    | 'standardId'
    | 'accountingCost'
    | 'orderLine'
    | 'period'
    | 'delivery'
    | 'reference'
    | 'origin'
    | 'property'
    | 'manufacturersId'
    | 'serial'
    | 'lot'
    | 'originator'
    | 'backorder'
    | 'partial'
    | 'whole'
    | 'wanted'
    | 'substitute'
    | 'broughtForward'
    | 'dated'
    | 'due'
    | 'billedLine';
  readonly label: string | null;
  readonly value: string;
  readonly until: string | null;
}

export interface PaperAdjustment {
  readonly charge: boolean;
  readonly reason: string | null;
  readonly percent: string | null;
  readonly base: string | null;
  readonly amount: string;
  /** Already inside the price: told, not counted (OIOUBL 2, facts §5). */
  readonly inPrice: boolean;
}

export interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

export interface PaperLine {
  /** Stable within the document, also when line numbers repeat. */
  readonly key: string;
  readonly number: string;
  readonly depth: number;
  readonly name: string | null;
  /** What stands in place of a name on lines that have none, as those of reminders and statements. */
  readonly heading: LineFact | null;
  readonly descriptions: readonly string[];
  readonly notes: readonly string[];
  readonly facts: readonly LineFact[];
  /** What a change of an order makes of the line; null where it says nothing, or a code nobody knows. */
  readonly status: LineStatus | null;
  readonly quantity: PaperMeasure | null;
  readonly price: { readonly value: string; readonly per: PaperMeasure | null } | null;
  readonly vat: PaperVat | null;
  readonly amount: string | null;
  /** Currency of the line when it is not the document's. */
  readonly currency: string | null;
  readonly free: boolean;
  readonly adjustments: readonly PaperAdjustment[];
  readonly duties: readonly PaperTax[];
  readonly debit: string | null;
  readonly credit: string | null;
  readonly balance: string | null;
  /** Where our arithmetic of the line and the sender's differ. */
  readonly difference: Difference | null;
}

export function paperLines(document: EDocument, findings: readonly Finding[]): PaperLine[] {
  const depths = depthsOf(document.lines);
  const differences = lineDifferences(findings);
  return document.lines.map((line, index) => ({
    key: `${index}`,
    number: line.id,
    depth: depths[index] ?? 0,
    ...wordsOf(line, lineFacts(line, document)),
    status: lineStatus(line.statusCode),
    quantity: line.quantity === null ? null : { value: trimDecimal(line.quantity.value), unit: line.quantity.unit },
    price: line.price === null ? null : { value: line.price.amount.value, per: baseQuantity(line) },
    vat: paperVat(line.tax),
    amount: line.amount?.value ?? null,
    currency: line.amount !== null && line.amount.currency !== document.currency ? line.amount.currency : null,
    free: line.freeOfCharge,
    adjustments: [
      ...line.allowanceCharges.map((one) => paperAdjustment(one, document.format, document.format === 'oioubl2')),
      ...(line.price?.allowanceCharges ?? []).map((one) => paperAdjustment(one, document.format, true)),
    ],
    duties: line.taxTotals.flatMap((total) =>
      total.subtotals
        .filter((subtotal) => !isVat(subtotal.category, document.format))
        .map((subtotal) => paperTax(subtotal, false, document.currency)),
    ),
    debit: line.debit?.value ?? null,
    credit: line.credit?.value ?? null,
    balance: line.balance?.value ?? null,
    difference: differences.get(line.id) ?? differences.get(`#${index + 1}`) ?? null,
  }));
}

/**
 * What is said of a line, none of it twice: a name that is only the beginning of the description gives way to it (OIOUBL
 * has room for forty characters), and a line without a name is called by what it is about.
 */
function wordsOf(
  { item, notes }: DocumentLine,
  facts: readonly LineFact[],
): Pick<PaperLine, 'name' | 'heading' | 'descriptions' | 'notes' | 'facts'> {
  const said = notes.map((note) => note.text).filter((text) => !isPlaceholder(text));
  const [first = null, ...others] = item.descriptions.filter((text) => text !== item.name);
  const named = item.name ?? first;
  if (named !== null) {
    const whole = first !== null && item.name !== null && first.startsWith(item.name);
    const descriptions = whole || item.name === null ? others : item.descriptions.filter((text) => text !== item.name);
    return { name: whole ? first : named, heading: null, descriptions, notes: said, facts };
  }
  const heading = facts.find(({ key }) => key === 'reference' || key === 'broughtForward') ?? null;
  const [note = null, ...rest] = said.filter((text) => text !== heading?.value);
  return {
    name: heading === null ? note : null,
    heading,
    descriptions: [],
    notes: heading === null || note === null ? rest : [note, ...rest],
    facts: facts.filter((fact) => fact !== heading),
  };
}

/**
 * The columns at least one line fills; number and description always. Debit and credit say the amount already; where all
 * stands on the one side, as on a reminder, it is just the amount.
 */
export function usedColumns(lines: readonly PaperLine[]): LineColumn[] {
  const has: Record<LineColumn, (line: PaperLine) => boolean> = {
    number: () => true,
    description: () => true,
    quantity: (line) => line.quantity !== null,
    price: (line) => line.price !== null,
    vat: (line) => line.vat !== null,
    amount: (line) => line.amount !== null,
    debit: (line) => line.debit !== null,
    credit: (line) => line.credit !== null,
    balance: (line) => line.balance !== null,
  };
  const onSides = lines.some((line) => line.debit !== null || line.credit !== null);
  const oneSide = lines.every(
    ({ amount, debit, credit, balance }) => amount !== null && debit === amount && credit === null && balance === null,
  );
  const saidTwice: LineColumn = oneSide ? 'debit' : 'amount';
  return lineColumns.filter((column) => (column !== saidTwice || !onSides) && lines.some(has[column]));
}

/** Allowance or charge in a reader's words: a factor of OIOUBL 2 becomes the percentage it is (facts §5). */
export function paperAdjustment(one: AllowanceCharge, format: DocumentFormat, inPrice: boolean): PaperAdjustment {
  return {
    charge: one.charge,
    reason: one.reason ?? one.reasonCode,
    percent: one.multiplier === null ? null : percentOf(one.multiplier, format),
    base: one.baseAmount?.value ?? null,
    amount: one.amount.value,
    inPrice,
  };
}

/** A factor of 1 or 0 says nothing (Dynamics writes it always), so it is not shown as a percentage. */
function percentOf(multiplier: string, format: DocumentFormat): string | null {
  if (format !== 'oioubl2') return /[1-9]/.test(multiplier) ? trimDecimal(multiplier) : null;
  const shifted = shiftTwoPlaces(multiplier);
  return shifted === null || shifted === '0' || shifted === '100' ? null : shifted;
}

/** Hundred times a decimal text, by moving the point. */
export function shiftTwoPlaces(text: string): string | null {
  const parts = /^([+-]?)(\d*)\.?(\d*)$/.exec(text.trim());
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (whole === '' && fraction === '') return null;
  const padded = fraction.padEnd(2, '0');
  const moved = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(2).replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`}`;
}

function baseQuantity(line: DocumentLine): PaperMeasure | null {
  const base = line.price?.baseQuantity ?? null;
  if (base === null || trimDecimal(base.value) === '1') return null;
  return { value: trimDecimal(base.value), unit: base.unit };
}

function lineFacts(line: DocumentLine, document: EDocument): LineFact[] {
  const facts: LineFact[] = [];
  const add = (
    key: LineFact['key'],
    value: string | null,
    label: string | null = null,
    until: string | null = null,
  ): void => {
    if (value !== null && !isPlaceholder(value)) facts.push({ key, value: value.trim(), label, until });
  };
  add('sellersId', line.item.sellersId);
  add('buyersId', line.item.buyersId);
  if (line.item.standardId !== null)
    add('standardId', line.item.standardId.id, standardIdName(line.item.standardId.scheme));
  if (line.orderLine !== null) {
    const order = line.orderLine.orderId;
    add(
      'orderLine',
      order === null || isPlaceholder(order) ? line.orderLine.lineId : `${order} / ${line.orderLine.lineId}`,
    );
  }
  for (const reference of line.references) {
    add('reference', reference.id, reference.kind);
    // Of what a reminder or statement lists, the day says as much as the number.
    if (line.item.name === null) add('dated', realDate(reference.issueDate));
  }
  if (line.period !== null && (line.period.start !== null || line.period.end !== null)) {
    add('period', line.period.start ?? line.period.end, null, line.period.start === null ? null : line.period.end);
  }
  const wish = line.delivery?.requested ?? null;
  if (line.deliveryDate !== null && line.deliveryDate !== document.deliveryDate && wish === null)
    add('delivery', line.deliveryDate);
  add('accountingCost', line.accountingCost ?? line.accountingCostCode);
  add('origin', line.item.originCountry);
  for (const property of line.item.properties) add('property', property.value, property.name);
  add('manufacturersId', line.item.manufacturersId);
  for (const { serialId, lotId } of line.item.instances) {
    add('serial', serialId);
    add('lot', lotId);
  }
  if (wish !== null)
    add('wanted', wish.start ?? wish.end, null, wish.start === null || wish.start === wish.end ? null : wish.end);
  add('originator', line.originator);
  add('backorder', line.backorder?.maximum == null ? null : trimDecimal(line.backorder.maximum.value));
  if (line.partialDelivery !== null)
    facts.push({ key: line.partialDelivery ? 'partial' : 'whole', label: null, value: '', until: null });
  for (const { name } of line.substitutes) add('substitute', name);
  if (line.broughtForward) facts.push({ key: 'broughtForward', label: null, value: '', until: null });
  add('due', line.dueDate);
  for (const { id, amount } of line.billedLines) add('billedLine', amount === null ? id : `${id}: ${amount.value}`);
  return facts;
}

export type LineStatus = 'added' | 'cancelled' | 'revised' | 'disputed' | 'unchanged';

/** UBL's words and the numbers of UN/CEFACT 1229, as orders and their changes use them. */
const lineStatuses: Readonly<Record<string, LineStatus>> = {
  ADDED: 'added',
  CANCELLED: 'cancelled',
  REVISED: 'revised',
  DISPUTED: 'disputed',
  NOSTATUS: 'unchanged',
  '1': 'added',
  '2': 'cancelled',
  '3': 'revised',
  '4': 'unchanged',
};

function lineStatus(code: string | null): LineStatus | null {
  const key = code?.toUpperCase() ?? '';
  return Object.hasOwn(lineStatuses, key) ? (lineStatuses[key] ?? null) : null;
}

function standardIdName(scheme: string | null): string {
  if (scheme === '0160' || scheme?.toUpperCase() === 'GTIN') return 'GTIN';
  const name = schemeName(scheme);
  return name === 'GLN' ? 'GTIN' : name;
}

/** Depth of each line under its parents; a parent that does not exist counts as none, a circle ends. */
function depthsOf(lines: readonly DocumentLine[]): number[] {
  const parents = new Map(lines.map((line) => [line.id, line.parentId]));
  return lines.map((line) => {
    let depth = 0;
    for (
      let parent = line.parentId;
      parent !== null && parents.has(parent) && depth < 6;
      parent = parents.get(parent) ?? null
    )
      depth += 1;
    return depth;
  });
}

/** Findings of line arithmetic by line number, or by position (`#3`) where only the place tells. */
function lineDifferences(findings: readonly Finding[]): Map<string, Difference> {
  const differences = new Map<string, Difference>();
  for (const finding of findings) {
    const { ours, theirs, line } = finding.values;
    if (finding.code !== 'arithmetic.line' || ours === undefined || theirs === undefined) continue;
    const position = /Line\[(\d+)\]/.exec(finding.place ?? '')?.[1];
    const key = position !== undefined ? `#${position}` : line;
    if (key !== undefined) differences.set(key, { ours, theirs });
  }
  return differences;
}
