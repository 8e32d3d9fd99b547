import { isNegative, normaliseDecimal } from '../../../domain/amount/amount.ts';
import { hasValidGlnDigit, hasValidLuhnDigit, hasValidNorwegianDigit } from '../../../domain/check-digits.ts';
import type { EDocument, Identifier, Party } from '../../../domain/document/document.ts';
import { cenRule, peppolRule } from '../../checks/note.ts';
import type { WritingNotes } from './writing-notes.ts';

/** What EN 16931 and Peppol demand beyond what every received document is checked for. */
export function checkPeppolWritable(document: EDocument, notes: WritingNotes): void {
  const { supplier, customer, totals, type } = document;
  checkParty(supplier, 'AccountingSupplierParty/Party', ['BR-06', 'BR-09'], notes);
  checkParty(customer, 'AccountingCustomerParty/Party', ['BR-07', 'BR-11'], notes);
  if (document.currency === null) notes.missing('DocumentCurrencyCode', cenRule('BR-05'));
  const danish = supplier?.address?.country === 'DK';
  if (danish && supplier.legal?.id?.scheme !== '0184')
    notes.missing('AccountingSupplierParty/Party/PartyLegalEntity/CompanyID', peppolRule('DK-R-002'));
  if (danish && type === 'creditNote' && totals.payable !== null && isNegative(totals.payable.value))
    notes.add(
      'required.excluded',
      { element: 'PayableAmount' },
      'LegalMonetaryTotal/PayableAmount',
      peppolRule('DK-R-016'),
    );
  if (type === 'invoice' && totals.payable !== null && !isNegative(totals.payable.value))
    if (document.dueDate === null && document.paymentTerms.length === 0 && isOwed(totals.payable.value))
      notes.missing('DueDate', cenRule('BR-CO-25'));
  checkVat(document, notes);
  checkSwedish(document, notes);
  document.allowanceCharges.forEach((each, index) => {
    const place = `AllowanceCharge[${String(index + 1)}]`;
    if (each.tax === null) notes.missing(`${place}/TaxCategory`, cenRule(each.charge ? 'BR-37' : 'BR-32'), place);
    const duty = danish && customer?.address?.country === 'DK' && each.reasonCode === 'ZZZ';
    if (duty && !/^(?:\d{4}|[^#].*#.*[^#]|[^#]+#[^#]+)$/u.test((each.reason ?? '').trim()))
      notes.missing(`${place}/AllowanceChargeReason`, peppolRule('DK-R-004'));
    else if (each.reason === null && each.reasonCode === null)
      notes.missing(`${place}/AllowanceChargeReason`, cenRule(each.charge ? 'BR-38' : 'BR-33'), place);
  });
  document.lines.forEach((line, index) => {
    const place = `${type === 'invoice' ? 'InvoiceLine' : 'CreditNoteLine'}[${String(index + 1)}]`;
    if (line.tax === null) notes.missing(`${place}/Item/ClassifiedTaxCategory`, cenRule('BR-CO-04'));
    if (line.price !== null && isNegative(line.price.amount.value))
      notes.add(
        'required.amountInvalid',
        { value: line.price.amount.value },
        `${place}/Price/PriceAmount`,
        cenRule('BR-27'),
      );
  });
}

function isOwed(value: string): boolean {
  return /[1-9]/u.test(value);
}

function checkParty(
  party: Party | null,
  place: string,
  [name, country]: readonly [string, string],
  notes: WritingNotes,
): void {
  if (party?.legal?.name == null) notes.missing(`${place}/PartyLegalEntity/RegistrationName`, cenRule(name));
  if (party?.address?.country == null) notes.missing(`${place}/PostalAddress/Country`, cenRule(country));
  const numbers: readonly (readonly [string, Identifier | null])[] = [
    ['EndpointID', party?.endpoint ?? null],
    ['PartyLegalEntity/CompanyID', party?.legal?.id ?? null],
    ...(party?.identifications ?? []).map((each) => ['PartyIdentification/ID', each] as const),
  ];
  for (const [part, identifier] of numbers) {
    const [wanted, rule] = formats[identifier?.scheme ?? ''] ?? [];
    if (identifier !== null && wanted !== undefined && rule !== undefined && !wanted(identifier.id.trim()))
      notes.add(
        'identifier.checkDigit',
        { element: identifier.scheme ?? '', value: identifier.id },
        `${place}/${part}`,
        peppolRule(rule),
      );
  }
  const endpoint = party?.endpoint ?? null;
  if (endpoint !== null && !/^(?:\d{4}|EM|AN|AQ|AS|AU)$/u.test(endpoint.scheme ?? ''))
    notes.add('codes.schemeUnknown', { value: endpoint.scheme ?? '' }, `${place}/EndpointID`, cenRule('BR-CL-25'));
}

/** Numbers whose form and check digit Peppol's rules insist on, where OIOUBL only looks at the length. */
const formats: Readonly<Record<string, readonly [(id: string) => boolean, string]>> = {
  '0088': [hasValidGlnDigit, 'PEPPOL-COMMON-R040'],
  '0192': [hasValidNorwegianDigit, 'PEPPOL-COMMON-R041'],
  '0184': [(id) => /^(?:DK)?\d{8}$/u.test(id), 'PEPPOL-COMMON-R042'],
  '0007': [(id) => /^\d{10}$/u.test(id) && hasValidLuhnDigit(id), 'PEPPOL-COMMON-R049'],
};

/** What Swedish sellers must say of themselves, and the rates there are in Sweden. */
function checkSwedish({ supplier, taxTotals }: EDocument, notes: WritingNotes): void {
  if (supplier?.address?.country !== 'SE') return;
  const place = 'AccountingSupplierParty/Party';
  const vat = supplier.taxIds.find(({ taxScheme }) => taxScheme === 'VAT')?.id.id ?? null;
  if (vat !== null && !/^SE\d{12}$/u.test(vat))
    notes.add(
      'identifier.length',
      { element: 'PartyTaxScheme/CompanyID', value: vat, length: '14' },
      `${place}/PartyTaxScheme/CompanyID`,
      peppolRule('SE-R-001'),
    );
  const legal = supplier.legal?.id ?? null;
  if (legal !== null && legal.scheme !== '0007' && !(/^\d{10}$/u.test(legal.id) && hasValidLuhnDigit(legal.id)))
    notes.add(
      'identifier.checkDigit',
      { element: 'PartyLegalEntity/CompanyID', value: legal.id },
      `${place}/PartyLegalEntity/CompanyID`,
      peppolRule('SE-R-013'),
    );
  for (const { category } of taxTotals.flatMap(({ subtotals }) => subtotals))
    if (category.id === 'S' && !['25', '12', '6'].includes(normaliseDecimal(category.percent ?? '0')))
      notes.add(
        'codes.unknown',
        { element: 'Percent', value: category.percent ?? '' },
        'TaxTotal[1]/TaxSubtotal/TaxCategory/Percent',
        peppolRule('SE-R-006'),
      );
}

/** Who charges tax, or leaves it to the buyer, has a number for it. */
function checkVat(document: EDocument, notes: WritingNotes): void {
  const ids = new Set(document.taxTotals.flatMap(({ subtotals }) => subtotals.map(({ category }) => category.id)));
  const supplier = document.supplier?.taxIds.length ?? 0;
  if (supplier === 0 && document.taxRepresentative === null && [...ids].some((id) => id !== null && id !== 'O'))
    notes.missing('AccountingSupplierParty/Party/PartyTaxScheme/CompanyID', cenRule('BR-S-02'));
  const buyer = document.customer;
  if (ids.has('AE') && (buyer?.taxIds.length ?? 0) === 0 && buyer?.legal?.id == null)
    notes.missing('AccountingCustomerParty/Party/PartyTaxScheme/CompanyID', cenRule('BR-AE-02'));
  if (ids.has('K') && (buyer?.taxIds.length ?? 0) === 0)
    notes.missing('AccountingCustomerParty/Party/PartyTaxScheme/CompanyID', cenRule('BR-IC-02'));
  document.taxTotals.forEach(({ subtotals }) => {
    subtotals.forEach(({ category }, index) => {
      if (category.id === 'E' && category.exemptionReason === null)
        notes.missing(
          `TaxTotal[1]/TaxSubtotal[${String(index + 1)}]/TaxCategory/TaxExemptionReason`,
          cenRule('BR-E-10'),
        );
    });
  });
}
