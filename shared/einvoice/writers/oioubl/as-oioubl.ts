import { add, divide, formatDecimal, isZero, sum } from '../../../domain/amount/amount.ts';
import type {
  AllowanceCharge,
  Amount,
  AttachmentEntry,
  DocumentLine,
  EDocument,
  Party,
  Reference,
  TaxTotal,
} from '../../../domain/document/document.ts';
import { unitPrice } from '../../../domain/sales/unit-price.ts';
import { oioublProfiles } from '../../code-lists/code-lists.ts';
import { noTaxCategory, vatCategoryOf } from '../../parts/tax.ts';
import type { WrittenFormat } from '../format.ts';
import { hasUbl21 } from '../format.ts';
import { asOioublIdentifier } from '../schemes.ts';
import { unitFor } from '../units.ts';
import { categoryIn202, oioublCategory, oioublTaxTotal, taxOfLine, taxTotalIn202 } from './as-oioubl-tax.ts';
import { oioublPayment } from './as-oioubl-payment.ts';
import { profileAttributes } from './lists.ts';

/**
 * A document as OIOUBL tells it (facts/oioubl.md §5, §13): parties by its schemes, the tax of each line, the day of payment
 * with the means. One told in Peppol's words is translated; allowances of its lines, which OIOUBL has in the price
 * already, are put into the price.
 */
export function asOioubl(given: EDocument, format: Exclude<WrittenFormat, 'peppolBis3'> = 'oioubl21'): EDocument {
  const document = format === 'oioubl202' ? in202(given) : given;
  const foreign = document.format !== 'oioubl2';
  const supplier = oioublParty(document.supplier ?? document.sender);
  const customer = numbered(withContact(oioublParty(document.customer ?? document.receiver), document));
  const profileId = profileOf(document);
  const taxTotals = withRounding(
    foreign ? document.taxTotals.slice(0, 1).map(oioublTaxTotal) : document.taxTotals,
    document.totals.rounding,
  );
  const carriesPayment = document.type !== 'creditNote' || hasUbl21(format);
  return {
    ...document,
    profileId,
    profileSchemeId: profileAttributes(profileId)['schemeID'] ?? null,
    sender: supplier,
    receiver: customer,
    supplier,
    customer,
    payee: document.payee === null ? null : numbered(oioublParty(document.payee)),
    taxCurrency: foreign ? null : document.taxCurrency,
    typeCode: typeCodeOf(document, format),
    taxTotals,
    notes: notesByLanguage(document.notes),
    references: document.references.map(withType),
    attachments: document.attachments.map((entry) => typedAttachment(entry, document)),
    balances: document.balances === null ? null : withoutNothing(document.balances),
    allowanceCharges: document.allowanceCharges.map((each) => taxed(foreign ? withFactor(each) : each, document)),
    paymentTerms: withAmount(document),
    prepayments: foreign ? prepaidOnce(document) : document.prepayments,
    paymentMeans: carriesPayment
      ? document.paymentMeans.map((means) => {
          const told = foreign ? oioublPayment(means) : means;
          return { ...told, dueDate: told.dueDate ?? document.dueDate };
        })
      : [],
    totals: foreign ? oioublTotals(document, taxTotals) : document.totals,
    lines: document.lines.map((line) => oioublLine(line, document, foreign)),
    signatures: [],
  };
}

/** What only receivers of 2.02 are particular about. */
function in202(given: EDocument): EDocument {
  const document = { ...given, delivery: toAnother(given) };
  if (given.format !== 'oioubl2') return document;
  return {
    ...document,
    taxTotals: document.taxTotals.map(taxTotalIn202),
    allowanceCharges: document.allowanceCharges.map(categoryOf202),
    lines: document.lines.map((line) => ({
      ...line,
      tax: line.tax === null ? null : categoryIn202(line.tax),
      taxTotals: line.taxTotals.map(taxTotalIn202),
      allowanceCharges: line.allowanceCharges.map(categoryOf202),
    })),
  };
}

/** Goods that go to the customer itself are delivered to a place, not to a party (F-INV094 of the rules of 2012). */
function toAnother({ delivery, customer, receiver }: EDocument): EDocument['delivery'] {
  const { name, legal } = customer ?? receiver;
  return delivery === null || delivery.name !== (name ?? legal?.name) ? delivery : { ...delivery, name: null };
}

