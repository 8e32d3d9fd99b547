import { z } from 'zod';
import { incompleteTypes, paymentActions, paymentFormKinds, paymentMasks } from '../domain/master/payment.ts';
import { decimalText, id, instant } from './basics.ts';
import { stop } from './documents.ts';
import { masterValues } from './master.ts';

export const paymentAccount = z.object({
  kind: z.enum(['bank', 'iban', 'fik', 'giro']),
  branch: z.string(),
  account: z.string(),
  bic: z.string(),
  cardType: z.string(),
});
export type PaymentAccountView = z.infer<typeof paymentAccount>;

export const offeredPayment = z.object({
  index: z.number(),
  means: z.string(),
  channel: z.string(),
  cardType: z.string(),
  reference: z.string(),
  account: paymentAccount.nullable(),
  dueDate: z.string().nullable(),
  note: z.string(),
});

export const decidedPayment = z.object({
  offered: offeredPayment.nullable(),
  action: z.enum(paymentActions),
  mask: z.enum(['', ...paymentMasks]),
  form: z.string(),
  formKind: z.enum(paymentFormKinds).nullable(),
  source: z.enum(['document', 'vendor', 'incomplete']),
  account: paymentAccount.nullable(),
  reference: z.string(),
  incomplete: z.object({ type: z.enum(incompleteTypes), number: z.string() }).nullable(),
  balancingAccount: z.string(),
  dueDate: z.string().nullable(),
  vendorUpdate: z.object({ kind: z.enum(['newAccount', 'changedCardType']), account: paymentAccount }).nullable(),
});
export type DecidedPaymentView = z.infer<typeof decidedPayment>;

/** One account as it was seen from a vendor (PAY-7b). */
export const passportRow = z.object({
  account: paymentAccount,
  /** On the card now. */
  onCard: z.boolean(),
  first: z.object({ documentId: id, documentNo: z.string(), at: instant }).nullable(),
  last: z.object({ documentId: id, documentNo: z.string(), at: instant }).nullable(),
  documents: z.number(),
  confirmed: z.object({ by: z.string(), at: instant }).nullable(),
  /** Other vendors with documents that want to be paid there. */
  alsoOf: z.array(z.object({ id, no: z.string(), name: z.string() })),
});
export type PassportRow = z.infer<typeof passportRow>;

export const paymentView = z.object({
  documentId: id,
  ledgerId: id,
  /** Who is paid: the payee's card, or the vendor's. */
  vendorId: id.nullable(),
  vendorNo: z.string().nullable(),
  vendorName: z.string().nullable(),
  editable: z.boolean(),
  offered: z.array(offeredPayment),
  choice: z.object({
    meansIndex: z.number().nullable(),
    incompleteType: z.enum(['', ...incompleteTypes]),
    confirmed: z.object({ account: paymentAccount, by: z.string(), at: instant }).nullable(),
  }),
  /** The row of the payment-method table that decides, and its id to open it. */
  method: z.object({ id: id.nullable(), values: masterValues }).nullable(),
  payment: decidedPayment.nullable(),
  /** The document's account is not on the card: both sides (PAY-3). */
  difference: z.object({ vendorAccounts: z.array(paymentAccount), documentAccount: paymentAccount }).nullable(),
  /** Incomplete payments that would be possible, with the number of the card (a personal one as `••••`). */
  incomplete: z.array(z.object({ type: z.enum(incompleteTypes), number: z.string(), documentAgrees: z.boolean() })),
  prepaid: decimalText.nullable(),
  terms: z.object({
    dueDate: z.string().nullable(),
    discountPercent: decimalText.nullable(),
    discountDate: z.string().nullable(),
  }),
  passport: z.array(passportRow),
  stops: z.array(stop),
});
export type PaymentView = z.infer<typeof paymentView>;

export const paymentCalls = {
  'payment.open': { input: z.object({ id }), output: paymentView },
  /** Which of several means is used, or an incomplete payment (PAY-4, PAY-6). */
  'payment.choose': {
    input: z.object({
      id,
      meansIndex: z.number().int().min(0).nullable(),
      incompleteType: z.enum(['', ...incompleteTypes]),
    }),
    output: paymentView,
  },
  /** A person has made sure that the new account is the vendor's: name and time are kept (PAY-3). Never in a mass run. */
  'payment.confirmAccount': { input: z.object({ id, account: paymentAccount }), output: paymentView },
  'payment.withdrawConfirmation': { input: z.object({ id }), output: paymentView },
  /** The row of the payment-method table that this document would need; saved with `master.save` (PAY-2). */
  'payment.proposeMethod': { input: z.object({ id }), output: z.object({ values: masterValues }) },
  'payment.passport': { input: z.object({ vendorId: id }), output: z.object({ rows: z.array(passportRow) }) },
} as const;
