import type { EDocument, Identifier, Party, PaymentMeans } from '../../domain/document/document.ts';
import { hasValidCvrDigit, hasValidGlnDigit, hasValidLuhnDigit } from '../../domain/check-digits.ts';
import type { FindingCode } from '../../domain/finding.ts';
import { paymentFaults, type PaymentFault } from '../../domain/payment/payment-faults.ts';
import type { Notes } from './note.ts';
import { oioublRule } from './note.ts';

/**
 * Lengths and check digits of identifiers and payment references. Only remarks: half of the numbers in the official
 * sample documents fail them (facts/oioubl.md §3, §4).
 */
export function checkIdentifiers(document: EDocument, notes: Notes): void {
  const parties: (readonly [Party | null, string])[] = [
    [document.sender, 'Sender'],
    [document.receiver, 'Receiver'],
    [document.payee, 'PayeeParty'],
  ];
  const seen = new Set<string>();
  const check = (identifier: Identifier | null, place: string): void => {
    if (identifier === null) return;
    const key = `${identifier.scheme ?? ''} ${identifier.id}`;
    if (seen.has(key)) return;
    seen.add(key);
    checkIdentifier(identifier, place, document.format === 'oioubl2', notes);
  };
  for (const [party, place] of parties) {
    if (party === null) continue;
    check(party.endpoint, `${place}/EndpointID`);
    for (const identification of party.identifications) check(identification, `${place}/PartyIdentification/ID`);
    check(party.legal?.id ?? null, `${place}/PartyLegalEntity/CompanyID`);
    for (const { id } of party.taxIds) check(id, `${place}/PartyTaxScheme/CompanyID`);
  }
  if (document.uuid !== null && document.uuid.length !== 36) {
    notes.add('remark', 'identifier.length', { element: 'UUID', value: document.uuid, length: '36' }, 'UUID');
  }
  document.paymentMeans.forEach((means, index) => {
    checkPayment(means, `PaymentMeans[${String(index + 1)}]`, document.format === 'oioubl2', notes);
  });
}

function checkIdentifier({ id, scheme }: Identifier, place: string, oioubl: boolean, notes: Notes): void {
  const compact = id.replace(/[\s-]/g, '');
  const length = (expected: string): void => {
    notes.add('remark', 'identifier.length', { element: scheme ?? '', value: id, length: expected }, place);
  };
  const checkDigit = (): void => {
    notes.add('remark', 'identifier.checkDigit', { element: scheme ?? '', value: id }, place);
  };
  switch (scheme?.trim().toUpperCase()) {
    case 'GLN':
    case 'EAN':
    case '0088':
      if (!/^\d{13}$/.test(compact)) length('13');
      else if (!hasValidGlnDigit(compact)) checkDigit();
      return;
    case 'DK:CVR':
    case 'DK:SE':
    case '0184':
    case '0198':
    case '9902': {
      const digits = compact.replace(/^DK/i, '');
      if (!/^\d{8}$/.test(digits)) length('8');
      else if (oioubl && digits === compact)
        notes.add('remark', 'identifier.prefix', { element: scheme, value: id }, place, oioublRule('F-LIB180'));
      else if (!hasValidCvrDigit(digits)) checkDigit();
      return;
    }
    case 'DK:P':
    case '0096':
      if (!/^\d{10}$/.test(compact)) length('10');
      return;
    case 'DK:CPR':
      // The value stays out of the finding: findings are stored, shown and logged (IN-33).
      if (!/^\d{10}$/.test(compact))
        notes.add('remark', 'identifier.length', { element: scheme, value: scheme, length: '10' }, place);
      return;
    case 'SE:ORGNR':
    case '0007':
      if (!/^\d{10}$/.test(compact)) length('10');
      else if (!hasValidLuhnDigit(compact)) checkDigit();
  }
}

/** Which sentence says it, and the official rule where there is one. */
const faultCodes = {
  length: 'payment.lengthUnusual',
  referenceCheckDigit: 'payment.referenceCheckDigit',
  ibanCheckDigit: 'identifier.checkDigit',
  bic: 'payment.bicUnusual',
  registrationNo: 'payment.registrationNo',
} as const satisfies Record<PaymentFault['kind'], FindingCode>;

const faultRules: Readonly<Record<string, string>> = {
  'length 71': 'F-LIB336',
  'length 75': 'F-LIB336',
  'length 04': 'F-LIB149',
  'length 15': 'F-LIB149',
  'length CreditAccount': 'F-LIB305',
  'registrationNo FinancialInstitutionBranch': 'F-LIB311',
};

function checkPayment(means: PaymentMeans, place: string, oioubl: boolean, notes: Notes): void {
  for (const { kind, element, value, length } of paymentFaults(means)) {
    const rule = oioubl ? faultRules[`${kind} ${element}`] : undefined;
    notes.add(
      'remark',
      faultCodes[kind],
      { element, value, ...(length === '' ? {} : { length }) },
      place,
      rule === undefined ? null : oioublRule(rule),
    );
  }
}
