import { formatDecimal, negate, sum, within } from '../../../domain/amount/amount.ts';
import type { DocumentLine, EDocument, Party } from '../../../domain/document/document.ts';
import { linePlace } from '../../checks/codes.ts';
import { oioublRule } from '../../checks/note.ts';
import { codeListsOf } from '../../code-lists/code-lists.ts';
import type { WritingNotes } from './writing-notes.ts';

/** What OIOUBL's rules demand beyond what every received document is checked for (facts/oioubl.md §1, §4, §5, §7). */
export function checkOioublWritable(document: EDocument, notes: WritingNotes): void {
  const rule = (ids: readonly [string, string, string, string]): ReturnType<typeof oioublRule> =>
    oioublRule(ids[typeIndex(document)] ?? ids[0]);
  const supplier = 'AccountingSupplierParty/Party';
  const customer = 'AccountingCustomerParty/Party';
  if (document.currency === null)
    notes.missing('DocumentCurrencyCode', rule(['F-INV007', 'F-CRN004', 'F-REM008', 'F-STA064']));
  if (document.sender.endpoint === null)
    notes.missing(`${supplier}/EndpointID`, rule(['F-INV031', 'F-CRN028', 'F-REM018', 'F-STA010']));
  if (document.sender.legal?.id == null)
    notes.missing(`${supplier}/PartyLegalEntity/CompanyID`, oioublRule('F-LIB187'));
  if (document.receiver.endpoint === null)
    notes.missing(`${customer}/EndpointID`, rule(['F-INV044', 'F-CRN040', 'F-REM025', 'F-STA017']));
  if (document.type !== 'statement' && document.receiver.contact?.id == null)
    notes.missing(`${customer}/Contact/ID`, rule(['F-INV051', 'F-CRN047', 'F-REM071', 'F-REM071']));
  checkParty(document.sender, supplier, notes);
  checkParty(document.receiver, customer, notes);
  if (document.payee !== null) checkParty(document.payee, 'PayeeParty', notes);
  if (document.accountingCost !== null && document.accountingCostCode !== null)
    notes.add('required.several', { element: 'AccountingCost' }, 'AccountingCost', oioublRule('F-LIB021'));
  if (document.uuid !== null && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(document.uuid))
    notes.add(
      'identifier.length',
      { element: 'UUID', value: document.uuid, length: '36' },
      'UUID',
      oioublRule('F-LIB097'),
    );
  // Nothing of it is written, and who answers for the tax must not be lost without a word.
  if (document.taxRepresentative !== null)
    notes.add('required.excluded', { element: 'TaxRepresentativeParty' }, 'TaxRepresentativeParty');
  if (document.type === 'statement') return;
  if (document.totals.lines === null)
    notes.missing('LegalMonetaryTotal/LineExtensionAmount', rule(['F-INV120', 'F-CRN066', 'F-REM054', 'F-REM054']));
  // A second currency needs its exchange rate, which the model does not have (F-INV017).
  if (document.taxCurrency !== null)
    notes.add('required.excluded', { element: 'TaxCurrencyCode' }, 'TaxCurrencyCode', oioublRule('F-INV017'));
  checkCharges(document, notes);
  checkLineParts(document, notes);
  if (document.type === 'invoice' && document.typeCode === null)
    notes.missing('InvoiceTypeCode', oioublRule('F-INV011'));
  checkCredited(document, notes);
  checkTaxes(document, notes);
}

function typeIndex({ type }: EDocument): 0 | 1 | 2 | 3 {
  return type === 'creditNote' ? 1 : type === 'reminder' ? 2 : type === 'statement' ? 3 : 0;
}

function checkParty(party: Party, place: string, notes: WritingNotes): void {
  if (party.name === null && party.identifications.length === 0)
    notes.missing(`${place}/PartyName/Name`, oioublRule('F-LIB022'));
  const schemes = codeListsOf('oioubl2').endpointSchemes;
  const { endpoint } = party;
  if (endpoint !== null && (endpoint.scheme === null || schemes?.has(endpoint.scheme) === false))
    notes.add('codes.schemeUnknown', { value: endpoint.scheme ?? '' }, `${place}/EndpointID`, oioublRule('F-LIB179'));
  for (const each of [endpoint, party.legal?.id ?? null]) {
    if (each === null) continue;
    const length = lengths[each.scheme ?? ''];
    if (length !== undefined && !length[0].test(each.id))
      notes.add(
        'identifier.length',
        { element: each.scheme ?? '', value: each.scheme === 'DK:CPR' ? 'DK:CPR' : each.id, length: length[1] },
        each === endpoint ? `${place}/EndpointID` : `${place}/PartyLegalEntity/CompanyID`,
        oioublRule(each === endpoint ? length[2] : length[3]),
      );
  }
}

const lengths: Readonly<Record<string, readonly [RegExp, string, string, string]>> = {
  'DK:CVR': [/^DK\d{8}$/u, '8', 'F-LIB180', 'F-LIB190'],
  'DK:CPR': [/^\d{10}$/u, '10', 'F-LIB215', 'F-LIB191'],
  GLN: [/^\d{13}$/u, '13', 'F-LIB181', 'F-LIB181'],
};

