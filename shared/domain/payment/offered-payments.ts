import type { EDocument, FinancialAccount, PaymentMeans } from '../document/document.ts';
import type { OfferedPayment, PaymentAccount } from './payment.ts';
import {
  isBic,
  isRegistrationNo,
  looksLikeIban,
  normaliseAccount,
  swedishGiros,
  tidyNumber,
} from './payment-account.ts';

/** The card types of OIOUBL (facts/oioubl.md §3), and which of them need a payment reference. */
export const cardTypes = ['01', '04', '15', '71', '73', '75'] as const;
const withReference: ReadonlySet<string> = new Set(['04', '15', '71', '75']);

/** Giro and FIK: the only means whose payment id is a card type. */
export const giroMeans = '50';
export const fikMeans = '93';
/** Paid already, or drawn by the vendor himself: cards, direct debit, SEPA direct debit (PAY-5). Never to be paid again. */
export const alreadyPaidMeans: ReadonlySet<string> = new Set(['48', '49', '54', '55', '59']);
export const nemKontoMeans = '97';
export const nemKontoChannel = 'DK:NEMKONTO';
/** Means 49 by an agreement, without an account: Navision Stat's name for it (NS p. 23). */
export const agreementChannel = 'PBS';

/** Codes with a meaning in one of the formats; another one is the sender's own (PAY-2). */
export const knownMeans: ReadonlySet<string> = new Set('1 10 20 30 31 42 48 49 50 54 55 57 58 59 93 97'.split(' '));

/**
 * Every way of payment the document offers, whatever its format: OIOUBL with its channels, Peppol with card type and
 * reference in one text, Svefaktura with bankgiro and plusgiro (PAY-6, PAY-7; facts/oioubl.md §3, §13, §14). A means that
 * lacks what its kind needs has no account.
 */
export function offeredPayments(document: Pick<EDocument, 'paymentMeans' | 'dueDate'>): readonly OfferedPayment[] {
  return document.paymentMeans.map((means, index) => {
    const code = (means.code ?? '').trim().replace(/^0+(?=\d)/u, '');
    const { cardType, reference } = cardTypeAndReference(means, code);
    const written = writtenAccount(means, code, cardType);
    return {
      index,
      means: code,
      channel: channelOf(means, code, written),
      cardType,
      reference,
      account: written === null || !isComplete(written, reference) ? null : written,
      dueDate: means.dueDate ?? document.dueDate,
      note: means.payee?.paymentNote ?? means.instructionNotes[0] ?? means.name ?? '',
    };
  });
}

/** Every account the document wants to be paid to (PAY-7b). */
export function accountsOf(document: Pick<EDocument, 'paymentMeans' | 'dueDate'>): readonly PaymentAccount[] {
  return offeredPayments(document)
    .map(({ account }) => account)
    .filter((account) => account !== null);
}

/** The ways to choose among: a repeated one is no choice (PAY-6). */
export function differentPayments(offered: readonly OfferedPayment[]): readonly OfferedPayment[] {
  const seen = new Set<string>();
  return offered.filter(({ means, channel, cardType, reference, account }) => {
    const text = JSON.stringify([means, channel, cardType, reference, account]);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function cardTypeAndReference(means: PaymentMeans, code: string): { cardType: string; reference: string } {
  const [paymentId = ''] = means.paymentIds;
  if (code === giroMeans || code === fikMeans) {
    // Peppol: `71#123456789012345`; OIOUBL: the reference in InstructionID.
    const [type = '', inline] = paymentId.split('#');
    const cardType = /^\d{1,2}$/u.test(type.trim()) ? type.trim().padStart(2, '0') : type.trim();
    const text = tidyNumber(inline ?? means.instructionId);
    // 73 and 01 carry a text after the mark, not a number to be read.
    return { cardType, reference: withReference.has(cardType) || !inline ? text : inline.trim() };
  }
  if (alreadyPaidMeans.has(code))
    return { cardType: '', reference: (means.instructionId ?? means.mandateId ?? '').trim() };
  return { cardType: '', reference: (means.instructionId ?? paymentId).trim() };
}

/** The payee's account as far as it is written; null when nothing is. */
function writtenAccount(means: PaymentMeans, code: string, cardType: string): PaymentAccount | null {
  if (code === nemKontoMeans || alreadyPaidMeans.has(code)) return null;
  if (code === fikMeans) return numbered('fik', means.creditAccount ?? means.payee?.id ?? '', cardType);
  if (code === giroMeans) return numbered('giro', means.payee?.id ?? means.creditAccount ?? '', cardType);
  return means.payee === null ? null : transferAccount(means.payee, (means.channelCode ?? '').trim().toUpperCase());
}

function numbered(kind: 'fik' | 'giro', account: string, cardType: string): PaymentAccount | null {
  return tidyNumber(account) === '' ? null : normaliseAccount({ kind, branch: '', account, bic: '', cardType });
}

function transferAccount(payee: FinancialAccount, channel: string): PaymentAccount | null {
  const account = tidyNumber(payee.id);
  if (account === '') return null;
  const branch = (payee.branchId ?? '').trim().toUpperCase();
  // Peppol has one place for both: a BIC or a registration number.
  const bic = [tidyNumber(payee.institutionId), tidyNumber(branch)].find(isBic) ?? '';
  const giro = swedishGiros.find((each) => each === channel || each === branch);
  if (giro !== undefined) return normaliseAccount({ kind: 'giro', branch: giro, account, bic: '', cardType: '' });
  if (looksLikeIban(account) || channel === 'IBAN' || payee.idScheme?.toUpperCase() === 'IBAN')
    return normaliseAccount({ kind: 'iban', branch: '', account, bic, cardType: '' });
  return normaliseAccount({
    kind: 'bank',
    branch: tidyNumber(branch) === bic ? '' : branch,
    account,
    bic,
    cardType: '',
  });
}

/** Whether money could be sent: what is there may still look odd, which is a finding and no stop (PAY-7). */
function isComplete(account: PaymentAccount, reference: string): boolean {
  switch (account.kind) {
    case 'iban':
      return true;
    case 'bank':
      return account.branch !== '' || account.bic !== '';
    case 'fik':
    case 'giro':
      if (account.branch !== '') return true;
      return isCardType(account.cardType) && (!withReference.has(account.cardType) || reference !== '');
  }
}

function isCardType(text: string): boolean {
  return cardTypes.some((each) => each === text);
}

/** The channel as written, else the one the data speak of: most senders leave it out, Peppol has none. */
function channelOf(means: PaymentMeans, code: string, account: PaymentAccount | null): string {
  const written = (means.channelCode ?? '').replace(/\s+/gu, '').toUpperCase();
  if (code === '49' || code === '59') return debitChannel(means, written);
  if (written !== '') return written;
  switch (code) {
    case giroMeans:
      return 'DK:GIRO';
    case fikMeans:
      return 'DK:FIK';
    case nemKontoMeans:
      return nemKontoChannel;
    default:
      return account === null ? '' : transferChannel(account);
  }
}

function debitChannel(means: PaymentMeans, written: string): string {
  if (written !== '') return written;
  if ((means.instructionId ?? means.mandateId) !== null) return agreementChannel;
  const payer = tidyNumber(means.payer?.id ?? null);
  return payer === '' ? '' : looksLikeIban(payer) ? 'IBAN' : 'DK:BANK';
}

function transferChannel({ kind, branch }: PaymentAccount): string {
  if (kind === 'iban') return 'IBAN';
  if (kind === 'giro') return branch;
  return isRegistrationNo(branch) ? 'DK:BANK' : 'ZZZ';
}
