import type { Calendar } from '../calendar.ts';
import type { DraftInvoice } from '../draft.ts';
import { institution } from '../institution.ts';
import { percentOf, sumUp } from '../sums.ts';
import type { SummedLine, VatGroup } from '../sums.ts';
import { vendorOf } from '../vendors.ts';
import type { DemoVendor } from '../vendors.ts';
import { el, maybe } from './markup.ts';
import type { Element } from './markup.ts';

const spaces = {
  xmlns: 'urn:sfti:documents:BasicInvoice:1:0',
  'xmlns:cac': 'urn:sfti:CommonAggregateComponents:1:0',
  'xmlns:cbc': 'urn:oasis:names:tc:ubl:CommonBasicComponents:1:0',
};

/** Svefaktura 1.0 (facts §14): UBL 1.0 names, a credit note is the same root with type 381 and positive amounts. */
export function svefakturaElement(draft: DraftInvoice, calendar: Calendar): Element {
  const vendor = vendorOf(draft.vendor);
  const currency = draft.currency ?? 'SEK';
  const sums = sumUp(draft);
  const money = (name: string, value: string): Element => el(name, { amountCurrencyID: currency }, value);
  return el(
    'Invoice',
    spaces,
    el('ID', draft.number),
    el('cbc:IssueDate', calendar.day(draft.issued)),
    el('InvoiceTypeCode', draft.kind === 'creditNote' ? '381' : '380'),
    draft.notes !== undefined && el('cbc:Note', draft.notes.join(' ')),
    el('InvoiceCurrencyCode', currency),
    el('LineItemCountNumeric', String(draft.lines.length)),
    el('cac:BuyerParty', buyer(draft)),
    el('cac:SellerParty', seller(vendor)),
    draft.payment !== undefined && paymentMeans(draft, vendor, calendar),
    el('cac:PaymentTerms', el('cbc:Note', draft.terms ?? '30 dagar netto')),
    el(
      'cac:TaxTotal',
      money('cbc:TotalTaxAmount', sums.vat),
      sums.groups.map((group) => taxSubtotal(group, money)),
    ),
    el(
      'cac:LegalTotal',
      money('cbc:LineExtensionTotalAmount', sums.lineTotal),
      money('cbc:TaxExclusiveTotalAmount', sums.net),
      money('cbc:TaxInclusiveTotalAmount', sums.payable),
      draft.rounding !== undefined && el('cac:RoundOffAmount', { amountCurrencyID: currency }, draft.rounding),
    ),
    sums.lines.map((line, index) => invoiceLine(line, index + 1, money)),
    el('RequisitionistDocumentReference', el('cac:ID', draft.buyerReference ?? 'INDKØB-114')),
    draft.credits !== undefined && el('InitialInvoiceDocumentReference', el('cac:ID', draft.credits.number)),
  );
}

function buyer(draft: DraftInvoice): Element {
  return el(
    'cac:Party',
    el('cac:PartyIdentification', el('cac:ID', { identificationSchemeAgencyID: '9' }, institution.gln)),
    el('cac:PartyName', el('cbc:Name', institution.name)),
    place({ ...institution, street: `${institution.street} ${institution.building}` }),
    draft.buyerContact !== undefined && el('cac:Contact', el('cbc:Name', draft.buyerContact)),
  );
}

function seller(vendor: DemoVendor): Element {
  const registered = (id: string, scheme: string): Element =>
    el('cac:PartyTaxScheme', el('cac:CompanyID', id), el('cac:TaxScheme', el('cac:ID', scheme)));
  return el(
    'cac:Party',
    vendor.gln !== null &&
      el('cac:PartyIdentification', el('cac:ID', { identificationSchemeAgencyID: '9' }, vendor.gln)),
    el('cac:PartyName', el('cbc:Name', vendor.name)),
    place({ ...vendor, street: `${vendor.street} ${vendor.building}` }),
    registered(vendor.legalId, 'SWT'),
    registered(vendor.vatId, 'VAT'),
    el(
      'cac:Contact',
      el('cbc:Name', vendor.contact.name),
      el('cbc:Telephone', vendor.contact.phone),
      el('cbc:ElectronicMail', vendor.contact.mail),
    ),
  );
}

function place(at: {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
}): Element {
  return el(
    'cac:Address',
    el('cbc:StreetName', at.street),
    el('cbc:CityName', at.city),
    el('cbc:PostalZone', at.postalCode),
    el('cac:Country', el('cac:IdentificationCode', at.country)),
  );
}

function paymentMeans(draft: DraftInvoice, vendor: DemoVendor, calendar: Calendar): Element {
  const bankgiro = draft.payment?.means === 'bankgiro';
  return el(
    'cac:PaymentMeans',
    el('cac:PaymentMeansTypeCode', '1'),
    maybe('cbc:DuePaymentDate', draft.due === undefined ? null : calendar.day(draft.due)),
    el(
      'cac:PayeeFinancialAccount',
      el(
        'cac:ID',
        bankgiro ? {} : { identificationSchemeName: 'IBAN' },
        (bankgiro ? vendor.bankgiro : vendor.iban) ?? '',
      ),
      el(
        'cac:FinancialInstitutionBranch',
        el('cac:FinancialInstitution', el('cac:ID', bankgiro ? 'BGABSESS' : (vendor.bic ?? ''))),
      ),
      draft.payment?.means === 'bankgiro' && el('cac:PaymentInstructionID', draft.payment.reference),
    ),
  );
}

type Money = (name: string, value: string) => Element;

function category(vat: VatGroup['vat']): Element {
  return el(
    'cac:TaxCategory',
    el('cac:ID', percentOf(vat) === '0' ? 'E' : 'S'),
    el('cbc:Percent', percentOf(vat)),
    el('cac:TaxScheme', el('cac:ID', 'VAT')),
  );
}

function taxSubtotal(group: VatGroup, money: Money): Element {
  return el(
    'cac:TaxSubTotal',
    money('cbc:TaxableAmount', group.base),
    money('cbc:TaxAmount', group.tax),
    category(group.vat),
  );
}

function invoiceLine({ line, vat, amount }: SummedLine, number: number, money: Money): Element {
  return el(
    'cac:InvoiceLine',
    el('cac:ID', String(number)),
    el('cbc:InvoicedQuantity', { quantityUnitCode: line.unit }, line.quantity),
    money('cbc:LineExtensionAmount', amount),
    maybe('cbc:Note', line.note),
    line.discount !== undefined &&
      el(
        'cac:AllowanceCharge',
        el('cbc:ChargeIndicator', 'false'),
        el('cac:ReasonCode', { name: line.discount.reason }, 'ZZZ'),
        money('cbc:Amount', line.discount.amount),
      ),
    el(
      'cac:Item',
      el('cbc:Description', line.text),
      line.itemNo !== undefined && el('cac:SellersItemIdentification', el('cac:ID', line.itemNo)),
      category(vat),
      el('cac:BasePrice', money('cbc:PriceAmount', line.price)),
    ),
  );
}