function checkCharges(document: EDocument, notes: WritingNotes): void {
  document.allowanceCharges.forEach((each, index) => {
    const place = `AllowanceCharge[${String(index + 1)}]`;
    if (each.tax === null && document.type !== 'reminder')
      notes.missing(`${place}/TaxCategory`, oioublRule('F-LIB226'), place);
    if (each.multiplier !== null && each.baseAmount === null)
      notes.missing(`${place}/BaseAmount`, oioublRule('F-LIB248'), place);
  });
  const { allowances, charges, prepaid } = document.totals;
  const rule = (invoice: string, creditNote: string): ReturnType<typeof oioublRule> =>
    oioublRule(document.type === 'creditNote' ? creditNote : invoice);
  if (allowances === null && document.allowanceCharges.some(({ charge }) => !charge))
    notes.missing('LegalMonetaryTotal/AllowanceTotalAmount', rule('F-INV122', 'F-CRN068'));
  if (charges === null && document.allowanceCharges.some(({ charge }) => charge))
    notes.missing('LegalMonetaryTotal/ChargeTotalAmount', rule('F-INV123', 'F-CRN069'));
  if (prepaid === null && document.prepayments.length > 0)
    notes.missing('LegalMonetaryTotal/PrepaidAmount', rule('F-INV124', 'F-CRN070'));
}

/** A credit note that names no invoice on a line says what was bought and for how much. */
function checkCredited(document: EDocument, notes: WritingNotes): void {
  if (document.type !== 'creditNote') return;
  document.lines.forEach((line, index) => {
    const place = `CreditNoteLine[${String(index + 1)}]`;
    if (line.quantity === null) notes.missing(`${place}/CreditedQuantity`, oioublRule('F-CRN196'));
    if (line.price === null) notes.missing(`${place}/Price`, oioublRule('F-CRN083'));
    if (line.taxTotals.length === 0) notes.missing(`${place}/TaxTotal`, oioublRule('F-CRN081'));
  });
}

function checkTaxes(document: EDocument, notes: WritingNotes): void {
  if (document.type === 'reminder') return;
  const vat = document.taxTotals.filter(({ subtotals }) =>
    subtotals.some(({ category }) => category.schemeId === '63'),
  );
  if (vat.length === 0) notes.missing('TaxTotal', oioublRule('F-LIB306'));
  if (vat.length > 1) notes.add('required.several', { element: 'TaxTotal' }, 'TaxTotal[2]', oioublRule('F-LIB306'));
  document.taxTotals.forEach(({ subtotals }, index) => {
    const place = `TaxTotal[${String(index + 1)}]`;
    const ids = subtotals.map(({ category }) => `${category.schemeId ?? ''} ${category.id ?? ''}`);
    if (new Set(ids).size < ids.length)
      notes.add('required.several', { element: 'TaxCategory/ID' }, place, oioublRule('F-LIB315'));
    subtotals.forEach(({ taxable, category }, position) => {
      const inner = `${place}/TaxSubtotal[${String(position + 1)}]`;
      if (taxable === null) notes.missing(`${inner}/TaxableAmount`, oioublRule('F-LIB259'));
      if (category.id === null) notes.missing(`${inner}/TaxCategory/ID`, oioublRule('F-LIB074'));
      if (category.schemeId === null) notes.missing(`${inner}/TaxCategory/TaxScheme/ID`, oioublRule('F-LIB065'));
      if (category.schemeId !== '63' && category.typeCode === null)
        notes.missing(`${inner}/TaxCategory/TaxScheme/TaxTypeCode`, oioublRule('F-LIB197'));
    });
  });
}

/** What a line may say only if the header does, or does not. */
function checkLineParts(document: EDocument, notes: WritingNotes): void {
  const ordered = document.references.some(({ kind }) => kind === 'order' || kind === 'salesOrder');
  document.lines.forEach((line, index) => {
    const place = linePlace(document, index);
    if (line.orderLine !== null && !ordered) notes.missing('OrderReference/ID', oioublRule('F-INV142'));
    if (line.delivery !== null && document.delivery !== null)
      notes.add('required.several', { element: 'Delivery' }, place, oioublRule('F-INV143'));
    checkLineTax(line, place, notes);
  });
  if (document.type === 'reminder') return;
  for (const { subtotals } of document.taxTotals) {
    for (const { taxable, category } of subtotals) {
      if (taxable === null || category.schemeId !== '63') continue;
      const ours = taxedOnLines(document, category.id);
      if (!within(taxable.value, ours, '1.00')) {
        const values = {
          ours: formatDecimal(ours),
          theirs: formatDecimal(taxable.value),
          currency: taxable.currency ?? '',
          element: 'TaxableAmount',
        };
        notes.add('arithmetic.taxSubtotal', values, 'TaxTotal/TaxSubtotal/TaxableAmount', oioublRule('F-LIB402'));
      }
    }
  }
}

/** The tax of a line is the sum of its parts, as that of the document is. */
function checkLineTax({ taxTotals }: DocumentLine, place: string, notes: WritingNotes): void {
  for (const { amount, subtotals } of taxTotals) {
    const ours = sum(subtotals.map(({ tax }) => tax.value));
    if (within(amount.value, ours, '0')) continue;
    const values = { ours: formatDecimal(ours), theirs: formatDecimal(amount.value), currency: amount.currency ?? '' };
    notes.add('arithmetic.taxSum', { ...values, element: 'TaxAmount' }, `${place}/TaxTotal`, oioublRule('F-LIB385'));
  }
}

/** What lines, charges and allowances of a category come to; duties are in what the lines say is taxed. */
function taxedOnLines({ lines, allowanceCharges }: EDocument, id: string | null): string {
  const ofLines = lines.flatMap((line) =>
    line.taxTotals.flatMap(({ subtotals }) =>
      subtotals.flatMap(({ taxable, category }) =>
        category.id === id && category.schemeId === '63' && taxable !== null ? [taxable.value] : [],
      ),
    ),
  );
  const ofCharges = allowanceCharges.flatMap(({ tax, charge, amount }) =>
    tax?.id === id ? [charge ? amount.value : negate(amount.value)] : [],
  );
  return sum([...ofLines, ...ofCharges]);
}
