import type { IncompleteType, PaymentAction, PaymentFormKind, PaymentMask } from '../master/payment.ts';

/** Where money goes: a Danish account, an IBAN, or a FIK or giro creditor. All text as written, blanks taken out. */
export interface PaymentAccount {
  readonly kind: 'bank' | 'iban' | 'fik' | 'giro';
  /** Registration number of a Danish account, or a foreign branch; else empty. */
  readonly branch: string;
  /** Account, IBAN, creditor number (FIK, 8 digits) or giro number. */
  readonly account: string;
  readonly bic: string;
  /** 01 04 15 71 73 75 or empty. */
  readonly cardType: string;
}

/** One way of payment the document offers (PAY-6, PAY-7). */
export interface OfferedPayment {
  /** Position among the document's means, from zero. */
  readonly index: number;
  readonly means: string;
  readonly channel: string;
  readonly cardType: string;
  /** Payment reference to be sent along (FIK, giro), or the agreement of a direct debit. */
  readonly reference: string;
  /** Null when what is written is no complete payment. */
  readonly account: PaymentAccount | null;
  readonly dueDate: string | null;
  readonly note: string;
}

/** What a person has said about a document's payment. */
export interface PaymentChoice {
  readonly meansIndex: number | null;
  readonly incompleteType: IncompleteType | '';
  /** The account a person has confirmed although it is not the vendor's (PAY-3): who, when, and exactly which. */
  readonly confirmed: { readonly account: PaymentAccount; readonly by: string; readonly at: string } | null;
}

/** How the purchase document will be paid (PAY-1…5). */
export interface DecidedPayment {
  readonly offered: OfferedPayment | null;
  readonly action: PaymentAction;
  readonly mask: PaymentMask | '';
  /** Code of the ledger's payment form, and its kind. */
  readonly form: string;
  readonly formKind: PaymentFormKind | null;
  readonly source: 'document' | 'vendor' | 'incomplete';
  readonly account: PaymentAccount | null;
  readonly reference: string;
  /** Incomplete payments: which number, and the number (a personal one only as `••••`). */
  readonly incomplete: { readonly type: IncompleteType; readonly number: string } | null;
  /** Paid already: the entry closes against this account (PAY-5). */
  readonly balancingAccount: string;
  readonly dueDate: string | null;
  /** What accepting writes on the vendor's card (PAY-3), null: nothing. */
  readonly vendorUpdate: { readonly kind: 'newAccount' | 'changedCardType'; readonly account: PaymentAccount } | null;
}

/** Two accounts that are not the same, for the question side by side. */
export interface AccountDifference {
  readonly vendorAccounts: readonly PaymentAccount[];
  readonly documentAccount: PaymentAccount;
}
