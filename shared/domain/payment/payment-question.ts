import type { EDocument } from '../document/document.ts';
import type { ControlSetup } from '../master/control-setup.ts';
import type { IncompleteType } from '../master/payment.ts';
import type { LedgerTables, MasterRow } from '../master/tables.ts';
import type { Stop } from '../stop.ts';
import type { AccountDifference, DecidedPayment, OfferedPayment, PaymentAccount, PaymentChoice } from './payment.ts';
import { newRow } from '../master/new-row.ts';
import { normaliseAccount, sameAccount } from './payment-account.ts';

/** What of the card of who is paid (the payee's, or the vendor's) a payment needs. Numbers in their normalised form. */
export interface PaidVendor {
  readonly id: number;
  readonly no: string;
  readonly name: string;
  readonly legalId: string;
  readonly legalScheme: string;
  readonly seNumber: string;
  readonly pNumber: string;
  readonly cprNumber: string;
  /** The card's own payment form, for *use vendor default*; blank: the ledger's. */
  readonly paymentForm: string;
  /** Creditor number of the vendor's inpayment cards, whatever their type; blank: none. */
  readonly fikCreditor: string;
}

/** An account that other vendors have as well: on their cards, or in their documents (PAY-7b). */
export interface SharedAccount {
  readonly account: PaymentAccount;
  readonly vendors: readonly { readonly id: number; readonly no: string; readonly name: string }[];
}

/** Everything a payment is decided from; gathered once. */
export interface PaymentQuestion {
  readonly document: EDocument;
  /** Null while nobody knows whose the document is; then nothing is compared with a card. */
  readonly vendor: PaidVendor | null;
  readonly accounts: readonly MasterRow<'vendorBankAccounts'>[];
  /** Those of the document's and the card's accounts that other vendors have. */
  readonly alsoOf: readonly SharedAccount[];
  readonly tables: Pick<LedgerTables, 'find' | 'rows'>;
  readonly control: Pick<ControlSetup, 'updateVendor' | 'paymentForm'>;
  readonly choice: PaymentChoice;
}

/** One of the ways an incomplete payment could go (PAY-4). A personal number stands as `••••`. */
export interface PossibleIncomplete {
  readonly type: IncompleteType;
  readonly number: string;
  /** The document holds the same number; only then it can be chosen. */
  readonly documentAgrees: boolean;
}

export interface PaymentDecision {
  readonly offered: readonly OfferedPayment[];
  /** The row of the payment-method table that decides (PAY-1). */
  readonly method: MasterRow<'paymentMethods'> | null;
  /** Null while a stop leaves open how it is paid. */
  readonly payment: DecidedPayment | null;
  /** The document's account is not the card's (PAY-3). */
  readonly difference: AccountDifference | null;
  /**
   * Whether money would go to an account the vendor did not have: `unconfirmed` is a stop wherever it is asked; a mass run
   * lists the `confirmed` ones by name (PAY-3). `first`: the card had no account at all.
   */
  readonly newAccount: 'no' | 'first' | 'unconfirmed' | 'confirmed';
  readonly incomplete: readonly PossibleIncomplete[];
  /** In the order in which they are met; what a person mends first comes first. */
  readonly stops: readonly Stop[];
}

export const noPaymentChoice: PaymentChoice = { meansIndex: null, incompleteType: '', confirmed: null };

/** All accounts of a card: its bank accounts, and the FIK creditor written on the card itself. */
export function accountsOnCard(
  vendor: { readonly no: string; readonly fikCreditor: string } | null,
  rows: readonly MasterRow<'vendorBankAccounts'>[],
): readonly MasterRow<'vendorBankAccounts'>[] {
  if (vendor === null || vendor.fikCreditor.trim() === '') return rows;
  const creditor = newRow('vendorBankAccounts', { vendorNo: vendor.no, kind: 'fik', account: vendor.fikCreditor });
  const there = rows.some((row) => sameAccount(accountOfRow(row), accountOfRow(creditor)));
  return there ? rows : [...rows, creditor];
}

/** A row of a vendor's bank accounts as an account. */
export function accountOfRow(row: MasterRow<'vendorBankAccounts'>): PaymentAccount {
  return normaliseAccount({
    kind: row.kind as PaymentAccount['kind'],
    branch: row.branch,
    account: row.account,
    bic: row.bic,
    cardType: row.cardType,
  });
}
