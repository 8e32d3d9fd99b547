import type { VendorCard } from '../../../shared/contract/vendors.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { decidePayment } from '../../../shared/domain/payment/decide-payment.ts';
import { offeredPayments } from '../../../shared/domain/payment/offered-payments.ts';
import type { PaymentAccount, PaymentChoice } from '../../../shared/domain/payment/payment.ts';
import {
  accountOfRow,
  accountsOnCard,
  type PaidVendor,
  type PaymentDecision,
  type PaymentQuestion,
  type SharedAccount,
} from '../../../shared/domain/payment/payment-question.ts';
import {
  documentChoicesOf,
  type ChoiceName,
  type DocumentChoice,
} from '../../storage/documents/lists/document-choices.ts';
import { findDocument, type StoredDocument } from '../../storage/documents/stored-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { sharedAccounts } from '../../storage/payment/shared-accounts.ts';
import { findVendor, vendorChoicesOf, type StoredVendor } from '../../storage/purchasing/vendors.ts';
import { readBankAccounts, readLedgerTables } from '../setup/ledger-tables.ts';
import { identifyVendors } from '../vendors/identify-vendors.ts';

/** A document with everything its payment is decided from. */
export interface GatheredPayment {
  readonly stored: StoredDocument;
  readonly paid: StoredVendor | null;
  readonly question: PaymentQuestion;
  readonly decision: PaymentDecision;
}

/** Gathers and decides the payment of a stored document; null when there is none. */
export async function gatherPayment(db: ReadableStore, documentId: number): Promise<GatheredPayment | null> {
  const stored = await findDocument(db, documentId);
  if (stored === null) return null;
  const { vendor, payTo } = await identifyVendors(db, stored.content, await vendorChoicesOf(db, documentId));
  const { vendorId } = payTo ?? vendor;
  const paid = vendorId === null ? null : await findVendor(db, vendorId);
  const { tables, control } = await readLedgerTables(db, stored.row.ledgerId);
  const accounts = paid === null ? [] : ((await readBankAccounts(db, [paid.no])).get(paid.no) ?? []);
  const choice = paymentChoiceOf(await documentChoicesOf(db, documentId));
  const vendorCard = paid === null ? null : paidVendor(paid);
  const alsoOf = await sharedWithOthers(db, stored.content, vendorCard, accounts);
  const question = { document: stored.content, vendor: vendorCard, accounts, alsoOf, tables, control, choice };
  return { stored, paid, question, decision: decide(question) };
}

/** Only invoices and credit notes are paid; of all others one sees what they offer. */
function decide(question: PaymentQuestion): PaymentDecision {
  const { type } = question.document;
  if (type === 'invoice' || type === 'creditNote') return decidePayment(question);
  return {
    offered: offeredPayments(question.document),
    method: null,
    payment: null,
    difference: null,
    newAccount: 'no',
    incomplete: [],
    stops: [],
  };
}

/** Accounts the document may be paid to that other vendors have as well (PAY-7b). */
export async function sharedWithOthers(
  db: ReadableStore,
  document: EDocument,
  paid: PaidVendor | null,
  rows: PaymentQuestion['accounts'],
): Promise<readonly SharedAccount[]> {
  if (paid === null || (document.type !== 'invoice' && document.type !== 'creditNote')) return [];
  const offered = offeredPayments(document).flatMap(({ account }) => (account === null ? [] : [account]));
  return sharedAccounts(db, [...offered, ...accountsOnCard(paid, rows).map(accountOfRow)], paid.id);
}

/** What of a card a payment looks at. */
export function paidVendor(card: VendorCard & { readonly id: number }): PaidVendor {
  const { id, no, name, legalId, legalScheme, seNumber, pNumber, cprNumber, paymentForm, fikCreditor } = card;
  return { id, no, name, legalId, legalScheme, seNumber, pNumber, cprNumber, paymentForm, fikCreditor };
}

/** What people said about a document's payment, from the choices kept with it. */
export function paymentChoiceOf(choices: ReadonlyMap<ChoiceName, DocumentChoice>): PaymentChoice {
  const means = choices.get('paymentMeans')?.value;
  const confirmed = choices.get('confirmedAccount');
  return {
    meansIndex: means === undefined ? null : Number(means),
    incompleteType: (choices.get('incompleteType')?.value ?? '') as PaymentChoice['incompleteType'],
    confirmed:
      confirmed === undefined
        ? null
        : { account: JSON.parse(confirmed.value) as PaymentAccount, by: confirmed.by, at: confirmed.at },
  };
}
