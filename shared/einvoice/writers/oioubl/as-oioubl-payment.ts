import type { PaymentMeans } from '../../../domain/document/document.ts';
import { looksLikeIban, tidyNumber } from '../../../domain/payment/payment-account.ts';

/**
 * A means of payment told in Peppol's words as OIOUBL tells it (facts/oioubl.md §13): the card type taken from its
 * reference, the creditor out of the payee's account, a channel for transfers.
 */
export function oioublPayment(means: PaymentMeans): PaymentMeans {
  const code = oioublCode(means);
  const plain: PaymentMeans = { ...means, code, name: null, channelCode: null, paymentIds: [], mandateId: null };
  const { payee } = means;
  switch (code) {
    case '93':
    case '50': {
      const [cardType = '', told = ''] = (means.paymentIds[0] ?? '').split('#');
      const inWords = cardType === '73' || cardType === '01';
      const referred = {
        ...plain,
        paymentIds: cardType === '' ? [] : [cardType],
        instructionId: inWords || told === '' ? null : told,
        instructionNotes: inWords && told !== '' ? [told] : [],
      };
      return code === '93' ? { ...referred, creditAccount: payee?.id ?? null, payee: null } : referred;
    }
    case '49':
      return { ...plain, instructionId: means.mandateId, payer: null, payee: null };
    case '31':
      return payee === null
        ? plain
        : { ...plain, channelCode: 'IBAN', payee: { ...payee, branchId: null, institutionId: payee.branchId } };
    case '42':
      return { ...plain, channelCode: 'DK:BANK' };
    case '48':
      return plain;
    default:
      return giroOfSweden(means) ?? { ...plain, payee: null, payer: null, card: null };
  }
}

/** Swedish giro, which Peppol tells by the payee's branch (SE-R-011), is a channel of its own here. */
function giroOfSweden(means: PaymentMeans): PaymentMeans | null {
  const channel = means.payee?.branchId ?? '';
  if (means.payee === null || (channel !== 'SE:BANKGIRO' && channel !== 'SE:PLUSGIRO')) return null;
  const payee = { ...means.payee, branchId: null };
  return { ...means, code: '1', name: null, channelCode: channel, payee, paymentIds: [], mandateId: null };
}

/** Foreign transfers are 31 where IBAN and BIC are told; codes OIOUBL does not know are 1, *undefined*. */
function oioublCode({ code, payee }: PaymentMeans): string {
  const iban = payee?.id != null && looksLikeIban(tidyNumber(payee.id));
  if (code === '30' || code === '58' || code === '31') return iban && payee?.branchId != null ? '31' : '1';
  if (code === '54' || code === '55') return '48';
  return code !== null && ['10', '20', '42', '48', '49', '50', '93', '97'].includes(code) ? code : '1';
}
