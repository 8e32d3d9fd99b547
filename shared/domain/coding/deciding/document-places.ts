import { decimalsOf, formatDecimal, isDecimalText, isZero, negate } from '../../amount/amount.ts';
import type {
  AllowanceCharge,
  Amount,
  DocumentLine,
  EDocument,
  TaxCategory,
  TaxSubtotal,
} from '../../document/document.ts';
import type { CodedKind, CodedPlace, CodingPlace } from '../coding.ts';

/** A place of the document that can be coded, as the document writes it: nothing decided yet. */
export interface DocumentPlace {
  readonly place: CodingPlace;
  readonly kind: CodedKind;
  readonly description: string;
  readonly amount: string | null;
  readonly vat: CodedPlace['vat'];
  /** The document's own strings: AccountingCost and AccountingCostCode, as far as they are there (COD-1). */
  readonly strings: readonly string[];
  /** Numbers of a line's item; empty where the document has none. */
  readonly item: { readonly sellers: string; readonly buyers: string; readonly standard: string };
  /** The reason of a charge or allowance, the scheme of a duty. */
  readonly reasonCode: string;
}

const noItem = { sellers: '', buyers: '', standard: '' } as const;
const noVat = { category: null, rate: null, amount: null } as const;
/** Neither a rounding nor money paid before bears VAT. */
const outsideVat = { category: null, rate: '0', amount: null } as const;

const codedTypes: ReadonlySet<EDocument['type']> = new Set(['invoice', 'creditNote', 'order', 'orderChange']);

/** Header, lines, header allowances and charges, duties beside VAT, the prepaid amount and the rounding, in this order. */
export function placesOf(document: EDocument): DocumentPlace[] {
  const header: DocumentPlace = {
    place: 'header',
    kind: 'header',
    description: '',
    amount: null,
    vat: noVat,
    strings: stringsOf(document),
    item: noItem,
    reasonCode: '',
  };
  if (!codedTypes.has(document.type)) return [header];
  return [
    header,
    ...document.lines.map((line, index) => placeOfLine(line, index, document)),
    ...document.allowanceCharges.map(placeOfCharge),
    ...dutiesOf(document).map((duty, index) => placeOfDuty(duty, index, document)),
    ...placeOfAmount('prepaid', document.totals.prepaid, true),
    ...placeOfAmount('rounding', document.totals.rounding, false),
  ];
}

function placeOfLine(line: DocumentLine, index: number, document: EDocument): DocumentPlace {
  // A line inside another one is part of it; a free one costs nothing.
  const isText = line.parentId !== null || (line.amount === null && line.quantity === null);
  const { item } = line;
  return {
    place: `line:${index}`,
    kind: isText ? 'text' : 'line',
    description: item.name ?? item.descriptions[0] ?? line.notes[0]?.text ?? '',
    amount: isText ? null : money(line.freeOfCharge ? '0' : decimal(line.amount)),
    vat: isText ? noVat : vatOf(line, document),
    strings: stringsOf(line),
    item: { sellers: item.sellersId ?? '', buyers: item.buyersId ?? '', standard: item.standardId?.id ?? '' },
    reasonCode: '',
  };
}

function vatOf({ tax, taxTotals }: DocumentLine, { format }: EDocument): CodedPlace['vat'] {
  const stated = format === 'oioubl2' ? taxTotals.flatMap(({ subtotals }) => subtotals).find(isVat) : undefined;
  const category = stated?.category ?? (tax !== null && isVatCategory(tax) ? tax : null);
  return {
    category: category?.id ?? null,
    rate: rateOf(category),
    amount: stated === undefined ? null : money(decimal(stated.tax)),
  };
}

function placeOfCharge(entry: AllowanceCharge, index: number): DocumentPlace {
  const amount = money(decimal(entry.amount));
  return {
    place: `charge:${index}`,
    kind: entry.charge ? 'charge' : 'allowance',
    description: entry.reason ?? entry.reasonCode ?? '',
    amount: entry.charge ? amount : money(negate(amount)),
    vat: { category: entry.tax?.id ?? null, rate: rateOf(entry.tax), amount: null },
    strings: stringsOf(entry),
    item: noItem,
    reasonCode: entry.reasonCode ?? '',
  };
}

/** In OIOUBL 2 every scheme but VAT is a duty that adds to the amount owed; other formats write duties as charges. */
function dutiesOf({ format, taxTotals }: EDocument): TaxSubtotal[] {
  if (format !== 'oioubl2') return [];
  return taxTotals
    .flatMap(({ subtotals }) => subtotals)
    .filter((subtotal) => !isVat(subtotal) && !isZero(decimal(subtotal.tax)));
}

/** Whether VAT is on top of a duty stands in its type (NS p. 81); the rate is then that of the document's VAT. */
function placeOfDuty({ category, tax }: TaxSubtotal, index: number, document: EDocument): DocumentPlace {
  const vat = document.taxTotals
    .flatMap(({ subtotals }) => subtotals)
    .find((subtotal) => isVat(subtotal) && subtotal.category.id === category.typeCode)?.category;
  const rate = category.typeCode === 'ZeroRated' ? '0' : rateOf(vat ?? null);
  return {
    place: `duty:${index}`,
    kind: 'duty',
    description: category.schemeName ?? category.name ?? category.schemeId ?? '',
    amount: money(decimal(tax)),
    vat: { category: category.typeCode, rate, amount: null },
    strings: [],
    item: noItem,
    reasonCode: category.schemeId ?? '',
  };
}

/** A prepaid amount is taken off what is owed: a line of its own, to be coded or left out (PAY-8, NS p. 71). */
function placeOfAmount(kind: 'prepaid' | 'rounding', stated: Amount | null, negative: boolean): DocumentPlace[] {
  const amount = decimal(stated);
  if (isZero(amount)) return [];
  return [
    {
      place: kind,
      kind,
      description: '',
      amount: money(negative ? negate(amount) : amount),
      vat: outsideVat,
      strings: [],
      item: noItem,
      reasonCode: '',
    },
  ];
}

function stringsOf(carrier: {
  readonly accountingCost: string | null;
  readonly accountingCostCode: string | null;
}): string[] {
  return [carrier.accountingCost, carrier.accountingCostCode].filter(
    (text) => text !== null && text.trim() !== '',
  ) as string[];
}

function isVat({ category }: TaxSubtotal): boolean {
  return isVatCategory(category);
}

function isVatCategory({ schemeId, schemeName }: TaxCategory): boolean {
  const id = (schemeId ?? '').toUpperCase();
  return id === '63' || id === 'VAT' || (id === '' && (schemeName === null || /^(?:moms|vat)$/iu.test(schemeName)));
}

function rateOf(category: TaxCategory | null): string | null {
  if (category === null) return null;
  if (category.percent !== null && isDecimalText(category.percent)) return category.percent;
  return withoutVat.has(category.id ?? '') ? '0' : null;
}

/** Categories whose rate is nothing, also where it is not written: OIOUBL's, and EN 16931's. */
const withoutVat: ReadonlySet<string> = new Set(['ZeroRated', 'ReverseCharge', 'Z', 'E', 'AE', 'K', 'G', 'O']);

/** An amount that is no number counts as nothing; the document carries a finding that says so. */
function decimal(amount: Amount | null): string {
  return amount !== null && isDecimalText(amount.value) ? amount.value : '0';
}

function money(value: string): string {
  return formatDecimal(value, Math.max(2, decimalsOf(value)));
}
