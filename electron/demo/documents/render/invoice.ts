import type { Calendar } from '../calendar.ts';
import type { DraftAttachment, DraftCharge, DraftInvoice } from '../draft.ts';
import { renderAttachment } from '../attachments/attachment.ts';
import { uuidFor } from '../identity.ts';
import { institution } from '../institution.ts';
import { sumUp } from '../sums.ts';
import type { SummedDuty, SummedLine } from '../sums.ts';
import { vendorOf } from '../vendors.ts';
import { amount, codeList, isOioubl2, standardElements, usualProfile, vatCategory, vatSubtotal } from './dialect.ts';
import type { UblFormat } from './dialect.ts';
import { el, maybe } from './markup.ts';
import type { Element } from './markup.ts';
import { address, customerParty, supplierParty } from './parties.ts';
import { paymentMeans } from './payment.ts';

/** An Invoice or CreditNote in one of the UBL formats. The order of the elements is the schema's. */
export function invoiceElement(draft: DraftInvoice & { readonly format: UblFormat }, calendar: Calendar): Element {
  const { format } = draft;
  const credit = draft.kind === 'creditNote';
  const oioubl2 = isOioubl2(format);
  const old = format === 'oioubl-2.02';
  const root = credit ? 'CreditNote' : 'Invoice';
  const vendor = vendorOf(draft.vendor);
  const currency = draft.currency ?? 'DKK';
  const sums = sumUp(draft);
  const due = draft.due === undefined ? null : calendar.day(draft.due);
  const dueOnHeader = !oioubl2 && !credit ? due : null;
  const reference = draft.buyerReference === undefined ? 'INDKØB-114' : draft.buyerReference;
  const list = (code: string): Record<string, string | null> => (oioubl2 ? codeList.coded(code) : {});
  const notes = (draft.notes ?? []).map((note) => el('cbc:Note', note));
  const uuid = format === 'peppol-bis-3' ? null : uuidFor(draft.number + draft.vendor);

  return el(
    root,
    namespaces(root),
    standardElements(format, credit ? 'creditNote' : 'invoice', draft.profile ?? usualProfile(format)),
    el('cbc:ID', draft.number),
    format !== 'peppol-bis-3' && el('cbc:CopyIndicator', draft.copy === true ? 'true' : 'false'),
    maybe('cbc:UUID', uuid),
    el('cbc:IssueDate', calendar.day(draft.issued)),
    maybe('cbc:DueDate', dueOnHeader),
    !credit && el('cbc:InvoiceTypeCode', list('invoicetypecode-1.1'), '380'),
    credit && !oioubl2 && el('cbc:CreditNoteTypeCode', '381'),
    notes,
    el('cbc:DocumentCurrencyCode', currency),
    oioubl2 ? maybe('cbc:AccountingCostCode', draft.accountingCode) : null,
    maybe('cbc:AccountingCost', draft.accounting),
    format === 'peppol-bis-3' && maybe('cbc:BuyerReference', reference),
    draft.period !== undefined &&
      el(
        'cac:InvoicePeriod',
        el('cbc:StartDate', calendar.day(draft.period.start)),
        el('cbc:EndDate', calendar.day(draft.period.end)),
      ),
    credit &&
      oioubl2 &&
      el(
        'cac:DiscrepancyResponse',
        el('cbc:ReferenceID', '1'),
        el('cbc:Description', draft.notes?.[0] ?? 'Kreditering'),
      ),
    draft.order !== undefined &&
      el(
        'cac:OrderReference',
        el('cbc:ID', draft.order.number),
        format !== 'peppol-bis-3' && el('cbc:IssueDate', calendar.day(draft.order.issued)),
      ),
    draft.credits !== undefined &&
      el(
        'cac:BillingReference',
        el(
          'cac:InvoiceDocumentReference',
          el('cbc:ID', draft.credits.number),
          el('cbc:IssueDate', calendar.day(draft.credits.issued)),
        ),
      ),
    draft.sensitive !== undefined && sensitiveReference(format, draft.sensitive),
    (draft.attachments ?? []).map((attachment, index) => attachmentReference(format, attachment, index + 1)),
    el('cac:AccountingSupplierParty', supplierParty(format, vendor)),
    el('cac:AccountingCustomerParty', customerParty(format, { reference, contact: draft.buyerContact ?? null })),
    draft.payee !== undefined && payeeParty(format, draft.payee),
    draft.delivered !== undefined && !(credit && old) && delivery(format, calendar.day(draft.delivered)),
    draft.payment !== undefined &&
      !(credit && old) &&
      paymentMeans(format, {
        payment: draft.payment,
        vendor: vendorOf(draft.payee ?? draft.vendor),
        number: draft.number,
        due: oioubl2 || credit ? due : null,
      }),
    !(credit && old) &&
      draft.payment !== undefined &&
      terms(format, draft.terms ?? null, oioubl2 ? amount('cbc:Amount', currency, sums.payable) : null),
    draft.prepaid !== undefined &&
      oioubl2 &&
      el(
        'cac:PrepaidPayment',
        el('cbc:ID', '1'),
        amount('cbc:PaidAmount', currency, draft.prepaid.amount),
        el('cbc:ReceivedDate', calendar.day(draft.prepaid.issued)),
      ),
    (draft.charges ?? []).map((charge) => allowanceCharge(format, currency, charge)),
    el(
      'cac:TaxTotal',
      amount('cbc:TaxAmount', currency, sums.vat),
      draft.rounding !== undefined && oioubl2 && amount('cbc:RoundingAmount', currency, draft.rounding),
      sums.groups.map((group) => vatSubtotal(format, currency, group, true)),
    ),
    sums.duties.map((duty) => dutyTotal(currency, duty)),
    el(
      'cac:LegalMonetaryTotal',
      amount('cbc:LineExtensionAmount', currency, sums.lineTotal),
      amount('cbc:TaxExclusiveAmount', currency, oioubl2 ? sums.tax : sums.net),
      amount('cbc:TaxInclusiveAmount', currency, sums.inclusive),
      has(draft, 'allowance') && amount('cbc:AllowanceTotalAmount', currency, sums.allowances),
      has(draft, 'charge') && amount('cbc:ChargeTotalAmount', currency, sums.charges),
      draft.prepaid !== undefined && amount('cbc:PrepaidAmount', currency, draft.prepaid.amount),
      draft.rounding !== undefined && amount('cbc:PayableRoundingAmount', currency, draft.rounding),
      amount('cbc:PayableAmount', currency, sums.payable),
    ),
    sums.lines.map((line, index) => documentLine(draft, currency, line, index + 1)),
  );
}

