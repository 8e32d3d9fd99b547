import type { FinancialAccount, PaymentMeans } from '../document/document.ts';
import type { PaymentFormKind } from '../master/payment.ts';
import { isForeign } from './customer.ts';
import { receiverOf, type SalesGround, type SellerPaymentData } from './ground.ts';

/** The ways a sale is paid; what else a payment form can be is no way to be paid. */
export type SalePayment = 'bank' | 'iban' | 'fik' | 'giro' | 'bankgiro' | 'pbs';

const ways: Partial<Record<PaymentFormKind, SalePayment>> = {
  bank: 'bank',
  iban: 'iban',
  fik: 'fik',
  directDebit: 'pbs',
};

/**
 * How this document is paid: as it says itself, as its customer's card says, else as the ledger is paid — from abroad by
 * IBAN first, at home by card, account, IBAN, giro (NS p. 49). Null: nothing the ledger has.
 */
export function salePayment(chosen: string, ground: SalesGround): SalePayment | null {
  const receiver = receiverOf(ground);
  const code = (chosen || receiver?.paymentForm) ?? '';
  const form = ground.paymentForms.find((each) => each.code.toUpperCase() === code.toUpperCase());
  const { payment, country } = ground.ledger;
  // The giro of a Swedish ledger is its bankgiro; there are no Danish payment cards to it.
  const giro = country.toUpperCase() === 'SE' ? 'bankgiro' : 'giro';
  if (form !== undefined) return form.kind === 'giro' ? giro : (ways[form.kind] ?? null);
  if (receiver?.channel === 'pbs') return 'pbs';
  if (payment === null) return null;
  const has: Record<Exclude<SalePayment, 'pbs' | 'bankgiro'>, boolean> = {
    fik: payment.fikCreditor !== '' && payment.fikCardType !== '',
    bank: payment.bankAccount !== '',
    iban: payment.iban !== '',
    giro: payment.giro !== '',
  };
  const abroad = receiver !== null && isForeign(receiver, country);
  const order = abroad
    ? (['iban', 'bank', 'fik', 'giro'] as const)
    : giro === 'bankgiro'
      ? (['giro', 'bank', 'iban', 'fik'] as const)
      : (['fik', 'bank', 'iban', 'giro'] as const);
  const found = order.find((way) => has[way]) ?? null;
  return found === 'giro' ? giro : found;
}

/** Whether the invoice number goes into a payment reference, which takes digits only (NS p. 110). */
export function wantsDigits(way: SalePayment | null): boolean {
  return way === 'fik' || way === 'giro';
}

/** The reference of a payment card: the number filled up with zeros, then its check digit (mod 10). */
export function paymentReference(no: string, length: number): string | null {
  if (!/^\d+$/u.test(no) || no.length > length - 1) return null;
  const digits = no.padStart(length - 1, '0');
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const weighed = index % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return `${digits}${String((10 - (sum % 10)) % 10)}`;
}

const lengths = { '71': 15, '75': 16, '04': 16 } as const;

/** The means of payment in Peppol's words, from which the writers make those of each format. */
export function paymentMeans(
  way: SalePayment | null,
  payment: SellerPaymentData | null,
  no: string,
  dueDate: string,
  kind: 'Faktura' | 'Rykker' = 'Faktura',
): readonly PaymentMeans[] {
  // A draft has no number yet: where it will stand there is nothing, or dots.
  const said = no === '' ? null : `${kind} ${no}`.slice(0, 20);
  const reference = no === '' ? [] : [no];
  const plain: PaymentMeans = {
    id: '1',
    code: '1',
    name: null,
    dueDate: dueDate || null,
    channelCode: null,
    instructionId: null,
    instructionNotes: [],
    paymentIds: [],
    card: null,
    payer: null,
    payee: null,
    creditAccount: null,
    mandateId: null,
  };
  if (way === null || payment === null || way === 'pbs') return [plain];
  switch (way) {
    case 'bank':
      return [
        {
          ...plain,
          code: '42',
          paymentIds: reference,
          payee: { ...account(tidy(payment.bankAccount), tidy(payment.bankBranch)), paymentNote: said },
        },
      ];
    case 'iban':
      return [
        {
          ...plain,
          code: '31',
          paymentIds: reference,
          payee: { ...account(tidy(payment.iban).toUpperCase(), tidy(payment.bic)), paymentNote: said },
        },
      ];
    case 'fik': {
      const card = payment.fikCardType || '71';
      const told = no === '' ? '…' : card === '73' ? (said ?? '') : (paymentReference(no, lengths[card]) ?? '');
      return [{ ...plain, code: '93', paymentIds: [`${card}#${told}`], payee: account(tidy(payment.fikCreditor), '') }];
    }
    case 'bankgiro':
      return [
        {
          ...plain,
          code: '30',
          paymentIds: reference,
          payee: { ...account(tidy(payment.giro), 'SE:BANKGIRO'), paymentNote: no || null },
        },
      ];
    case 'giro':
      return [
        {
          ...plain,
          code: '50',
          paymentIds: [`04#${no === '' ? '…' : (paymentReference(no, lengths['04']) ?? '')}`],
          payee: account(tidy(payment.giro), ''),
        },
      ];
  }
}

function account(id: string, branchId: string): FinancialAccount {
  return {
    id: id === '' ? null : id,
    idScheme: null,
    name: null,
    type: null,
    paymentNote: null,
    branchId: branchId === '' ? null : branchId,
    branchName: null,
    institutionId: null,
    institutionName: null,
  };
}

function tidy(number: string): string {
  return number.replace(/[\s.-]/gu, '');
}
