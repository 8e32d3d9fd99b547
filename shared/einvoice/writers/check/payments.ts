import type { EDocument, PaymentMeans } from '../../../domain/document/document.ts';
import { paymentFaults } from '../../../domain/payment/payment-faults.ts';
import { oioublRule, peppolRule } from '../../checks/note.ts';
import type { WrittenFormat } from '../format.ts';
import type { WritingNotes } from './writing-notes.ts';

/**
 * What each means of payment must have (facts/oioubl.md §3). References of the card types 71 and 04 must also have their
 * check digit right: a payment by a wrong one comes back.
 */
export function checkWrittenPayments(document: EDocument, format: WrittenFormat, notes: WritingNotes): void {
  document.paymentMeans.forEach((means, index) => {
    const place = `PaymentMeans[${String(index + 1)}]`;
    if (means.code === null) notes.missing(`${place}/PaymentMeansCode`);
    for (const { kind, element, value, length } of paymentFaults(means)) {
      if (kind === 'referenceCheckDigit') notes.add('payment.referenceCheckDigit', { element, value }, place);
      if (kind === 'length') notes.add('payment.lengthUnusual', { element, value, length }, place);
      if (kind === 'ibanCheckDigit') notes.add('identifier.checkDigit', { element, value }, place);
    }
    if (format === 'peppolBis3') checkPeppolMeans(means, document, place, notes);
    else checkOioublMeans(means, place, notes);
  });
  if (format === 'peppolBis3') return;
  const ids = new Set(document.paymentMeans.map(({ id }) => id));
  document.paymentTerms.forEach(({ paymentMeansId }, index) => {
    if (paymentMeansId !== null && !ids.has(paymentMeansId))
      notes.missing(`PaymentTerms[${String(index + 1)}]/PaymentMeansID`, oioublRule('F-LIB099'));
  });
}

