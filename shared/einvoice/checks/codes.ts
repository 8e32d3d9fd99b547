import type { Amount, EDocument, Party, TaxCategory } from '../../domain/document/document.ts';
import { consumptionLines } from '../../domain/document/consumption.ts';
import type { CodeLists } from '../code-lists/code-lists.ts';
import { codeListsOf, countries, currencies } from '../code-lists/code-lists.ts';
import type { Notes } from './note.ts';
import { oioublRule } from './note.ts';

/** Codes that stand in no list of the format. Each is reported once, where it stands first. */
export function checkCodes(document: EDocument, notes: Notes): void {
  const lists = codeListsOf(document.format);
  const seen = new Set<string>();
  const first = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  const unknown = (
    element: string,
    value: string | null,
    list: ReadonlySet<string> | null,
    place: string,
    complete = true,
  ): void => {
    if (value === null || list === null || list.has(value) || !first(`${element} ${value}`)) return;
    notes.add(complete ? 'warning' : 'remark', 'codes.unknown', { element, value }, place);
  };

  const typeCodes = typeCodesOf(document, lists);
  unknown('TypeCode', document.typeCode, typeCodes, 'TypeCode');
  checkOwnCodes(document, notes);
  checkCurrencies(document, notes);
  checkParties(document, lists, notes);

  // A utility statement's charges stand elsewhere, and it has no lines.
  [...document.lines, ...consumptionLines(document.consumptions)].forEach((line, index) => {
    const place = linePlace(document, index);
    for (const quantity of [line.quantity, line.price?.baseQuantity ?? null]) {
      const unit = quantity?.unit ?? null;
      if (unit !== null && !lists.units.has(unit) && first(`unit ${unit}`)) {
        const rule = document.format === 'oioubl2' ? oioublRule('F-LIB318') : null;
        notes.add(
          lists.unitsComplete ? 'warning' : 'remark',
          'codes.unitUnknown',
          { value: unit, line: line.id },
          place,
          rule,
        );
      }
    }
    checkTax(line.tax, place);
  });
  document.taxTotals.forEach(({ subtotals }, index) => {
    for (const { category } of subtotals) checkTax(category, `TaxTotal[${String(index + 1)}]`);
  });
  document.paymentMeans.forEach((means, index) => {
    const place = `PaymentMeans[${String(index + 1)}]`;
    unknown('PaymentMeansCode', means.code, lists.paymentMeans, place);
    unknown('PaymentChannelCode', means.channelCode, lists.paymentChannels, place);
  });
  document.attachments.forEach((attachment, index) => {
    unknown(
      'mimeCode',
      attachment.mimeCode?.toLowerCase() ?? null,
      lists.mimeCodes,
      `Attachment[${String(index + 1)}]`,
    );
  });

  function checkTax(category: TaxCategory | null, place: string): void {
    if (category === null) return;
    unknown('TaxCategory/ID', category.id, lists.vatCategories, place);
    unknown('TaxScheme/ID', category.schemeId, lists.taxSchemes, place);
  }
}

/** Codes that only a document of this type has. */
function checkOwnCodes(document: EDocument, notes: Notes): void {
  if (document.format !== 'oioubl2') return;
  const { profileId } = document;
  if (document.type === 'utilityStatement' && profileId !== null && !/^Reference-UtilityR?-1\.0$/.test(profileId))
    notes.add(
      'warning',
      'codes.unknown',
      { element: 'ProfileID', value: profileId },
      'ProfileID',
      oioublRule('F-UTS004'),
    );
  if (document.type !== 'reminder') return;
  document.allowanceCharges.forEach(({ charge, reasonCode }, index) => {
    if (!charge || reasonCode === null || reasonCode === 'PenaltyFee' || reasonCode === 'PenaltyRate') return;
    const values = { element: 'AllowanceChargeReasonCode', value: reasonCode };
    notes.add('warning', 'codes.unknown', values, `AllowanceCharge[${String(index + 1)}]`, oioublRule('F-REM097'));
  });
}

export function linePlace({ type, format }: EDocument, index: number): string {
  const number = `[${String(index + 1)}]`;
  if (format === 'svefaktura1') return `InvoiceLine${number}`;
  switch (type) {
    case 'invoice':
      return `InvoiceLine${number}`;
    case 'creditNote':
      return `CreditNoteLine${number}`;
    case 'order':
    case 'orderChange':
    case 'orderCancellation':
      return `OrderLine${number}`;
    case 'reminder':
      return `ReminderLine${number}`;
    case 'statement':
      return `StatementLine${number}`;
    case 'utilityStatement':
      return `ConsumptionLine${number}`;
    case 'applicationResponse':
      return `LineResponse${number}`;
  }
}

function typeCodesOf(document: EDocument, lists: CodeLists): ReadonlySet<string> | null {
  switch (document.type) {
    case 'invoice':
      return lists.invoiceTypes;
    case 'creditNote':
      return lists.creditNoteTypes;
    case 'reminder':
      return lists.reminderTypes;
    case 'utilityStatement':
      return lists.utilityStatementTypes;
    case 'order':
    case 'orderChange':
    case 'orderCancellation':
    case 'statement':
    case 'applicationResponse':
      return null;
  }
}

/** The currency must be known, and lines and totals must all be in it: sums over several currencies mean nothing. */
function checkCurrencies(document: EDocument, notes: Notes): void {
  const { currency } = document;
  if (currency === null) return;
  if (!currencies.has(currency))
    notes.add('warning', 'codes.currencyUnknown', { value: currency }, 'DocumentCurrencyCode');
  if (document.type !== 'invoice' && document.type !== 'creditNote') return;
  const totals = document.totals;
  const amounts: (readonly [Amount | null, string])[] = [
    [totals.lines, 'LegalMonetaryTotal/LineExtensionAmount'],
    [totals.taxExclusive, 'LegalMonetaryTotal/TaxExclusiveAmount'],
    [totals.taxInclusive, 'LegalMonetaryTotal/TaxInclusiveAmount'],
    [totals.payable, 'LegalMonetaryTotal/PayableAmount'],
    ...document.lines.map((line, index) => [line.amount, linePlace(document, index)] as const),
    ...document.allowanceCharges.map((each, index) => [each.amount, `AllowanceCharge[${String(index + 1)}]`] as const),
  ];
  const other = amounts.find(([amount]) => amount?.currency != null && amount.currency !== currency);
  if (other === undefined) return;
  notes.add('error', 'codes.currencyMixed', { value: other[0]?.currency ?? '', theirs: currency }, other[1]);
}

function checkParties(document: EDocument, lists: CodeLists, notes: Notes): void {
  const parties: (readonly [Party | null, string])[] = [
    [document.sender, 'Sender'],
    [document.receiver, 'Receiver'],
    [document.payee, 'PayeeParty'],
  ];
  for (const [party, place] of parties) {
    const country = party?.address?.country ?? null;
    if (country !== null && !countries.has(country)) {
      notes.add('warning', 'codes.unknown', { element: 'Country/IdentificationCode', value: country }, place);
    }
    const scheme = party?.endpoint?.scheme ?? null;
    if (scheme !== null && lists.endpointSchemes !== null && !lists.endpointSchemes.has(scheme.trim())) {
      notes.add(
        lists.endpointSchemesComplete ? 'warning' : 'remark',
        'codes.schemeUnknown',
        { value: scheme },
        `${place}/EndpointID`,
      );
    }
  }
}
