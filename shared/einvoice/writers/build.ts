import { add, divide, formatDecimal, multiply, negate, sum } from '../../domain/amount/amount.ts';
import { aLine, aTaxCategory, aDocument } from '../../domain/build.ts';
import type {
  AllowanceCharge,
  Amount,
  DocumentLine,
  EDocument,
  Party,
  Reference,
  TaxCategory,
  TaxTotal,
} from '../../domain/document/document.ts';
import { transfer } from './build-payment.ts';

/** Sales documents for tests, in OIOUBL's words, whose sums come out. */
export const seller: Party = {
  endpoint: { id: 'DK12345674', scheme: 'DK:CVR' },
  identifications: [{ id: '5790007654324', scheme: 'GLN' }],
  name: 'Havnens Papir & Kontor ApS',
  address: {
    street: 'Kajgade',
    buildingNumber: '14',
    additionalStreet: null,
    postbox: null,
    department: null,
    postalCode: '8000',
    city: 'Aarhus C',
    region: null,
    country: 'DK',
    lines: [],
  },
  taxIds: [{ id: { id: 'DK12345674', scheme: 'DK:SE' }, taxScheme: '63' }],
  legal: { name: 'Havnens Papir & Kontor ApS', id: { id: 'DK12345674', scheme: 'DK:CVR' } },
  contact: {
    id: 'S-7',
    name: 'Åse Sørensen',
    phone: '+45 12345678',
    fax: null,
    mail: 'aase@havnens.example',
    note: null,
  },
  person: null,
  website: null,
};

export const buyer: Party = {
  endpoint: { id: '5790001234560', scheme: 'GLN' },
  identifications: [],
  name: 'Skovby Kommuneskole',
  address: {
    street: 'Skolevej',
    buildingNumber: '3',
    additionalStreet: null,
    postbox: null,
    department: null,
    postalCode: '8464',
    city: 'Galten',
    region: null,
    country: 'DK',
    lines: [],
  },
  taxIds: [],
  legal: { name: 'Skovby Kommune', id: { id: 'DK20203048', scheme: 'DK:CVR' } },
  contact: { id: '1042', name: 'Bent Bøgh', phone: null, fax: null, mail: null, note: null },
  person: null,
  website: null,
};

export const standardRated = aTaxCategory();
export const zeroRated = aTaxCategory({ id: 'ZeroRated', percent: '0' });
export const exempt = aTaxCategory({ id: 'ZeroRated', percent: '0', exemptionReason: 'Undervisning' });
export const reverseCharged = aTaxCategory({ id: 'ReverseCharge', percent: '0' });

export interface Sold {
  readonly quantity?: string;
  readonly unit?: string;
  readonly price?: string;
  readonly tax?: TaxCategory;
  readonly more?: Partial<DocumentLine>;
}

export const money = (value: string): Amount => ({ value: formatDecimal(value), currency: 'DKK' });

export function aSoldLine(
  { quantity = '2', unit = 'EA', price = '100.00', tax = standardRated, more = {} }: Sold,
  index: number,
): DocumentLine {
  const amount = money(multiply(quantity, price));
  const base = aLine();
  return aLine({
    id: String(index + 1),
    quantity: { value: quantity, unit },
    amount,
    price: {
      amount: { value: price, currency: 'DKK' },
      baseQuantity: null,
      orderableUnitFactor: null,
      allowanceCharges: [],
    },
    item: { ...base.item, name: `Vare ${String(index + 1)}` },
    tax,
    taxTotals: [taxOf([{ amount: more.freeOfCharge === true ? '0' : amount.value, tax }])],
    ...more,
  });
}

/** One total over what is taxed, by category. */
function taxOf(taxed: readonly { readonly amount: string; readonly tax: TaxCategory }[]): TaxTotal {
  const categories = [...new Map(taxed.map(({ tax }) => [tax.id, tax])).values()];
  const subtotals = categories.map((category) => {
    const taxable = sum(taxed.filter(({ tax }) => tax.id === category.id).map(({ amount }) => amount));
    const tax = money(divide(multiply(taxable, category.percent ?? '0'), '100') ?? '0');
    return { taxable: money(taxable), tax, transactionTax: null, category };
  });
  return { amount: money(sum(subtotals.map(({ tax }) => tax.value))), rounding: null, subtotals };
}

export function anAllowance(amount: string, more: Partial<AllowanceCharge> = {}): AllowanceCharge {
  return {
    charge: false,
    id: null,
    reasonCode: null,
    reason: 'Aftalerabat',
    multiplier: null,
    baseAmount: null,
    amount: money(amount),
    tax: standardRated,
    accountingCost: null,
    accountingCostCode: null,
    ...more,
  };
}

export function aReference(kind: Reference['kind'], id: string, more: Partial<Reference> = {}): Reference {
  return { kind, id, scheme: null, uuid: null, issueDate: null, typeCode: null, description: null, ...more };
}

export function aSale(
  sold: readonly Sold[] = [{}],
  values: Partial<EDocument> = {},
  allowanceCharges: readonly AllowanceCharge[] = [],
  prepaid: string | null = null,
): EDocument {
  const lines = sold.map(aSoldLine);
  const net = sum(lines.map(({ amount, freeOfCharge }) => (freeOfCharge ? '0' : (amount?.value ?? '0'))));
  const taxed = [
    ...lines.map(({ amount, tax, freeOfCharge }) => ({
      amount: freeOfCharge ? '0' : (amount?.value ?? '0'),
      tax: tax ?? standardRated,
    })),
    ...allowanceCharges.map(({ amount, tax, charge }) => ({
      amount: charge ? amount.value : negate(amount.value),
      tax: tax ?? standardRated,
    })),
  ];
  const total = taxOf(taxed);
  const of = (charge: boolean): string =>
    sum(allowanceCharges.filter((each) => each.charge === charge).map(({ amount }) => amount.value));
  const inclusive = [net, total.amount.value, of(true), negate(of(false))].reduce(add);
  const due = values.dueDate === undefined ? '2026-06-03' : values.dueDate;
  const parties = { sender: seller, receiver: buyer, supplier: seller, customer: buyer };
  return aDocument({
    customizationId: 'OIOUBL-2.1',
    ublVersion: '2.1',
    profileSchemeId: 'urn:oioubl:id:profileid-1.2',
    number: '4711',
    uuid: '5f0cf2c8-6a4e-4f5b-9a7d-3c1b6e2d8f01',
    issueDate: '2026-05-04',
    dueDate: due,
    ...parties,
    lines,
    taxTotals: [total],
    allowanceCharges,
    paymentMeans: [transfer({ dueDate: due })],
    prepayments: prepaid === null ? [] : [{ id: '1', amount: money(prepaid), date: '2026-05-01' }],
    totals: {
      lines: money(net),
      taxExclusive: total.amount,
      taxInclusive: money(inclusive),
      allowances: allowanceCharges.some(({ charge }) => !charge) ? money(of(false)) : null,
      charges: allowanceCharges.some(({ charge }) => charge) ? money(of(true)) : null,
      prepaid: prepaid === null ? null : money(prepaid),
      rounding: null,
      payable: money(add(inclusive, negate(prepaid ?? '0'))),
    },
    ...values,
  });
}
