/** The field of the form that what stands at a place of the written document comes from. `positions`: its lines in the form. */
export function fieldOfPlace(place: string, positions: readonly number[]): string {
  const line = /^(?:Invoice|CreditNote)Line\[(\d+)\]\/?(.*)$/u.exec(place);
  if (line !== null) {
    const position = Number(line[1]) - 1;
    const at = `lines.${String(positions[position] ?? position)}`;
    const part = lineFields.find(([element]) => (line[2] ?? '').includes(element));
    return part === undefined ? at : `${at}.${part[1]}`;
  }
  return headerFields.find(([element]) => element.test(place))?.[1] ?? 'document';
}

const lineFields: readonly (readonly [string, string])[] = [
  ['unitCode', 'unit'],
  ['Quantity', 'quantity'],
  ['PriceAmount', 'price'],
  ['Price', 'price'],
  ['Item/Name', 'description'],
  ['Tax', 'vatGroup'],
  ['LineExtensionAmount', 'price'],
  ['AccountingCost', 'accountCode'],
];

const headerFields: readonly (readonly [RegExp, string])[] = [
  [/^AccountingCustomerParty\/Party\/Contact|^BuyerReference/u, 'attention'],
  [/^AccountingCustomerParty/u, 'customerNo'],
  [/^AccountingSupplierParty/u, 'ledger'],
  [/^PaymentMeans|^PaymentTerms/u, 'paymentForm'],
  [/^Attachment/u, 'attachments'],
  [/^IssueDate/u, 'issueDate'],
  [/^DueDate/u, 'dueDate'],
  [/^DocumentCurrencyCode/u, 'currency'],
  [/^OrderReference/u, 'orderNo'],
  [/^BillingReference/u, 'credits'],
  [/^AllowanceCharge/u, 'invoiceDiscount'],
  [/^Delivery/u, 'delivery.address'],
  [/^TaxTotal|^LegalMonetaryTotal/u, 'lines'],
];