function categoryOf202(each: AllowanceCharge): AllowanceCharge {
  return { ...each, tax: each.tax === null ? null : categoryIn202(each.tax) };
}

const basicProfiles = { statement: 'Procurement-PayBas-1.0', other: 'Procurement-BilSim-1.0' } as const;

function profileOf({ profileId, type }: EDocument): string {
  if (profileId !== null && oioublProfiles.has(profileId)) return profileId;
  return type === 'statement' ? basicProfiles.statement : basicProfiles.other;
}

/** UBL 2.0 has no code for kinds of credit notes, and OIOUBL knows fewer kinds of invoices than Peppol. */
function typeCodeOf({ type, typeCode, format }: EDocument, target: WrittenFormat): string | null {
  if (type === 'creditNote') return hasUbl21(target) ? typeCode : null;
  if (type !== 'invoice' || format === 'oioubl2') return typeCode;
  return typeCode === '393' ? typeCode : '380';
}

function oioublParty(party: Party): Party {
  return {
    ...party,
    // A name there must be (F-LIB022), and Peppol has it with the legal entity.
    name: party.name ?? party.legal?.name ?? null,
    endpoint: party.endpoint === null ? null : asOioublIdentifier(party.endpoint),
    identifications: party.identifications.map(asOioublIdentifier),
    taxIds: party.taxIds.map(({ id, taxScheme }) => {
      const danish = taxScheme === 'VAT' && /^DK\d{8}$/u.test(id.id);
      return danish
        ? { id: { id: id.id, scheme: 'DK:SE' }, taxScheme: '63' }
        : {
            id: asOioublIdentifier({ ...id, scheme: id.scheme ?? 'ZZZ' }),
            taxScheme: taxScheme === 'VAT' ? '63' : taxScheme,
          };
    }),
    legal:
      party.legal === null
        ? null
        : { ...party.legal, id: party.legal.id === null ? null : legalId(party.legal.id.id, party.legal.id.scheme) },
  };
}

/** A legal entity is its number (F-LIB187, F-LIB189): who has none is told by name and address alone. */
function numbered(party: Party): Party {
  return party.legal?.id == null ? { ...party, legal: null } : party;
}

/** A further document says what it is (F-LIB092); one that does not is an attachment. */
function withType(reference: Reference): Reference {
  const told = reference.kind !== 'additional' || reference.typeCode !== null || reference.description !== null;
  return told ? reference : { ...reference, description: attachmentWord };
}

const attachmentWord = 'Bilag';

/** An attachment stands in the reference with its number, which says what it is, else in one of its own. */
function typedAttachment(entry: AttachmentEntry, { references }: EDocument): AttachmentEntry {
  const named = references.find(({ kind, id }) => kind === 'additional' && id === entry.referenceId);
  if (named === undefined) return { ...entry, description: entry.description ?? attachmentWord };
  return { ...entry, description: withType(named).description };
}

/** Sums of a statement are above zero or are not there (F-LIB019). */
function withoutNothing(balances: NonNullable<EDocument['balances']>): EDocument['balances'] {
  const some = (amount: Amount | null): Amount | null => (amount === null || isZero(amount.value) ? null : amount);
  return { ...balances, debit: some(balances.debit), credit: some(balances.credit) };
}

/** Companies of other countries are of scheme `ZZZ` here. */
function legalId(id: string, scheme: string | null): { id: string; scheme: string } {
  const told = asOioublIdentifier({ id, scheme });
  const known = told.scheme === 'DK:CVR' || told.scheme === 'DK:CPR';
  return { id: told.id, scheme: known ? (told.scheme ?? 'ZZZ') : 'ZZZ' };
}

/** The buyer's reference is his contact's number (F-INV051). */
function withContact(party: Party, { format, buyerReference }: EDocument): Party {
  if (format === 'oioubl2' || party.contact?.id != null) return party;
  const nothing = { id: null, name: null, phone: null, fax: null, mail: null, note: null };
  return { ...party, contact: { ...(party.contact ?? nothing), id: buyerReference ?? 'n/a' } };
}