export function namespaces(root: string): Record<string, string> {
  return {
    xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
    'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  };
}

const has = (draft: DraftInvoice, kind: DraftCharge['kind']): boolean =>
  (draft.charges ?? []).some((charge) => charge.kind === kind);

function sensitiveReference(format: UblFormat, level: string): Element {
  return el(
    'cac:AdditionalDocumentReference',
    el(
      'cbc:ID',
      isOioubl2(format) ? { schemeID: 'urn:oioubl:id:personalsecure-1.0', schemeAgencyID: '320' } : {},
      level,
    ),
    el(
      'cbc:DocumentTypeCode',
      isOioubl2(format) ? codeList.coded('responsedocumenttypecode-1.1') : {},
      'PersonalSecure',
    ),
  );
}

function attachmentReference(format: UblFormat, attachment: DraftAttachment, number: number): Element {
  const { mime, base64 } = renderAttachment(attachment);
  return el(
    'cac:AdditionalDocumentReference',
    el('cbc:ID', String(number)),
    isOioubl2(format) ? el('cbc:DocumentType', attachment.title) : el('cbc:DocumentDescription', attachment.title),
    el('cac:Attachment', el('cbc:EmbeddedDocumentBinaryObject', { mimeCode: mime, filename: attachment.name }, base64)),
  );
}

function payeeParty(format: UblFormat, key: DraftInvoice['vendor']): Element {
  const payee = vendorOf(key);
  const danish = isOioubl2(format) ? `DK${payee.legalId}` : payee.legalId;
  const scheme = isOioubl2(format) ? 'DK:CVR' : '0184';
  return el(
    'cac:PayeeParty',
    el('cac:PartyIdentification', el('cbc:ID', { schemeID: scheme }, danish)),
    el('cac:PartyName', el('cbc:Name', payee.name)),
    el(
      'cac:PartyLegalEntity',
      isOioubl2(format) && el('cbc:RegistrationName', payee.legalName),
      el('cbc:CompanyID', { schemeID: scheme }, danish),
    ),
  );
}

function delivery(format: UblFormat, date: string): Element {
  return el(
    'cac:Delivery',
    el('cbc:ActualDeliveryDate', date),
    el('cac:DeliveryLocation', address(format, institution, 'cac:Address')),
  );
}

function terms(format: UblFormat, note: string | null, payable: Element | null): Element | null {
  if (note === null && payable === null) return null;
  return el(
    'cac:PaymentTerms',
    isOioubl2(format) && [el('cbc:ID', '1'), el('cbc:PaymentMeansID', '1')],
    maybe('cbc:Note', note),
    payable,
  );
}

function allowanceCharge(format: UblFormat, currency: string, charge: DraftCharge): Element {
  const factor = charge.percent === undefined ? null : isOioubl2(format) ? factorOf(charge.percent) : charge.percent;
  return el(
    'cac:AllowanceCharge',
    el('cbc:ChargeIndicator', charge.kind === 'charge' ? 'true' : 'false'),
    !isOioubl2(format) && maybe('cbc:AllowanceChargeReasonCode', charge.reasonCode),
    el('cbc:AllowanceChargeReason', charge.reason),
    maybe('cbc:MultiplierFactorNumeric', factor),
    amount('cbc:Amount', currency, charge.amount),
    charge.base !== undefined && amount('cbc:BaseAmount', currency, charge.base),
    vatCategory(format, charge.vat ?? '25'),
  );
}

/** Percent as the factor OIOUBL writes: 5 becomes 0.05. */
function factorOf(percent: string): string {
  return percent.length === 1 ? `0.0${percent}` : `0.${percent}`;
}

function dutyTotal(currency: string, { duty, base, tax }: SummedDuty): Element {
  return el(
    'cac:TaxTotal',
    amount('cbc:TaxAmount', currency, tax),
    el(
      'cac:TaxSubtotal',
      amount('cbc:TaxableAmount', currency, base),
      amount('cbc:TaxAmount', currency, tax),
      el(
        'cac:TaxCategory',
        el('cbc:ID', { schemeAgencyID: '320', schemeID: 'urn:oioubl:id:taxcategoryid-1.1' }, duty.category),
        el('cbc:BaseUnitMeasure', { unitCode: duty.unit }, '1'),
        amount('cbc:PerUnitAmount', currency, duty.perUnit),
        el(
          'cac:TaxScheme',
          el('cbc:ID', { schemeAgencyID: '320', schemeID: 'urn:oioubl:id:taxschemeid-1.2' }, duty.scheme),
          el('cbc:Name', duty.name),
          el('cbc:TaxTypeCode', codeList.coded('taxtypecode-1.1'), 'StandardRated'),
        ),
      ),
    ),
  );
}

function documentLine(
  draft: DraftInvoice & { readonly format: UblFormat },
  currency: string,
  summed: SummedLine,
  number: number,
): Element {
  const { format } = draft;
  const { line, vat } = summed;
  const oioubl2 = isOioubl2(format);
  const credit = draft.kind === 'creditNote';
  const orderLine =
    line.orderLine === undefined || draft.order === undefined
      ? null
      : el('cac:OrderLineReference', el('cbc:LineID', line.orderLine));
  const item = el(
    'cac:Item',
    el('cbc:Description', line.details ?? line.text),
    el('cbc:Name', line.text),
    line.itemNo !== undefined && el('cac:SellersItemIdentification', el('cbc:ID', line.itemNo)),
    !oioubl2 && vatCategory(format, vat, 'cac:ClassifiedTaxCategory'),
    Object.entries(line.properties ?? {}).map(([name, value]) =>
      el('cac:AdditionalItemProperty', el('cbc:Name', name), el('cbc:Value', value)),
    ),
  );
  const discount =
    line.discount === undefined || oioubl2
      ? null
      : el(
          'cac:AllowanceCharge',
          el('cbc:ChargeIndicator', 'false'),
          el('cbc:AllowanceChargeReason', line.discount.reason),
          amount('cbc:Amount', currency, line.discount.amount),
        );
  return el(
    credit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    el('cbc:ID', String(number)),
    maybe('cbc:Note', line.note),
    el(credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', { unitCode: line.unit }, line.quantity),
    amount('cbc:LineExtensionAmount', currency, summed.amount),
    maybe('cbc:AccountingCost', line.accounting),
    credit && format === 'oioubl-2.02' ? null : orderLine,
    discount,
    oioubl2 &&
      el(
        'cac:TaxTotal',
        amount('cbc:TaxAmount', currency, summed.tax),
        vatSubtotal(format, currency, { vat, base: summed.taxable, tax: summed.tax }, false),
      ),
    summed.duties.map((duty) => dutyTotal(currency, duty)),
    item,
    el(
      'cac:Price',
      amount('cbc:PriceAmount', currency, line.price),
      (oioubl2 || line.per !== undefined) && el('cbc:BaseQuantity', { unitCode: line.unit }, line.per ?? '1'),
      oioubl2 && el('cbc:OrderableUnitFactorRate', '1'),
    ),
  );
}
