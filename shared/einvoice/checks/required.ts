import type { EDocument, Party } from '../../domain/document/document.ts';
import type { Notes } from './note.ts';
import { cenRule, oioublRule, peppolRule } from './note.ts';
import { checkAnswer } from './required-answer.ts';
import { checkOrder, checkOrderCancellation } from './required-orders.ts';
import { checkReminder, checkUtilityStatement } from './required-statements.ts';

/**
 * The elements a document cannot do without. What Ebilag itself needs (dates, parties, currency, lines, what is to be
 * paid) is an error; what only the standard demands is a warning.
 */
export function checkRequired(document: EDocument, notes: Notes): void {
  const missing = (element: string): void => {
    notes.add('error', 'required.missing', { element }, element);
  };
  if (document.issueDate === null) missing('IssueDate');
  if (isNobody(document.sender)) missing(senderElement(document));
  if (isNobody(document.receiver)) missing(receiverElement(document));
  switch (document.type) {
    case 'invoice':
    case 'creditNote':
      if (document.currency === null) missing('DocumentCurrencyCode');
      if (document.lines.length === 0) notes.add('error', 'required.linesMissing', {});
      if (document.totals.lines === null) missing('LegalMonetaryTotal/LineExtensionAmount');
      if (document.totals.payable === null) missing('LegalMonetaryTotal/PayableAmount');
      if (document.format === 'oioubl2') checkOioublBilling(document, notes);
      else if (document.format !== 'svefaktura1') checkEuropeanBilling(document, notes);
      return;
    case 'reminder':
      if (document.totals.payable === null) missing('LegalMonetaryTotal/PayableAmount');
      if (document.format === 'oioubl2') checkReminder(document, notes);
      return;
    case 'statement':
      if (document.totals.payable === null) {
        notes.add(
          'error',
          'required.missing',
          { element: 'TotalBalanceAmount' },
          'TotalBalanceAmount',
          oioublRule('F-STA004'),
        );
      }
      return;
    case 'utilityStatement':
      checkUtilityStatement(document, notes);
      return;
    case 'order':
    case 'orderChange':
      if (document.lines.length === 0) notes.add('error', 'required.linesMissing', {});
      checkOrder(document, notes);
      return;
    case 'orderCancellation':
      checkOrderCancellation(document, notes);
      return;
    case 'applicationResponse':
      checkAnswer(document, notes);
  }
}

function isNobody(party: Party): boolean {
  return party.name === null && party.endpoint === null && party.legal === null && party.identifications.length === 0;
}

function isOrderDocument(type: EDocument['type']): boolean {
  return type === 'order' || type === 'orderChange' || type === 'orderCancellation';
}

function senderElement({ type, format }: EDocument): string {
  if (format === 'svefaktura1') return 'SellerParty';
  if (isOrderDocument(type)) return 'BuyerCustomerParty';
  return type === 'utilityStatement' || type === 'applicationResponse' ? 'SenderParty' : 'AccountingSupplierParty';
}

function receiverElement({ type, format }: EDocument): string {
  if (format === 'svefaktura1') return 'BuyerParty';
  if (isOrderDocument(type)) return 'SellerSupplierParty';
  return type === 'utilityStatement' || type === 'applicationResponse' ? 'ReceiverParty' : 'AccountingCustomerParty';
}

/** Profiles in which an invoice answers an order and must name it. */
const orderProfiles =
  /^(?:Procurement-OrdSimR-BilSim-1\.0|Procurement-OrdAdv-BilSim-1\.0|urn:www\.nesubl\.eu:profiles:profile7:ver[0-9.]+)$/;

function checkOioublBilling(document: EDocument, notes: Notes): void {
  const invoice = document.type === 'invoice';
  const lack = (element: string, ruleId: string | null): void => {
    notes.add('warning', 'required.missing', { element }, element, ruleId === null ? null : oioublRule(ruleId));
  };
  if (document.supplier?.endpoint == null) lack('AccountingSupplierParty/Party/EndpointID', null);
  if (document.supplier?.legal == null) lack('AccountingSupplierParty/Party/PartyLegalEntity', null);
  if (document.customer?.endpoint == null) lack('AccountingCustomerParty/Party/EndpointID', null);
  if (document.customer?.contact?.id == null)
    lack('AccountingCustomerParty/Party/Contact/ID', invoice ? 'F-INV051' : null);
  if (orderProfiles.test(document.profileId ?? '') && !document.references.some(({ kind }) => kind === 'order')) {
    lack('OrderReference/ID', invoice ? 'F-INV002' : 'F-CRN002');
  }
  if (!invoice) return;
  document.lines.forEach((line, index) => {
    const place = `InvoiceLine[${String(index + 1)}]`;
    if (line.quantity === null) lack(`${place}/InvoicedQuantity`, 'F-INV137');
    if (line.price === null) lack(`${place}/Price`, 'F-INV138');
    if (line.taxTotals.length === 0) lack(`${place}/TaxTotal`, 'F-INV139');
  });
}

function checkEuropeanBilling(document: EDocument, notes: Notes): void {
  const lack = (element: string, rule: ReturnType<typeof cenRule>): void => {
    notes.add('warning', 'required.missing', { element }, element, rule);
  };
  if (document.typeCode === null)
    lack(document.type === 'invoice' ? 'InvoiceTypeCode' : 'CreditNoteTypeCode', cenRule('BR-04'));
  if (document.totals.taxExclusive === null) lack('LegalMonetaryTotal/TaxExclusiveAmount', cenRule('BR-13'));
  if (document.totals.taxInclusive === null) lack('LegalMonetaryTotal/TaxInclusiveAmount', cenRule('BR-14'));
  if (document.taxTotals.every(({ subtotals }) => subtotals.length === 0))
    lack('TaxTotal/TaxSubtotal', cenRule('BR-CO-18'));
  const name = document.type === 'invoice' ? 'InvoiceLine' : 'CreditNoteLine';
  document.lines.forEach((line, index) => {
    const place = `${name}[${String(index + 1)}]`;
    if (line.quantity === null) lack(`${place}/Quantity`, cenRule('BR-22'));
    if (line.amount === null) lack(`${place}/LineExtensionAmount`, cenRule('BR-24'));
    if (line.item.name === null) lack(`${place}/Item/Name`, cenRule('BR-25'));
    if (line.price === null) lack(`${place}/Price/PriceAmount`, cenRule('BR-26'));
  });
  if (document.format !== 'peppolBis3') return;
  if (document.buyerReference === null && !document.references.some(({ kind }) => kind === 'order')) {
    lack('BuyerReference', peppolRule('PEPPOL-EN16931-R003'));
  }
  if (document.customer?.endpoint == null)
    lack('AccountingCustomerParty/Party/EndpointID', peppolRule('PEPPOL-EN16931-R010'));
  if (document.supplier?.endpoint == null)
    lack('AccountingSupplierParty/Party/EndpointID', peppolRule('PEPPOL-EN16931-R020'));
}