/** A note is repeated only in another language: several rows of one are one note (OUT-2). */
function notesByLanguage(notes: EDocument['notes']): EDocument['notes'] {
  return [...new Set(notes.map(({ language }) => language))].map((language) => ({
    text: notes.flatMap((note) => (note.language === language ? [note.text] : [])).join('\n'),
    language,
  }));
}

/** Each charge names its tax (F-LIB226); fee and interest of a reminder are outside VAT. */
function taxed(each: AllowanceCharge, { type }: EDocument): AllowanceCharge {
  if (each.tax !== null || type !== 'reminder') return each;
  return { ...each, tax: oioublCategory({ ...noTaxCategory, id: 'Z' }) };
}

/** What was paid before has a payment here, which Peppol has not (F-INV131). */
function prepaidOnce({ totals }: EDocument): EDocument['prepayments'] {
  return totals.prepaid === null ? [] : [{ id: null, amount: totals.prepaid, date: null }];
}

/** What is rounded off also stands with the tax, of which the total is the sum (F-INV132). */
function withRounding(taxTotals: readonly TaxTotal[], rounding: Amount | null): readonly TaxTotal[] {
  if (rounding === null || isZero(rounding.value) || taxTotals.some((total) => total.rounding !== null))
    return taxTotals;
  return taxTotals.map((total, index) => (index === 0 ? { ...total, rounding } : total));
}

/** Terms that state no amount are for all of it (F-INV134). */
function withAmount({ paymentTerms, totals }: EDocument): EDocument['paymentTerms'] {
  if (totals.payable === null || paymentTerms.some(({ amount }) => amount !== null)) return paymentTerms;
  return paymentTerms.map((terms, index) => (index === 0 ? { ...terms, amount: totals.payable } : terms));
}

/** Ten per cent is a factor of 0.1. */
function withFactor(each: AllowanceCharge): AllowanceCharge {
  return {
    ...each,
    multiplier: each.multiplier === null ? null : divide(each.multiplier, '100'),
    tax: each.tax === null ? null : oioublCategory(each.tax),
  };
}

function oioublLine(line: DocumentLine, document: EDocument, foreign: boolean): DocumentLine {
  if (document.type !== 'invoice' && document.type !== 'creditNote') return line;
  const told = foreign && line.tax !== null ? oioublCategory(line.tax) : line.tax;
  const taxTotals = foreign || line.taxTotals.length === 0 ? taxOfLine(line, told) : line.taxTotals;
  const price = foreign ? netPrice(line) : line.price;
  const unit = (quantity: DocumentLine['quantity']): DocumentLine['quantity'] =>
    quantity === null ? null : { ...quantity, unit: unitFor('oioubl21', quantity.unit) };
  const standardId = line.item.standardId;
  return {
    ...line,
    quantity: unit(line.quantity),
    price: price === null ? null : { ...price, baseQuantity: unit(price.baseQuantity) },
    taxTotals,
    tax: vatCategoryOf(taxTotals),
    // Each of them names a tax (F-LIB226): the line's, where it names none itself.
    allowanceCharges: line.allowanceCharges.map((each) => ({
      ...(foreign ? withFactor(each) : each),
      tax: each.tax !== null && !foreign ? each.tax : vatCategoryOf(taxTotals),
    })),
    references: line.references.map(withType),
    item: { ...line.item, standardId: standardId === null ? null : asOioublIdentifier(standardId) },
  };
}

/** The price with the line's allowances and charges in it, so that quantity times price is the line's amount. */
function netPrice({ price, quantity, amount, allowanceCharges }: DocumentLine): DocumentLine['price'] {
  if (price === null || quantity === null || amount === null || allowanceCharges.length === 0) return price;
  const each = unitPrice(amount.value, quantity.value);
  if (each === null) return price;
  return {
    ...price,
    amount: { ...price.amount, value: each },
    baseQuantity: null,
    allowanceCharges: [],
  };
}

function oioublTotals(document: EDocument, taxTotals: readonly TaxTotal[]): EDocument['totals'] {
  const { totals } = document;
  const money = (value: string): Amount => ({ value: formatDecimal(value), currency: document.currency });
  return {
    ...totals,
    taxExclusive: money(sum(taxTotals.map(({ amount }) => amount.value))),
    taxInclusive:
      totals.taxInclusive === null ? null : money(add(totals.taxInclusive.value, totals.rounding?.value ?? '0')),
  };
}
