import type { FinancialAccount, PaymentMeans, PaymentTerms } from '../../../domain/document/document.ts';

/**
 * A means of payment in Peppol's words (DK-R-005 … DK-R-011): card type and reference in one payment id, the giro or
 * creditor number as the payee's account, the agreement of a direct debit as a mandate, no channel.
 */
export function peppolPayment(means: PaymentMeans, dueDate: string | null): PaymentMeans {
  const { code, payee } = means;
  const plain: PaymentMeans = {
    id: null,
    code,
    name: means.name,
    dueDate,
    channelCode: null,
    instructionId: null,
    instructionNotes: [],
    paymentIds: reference(means),
    card: code === '48' ? means.card : null,
    payer: null,
    payee: null,
    creditAccount: null,
    mandateId: null,
  };
  if (code === '49') {
    const payer = means.payer === null ? null : account(means.payer.id, null, null);
    return { ...plain, paymentIds: [], payer, mandateId: means.mandateId ?? means.instructionId };
  }
  const { channelCode } = means;
  if (payee !== null && (channelCode === 'SE:BANKGIRO' || channelCode === 'SE:PLUSGIRO'))
    return { ...plain, code: '30', payee: account(payee.id, payee.name, channelCode) };
  if (code === '97' || code === '48' || code === '1' || code === '10') return { ...plain, paymentIds: [] };
  if (code === '93')
    return { ...plain, payee: account(means.creditAccount ?? payee?.id ?? null, payee?.name ?? null, null) };
  if (payee === null) return plain;
  const branch = payee.branchId ?? payee.institutionId;
  return { ...plain, payee: account(payee.id, payee.name, code === '50' ? null : branch) };
}

/** `71#…` for a Danish card type, else the reference the payee wants to see. */
function reference(means: PaymentMeans): readonly string[] {
  const [cardType] = means.paymentIds;
  if (means.code === '93' || means.code === '50') {
    const told = means.instructionId ?? means.instructionNotes.join(' ');
    return cardType === undefined ? [] : [cardType.includes('#') ? cardType : `${cardType}#${told}`];
  }
  const told = means.payee?.paymentNote ?? means.instructionId ?? cardType;
  return told === undefined ? [] : [told];
}

function account(id: string | null, name: string | null, branchId: string | null): FinancialAccount {
  return {
    id,
    idScheme: null,
    name,
    type: null,
    paymentNote: null,
    branchId,
    branchName: null,
    institutionId: null,
    institutionName: null,
  };
}

/** Terms are one text in Peppol; what they said in numbers is not lost where they also said it in words. */
export function peppolTerms(list: readonly PaymentTerms[]): readonly PaymentTerms[] {
  const notes = list.flatMap((terms) => terms.notes);
  if (notes.length === 0) return [];
  return [
    {
      id: null,
      paymentMeansId: null,
      notes: [notes.join('\n')],
      amount: null,
      settlementDiscountPercent: null,
      settlementEnd: null,
      penaltySurchargePercent: null,
    },
  ];
}