function checkOioublMeans(means: PaymentMeans, place: string, notes: WritingNotes): void {
  const { payee, payer, channelCode, instructionId, creditAccount } = means;
  const [cardType = null] = means.paymentIds;
  const lack = (element: string, rule: string): void => notes.missing(`${place}/${element}`, oioublRule(rule), place);
  const extra = (element: string, rule: string): void => {
    notes.add('required.excluded', { element: `${place}/${element}` }, place, oioublRule(rule));
  };
  const wrong = (element: string, value: string | null, rule: string): void => {
    notes.add('codes.unknown', { element, value: value ?? '' }, place, oioublRule(rule));
  };
  const note = payee?.paymentNote ?? payer?.paymentNote ?? '';
  const longNote = (rule: string): void => {
    if (note.length > 20)
      notes.add(
        'payment.lengthUnusual',
        { element: 'PaymentNote', value: note, length: '20' },
        place,
        oioublRule(rule),
      );
  };
  switch (means.code) {
    case '31':
      if (channelCode !== 'IBAN') wrong('PaymentChannelCode', channelCode, 'F-LIB109');
      if (payee?.id == null) lack('PayeeFinancialAccount/ID', 'F-LIB107');
      if (payee?.institutionId == null) lack('FinancialInstitution/ID', 'F-LIB113');
      if (payee?.branchId != null) extra('FinancialInstitutionBranch/ID', 'F-LIB108');
      if (means.instructionNotes.length > 0) extra('InstructionNote', 'F-LIB103');
      longNote('F-LIB111');
      return;
    case '42':
      if (channelCode !== 'DK:BANK') wrong('PaymentChannelCode', channelCode, 'F-LIB128');
      if (payee?.id == null) lack('PayeeFinancialAccount/ID', 'F-LIB126');
      if (payee?.branchId == null) lack('FinancialInstitutionBranch/ID', 'F-LIB127');
      else if (!/^\d{1,4}$/u.test(payee.branchId)) wrong('FinancialInstitutionBranch/ID', payee.branchId, 'F-LIB132');
      if (creditAccount !== null) extra('CreditAccount', 'F-LIB122');
      if (means.instructionNotes.length > 0) extra('InstructionNote', 'F-LIB119');
      longNote('F-LIB133');
      return;
    case '48':
      if (means.card === null) lack('CardAccount', 'F-LIB342');
      return;
    case '49':
      if ((channelCode === null) === (instructionId === null)) lack('InstructionID', 'F-LIB134');
      if (channelCode === 'DK:BANK' && !/^\d{10}$/u.test(payer?.id ?? '')) lack('PayerFinancialAccount/ID', 'F-LIB290');
      if (channelCode === 'DK:BANK' && !/^\d{4}$/u.test(payer?.branchId ?? ''))
        lack('PayerFinancialAccount/FinancialInstitutionBranch/ID', 'F-LIB291');
      if (channelCode === 'IBAN' && payer?.institutionId == null)
        lack('PayerFinancialAccount/FinancialInstitution/ID', 'F-LIB295');
      return;
    case '50':
      if (cardType === null || !['01', '04', '15'].includes(cardType)) wrong('PaymentID', cardType, 'F-LIB147');
      if (cardType !== '01' && instructionId === null) lack('InstructionID', 'F-LIB145');
      if (cardType !== '01' && means.instructionNotes.length > 0) extra('InstructionNote', 'F-LIB148');
      if (!/^\d{7,8}$/u.test(payee?.id ?? '')) lack('PayeeFinancialAccount/ID', 'F-LIB321');
      return;
    case '93':
      if (cardType === null || !['71', '73', '75'].includes(cardType)) wrong('PaymentID', cardType, 'F-LIB155');
      if (cardType === '73' && instructionId !== null) extra('InstructionID', 'F-LIB275');
      if (cardType === '71' && !/^\d{15}$/u.test(instructionId ?? '')) lack('InstructionID', 'F-LIB156');
      if (cardType === '75' && !/^\d{16}$/u.test(instructionId ?? '')) lack('InstructionID', 'F-LIB157');
      if (cardType === '71' && means.instructionNotes.length > 0) extra('InstructionNote', 'F-LIB154');
      if (!/^.{8}$/u.test(creditAccount ?? '')) lack('CreditAccount/AccountID', 'F-LIB305');
      return;
    case '97':
      if (channelCode !== null && channelCode !== 'DK:NEMKONTO') wrong('PaymentChannelCode', channelCode, 'F-LIB158');
      if (instructionId !== null || payee !== null || payer !== null || creditAccount !== null || cardType !== null)
        extra('PayeeFinancialAccount', 'F-LIB164');
  }
}

function checkPeppolMeans(means: PaymentMeans, { supplier }: EDocument, place: string, notes: WritingNotes): void {
  const { payee, payer } = means;
  const [id = ''] = means.paymentIds;
  const danish = supplier?.address?.country === 'DK';
  const lack = (element: string, rule: string): void => notes.missing(`${place}/${element}`, peppolRule(rule), place);
  if (danish && !['1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97'].includes(means.code ?? ''))
    notes.add('codes.unknown', { element: 'PaymentMeansCode', value: means.code ?? '' }, place, peppolRule('DK-R-005'));
  switch (means.code) {
    case '31':
    case '42':
      if (payee?.id == null) lack('PayeeFinancialAccount/ID', 'DK-R-006');
      else if (danish && payee.branchId === null) lack('FinancialInstitutionBranch/ID', 'DK-R-006');
      return;
    case '49':
      if (danish && (means.mandateId === null || payer?.id == null)) lack('PaymentMandate/ID', 'DK-R-007');
      return;
    case '50':
      if (danish && !/^(?:01#|04#\d{16}$|15#\d{16}$)/u.test(id)) lack('PaymentID', 'DK-R-009');
      if (danish && !/^\d{7,8}$/u.test(payee?.id ?? '')) lack('PayeeFinancialAccount/ID', 'DK-R-008');
      return;
    case '93':
      if (danish && !/^(?:73#|71#\d{15}$|75#\d{16}$)/u.test(id)) lack('PaymentID', 'DK-R-011');
      if (danish && (payee?.id ?? '').length !== 8) lack('PayeeFinancialAccount/ID', 'DK-R-010');
  }
}
