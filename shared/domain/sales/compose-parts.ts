import type { Address, Amount, Contact, EDocument, Identifier, Party } from '../document/document.ts';
import type { Customer } from './customer.ts';
import type { SalesAddress, SalesRemark } from './draft.ts';
import type { SalesGround } from './ground.ts';

/** The parts every sales document is composed of, in Peppol's words; the writers tell them as each format does. */
export function amountIn(currency: string): (value: string) => Amount {
  return (value) => ({ value, currency });
}

const text = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export function addressOf({ address, address2, postalCode, city, country }: Omit<SalesAddress, 'name'>): Address {
  return {
    street: text(address),
    buildingNumber: null,
    additionalStreet: text(address2),
    postbox: null,
    department: null,
    postalCode: text(postalCode),
    city: text(city),
    region: null,
    country: text(country.toUpperCase()),
    lines: [],
  };
}

/**
 * A company's number as the register of its country has it, and its VAT number: Danish ones are the same with `DK` before
 * it, a Swedish VAT number is the organisation number with `SE` before and `01` after it (SE-R-001).
 */
export function companyNumbers(
  number: string,
  country: string,
): { readonly legal: Identifier | null; readonly vat: string | null } {
  const compact = number.replace(/[\s.-]/gu, '').toUpperCase();
  if (compact === '') return { legal: null, vat: null };
  const land = country.toUpperCase() || 'DK';
  const danish = land === 'DK' ? /^(?:DK)?(\d{8})$/u.exec(compact) : null;
  if (danish !== null) return { legal: { id: `DK${danish[1] ?? ''}`, scheme: 'DK:CVR' }, vat: `DK${danish[1] ?? ''}` };
  const swedish = land === 'SE' ? /^(?:SE)?(\d{10})(?:01)?$/u.exec(compact) : null;
  if (swedish !== null) return { legal: { id: swedish[1] ?? '', scheme: 'SE:ORGNR' }, vat: `SE${swedish[1] ?? ''}01` };
  // The number of a Danish company that is none is told by the check of its scheme (F-LIB190).
  if (land === 'DK') return { legal: { id: compact, scheme: 'DK:CVR' }, vat: compact };
  return { legal: { id: compact, scheme: null }, vat: /^[A-Z]{2}/u.test(compact) ? compact : `${land}${compact}` };
}

/** The ledger as the seller, with who sells; phone and mail only of a seller whose contact data goes along (NS p. 110). */
export function sellerParty({ ledger, sellers }: SalesGround, code: string): Party {
  const seller = sellers.find((each) => each.code.toUpperCase() === code.toUpperCase());
  const { legal, vat } = companyNumbers(ledger.cvr, ledger.country);
  const contact: Contact | null =
    seller === undefined
      ? null
      : {
          id: seller.code,
          name: seller.name,
          phone: seller.exported ? text(seller.phone) : null,
          fax: null,
          mail: seller.exported ? text(seller.mail) : null,
          note: null,
        };
  return {
    endpoint: ledger.endpoint,
    identifications: [],
    name: text(ledger.name),
    address: addressOf({ ...ledger, address2: '' }),
    taxIds: vat === null ? [] : [{ id: { id: vat, scheme: null }, taxScheme: 'VAT' }],
    legal: { name: text(ledger.name), id: legal },
    contact,
    person: null,
    website: null,
  };
}

/** The customer the document is sent to; who it is for there stands as its contact. */
export function customerParty(customer: Customer | null, attention: string): Party {
  const cvr = customer?.cvr.replace(/\s/gu, '') ?? '';
  const danish = /^(?:DK)?\d{8}$/iu.test(cvr) && (customer?.country.toUpperCase() ?? '') === 'DK';
  const id = cvr === '' ? null : danish ? { id: `DK${cvr.slice(-8)}`, scheme: 'DK:CVR' } : { id: cvr, scheme: null };
  return {
    endpoint: customer?.endpoint ?? null,
    identifications: [],
    name: text(customer?.name ?? ''),
    address: customer === null ? null : addressOf(customer),
    taxIds: [],
    legal: { name: text(customer?.name ?? ''), id },
    contact: {
      id: text(attention),
      name: text(attention),
      phone: text(customer?.phone ?? ''),
      fax: null,
      mail: text(customer?.mail ?? ''),
      note: null,
    },
    person: null,
    website: null,
  };
}

/** Exported remarks and extended texts, together one note (NS p. 114). */
export function oneNote(
  remarks: readonly SalesRemark[],
  texts: readonly string[],
  { texts: known }: Pick<SalesGround, 'texts'>,
): EDocument['notes'] {
  const parts = [
    ...texts.flatMap((code) => known.find((each) => each.code.toUpperCase() === code.toUpperCase())?.text ?? []),
    ...remarks.flatMap((remark) => (remark.exported ? [remark.text] : [])),
  ];
  const whole = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  return whole === '' ? [] : [{ text: whole, language: null }];
}

/** Everything a document has; what is absent here is absent. */
export function emptyDocument(type: EDocument['type'], sender: Party, receiver: Party): EDocument {
  return {
    type,
    format: 'peppolBis3',
    customizationId: null,
    profileId: null,
    profileSchemeId: null,
    ublVersion: null,
    envelopes: [],
    number: '',
    uuid: null,
    copy: false,
    typeCode: null,
    issueDate: null,
    issueTime: null,
    dueDate: null,
    taxPointDate: null,
    deliveryDate: null,
    period: null,
    validityPeriod: null,
    sequenceId: null,
    currency: null,
    taxCurrency: null,
    notes: [],
    cancellationNotes: [],
    accountingCost: null,
    accountingCostCode: null,
    buyerReference: null,
    sender,
    receiver,
    supplier: sender,
    customer: receiver,
    payee: null,
    taxRepresentative: null,
    originator: null,
    invoicee: null,
    subscriber: null,
    delivery: null,
    deliveryTerms: [],
    references: [],
    lines: [],
    taxTotals: [],
    allowanceCharges: [],
    paymentMeans: [],
    paymentTerms: [],
    prepayments: [],
    totals: {
      lines: null,
      taxExclusive: null,
      taxInclusive: null,
      allowances: null,
      charges: null,
      prepaid: null,
      rounding: null,
      payable: null,
    },
    balances: null,
    consumptions: [],
    attachments: [],
    signatures: [],
    sensitiveLevel: null,
    response: null,
  };
}

export const emptyDocumentLine = {
  parentId: null,
  uuid: null,
  notes: [],
  quantity: null,
  amount: null,
  freeOfCharge: false,
  price: null,
  exchangeRate: null,
  item: {
    name: null,
    descriptions: [],
    sellersId: null,
    buyersId: null,
    manufacturersId: null,
    standardId: null,
    originCountry: null,
    classifications: [],
    properties: [],
    instances: [],
  },
  taxTotals: [],
  tax: null,
  allowanceCharges: [],
  accountingCost: null,
  accountingCostCode: null,
  orderLine: null,
  references: [],
  period: null,
  deliveryDate: null,
  delivery: null,
  debit: null,
  credit: null,
  balance: null,
  broughtForward: false,
  dueDate: null,
  billedLines: [],
  statusCode: null,
  partialDelivery: null,
  backorder: null,
  originator: null,
  taxAmount: null,
  substitutes: [],
} as const;
