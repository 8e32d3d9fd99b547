import { newRow } from '../../../shared/domain/master/new-row.ts';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import { accountText, sameAccount } from '../../../shared/domain/payment/payment-account.ts';
import type { DecidedPayment, PaymentAccount } from '../../../shared/domain/payment/payment.ts';
import { accountOfRow } from '../../../shared/domain/payment/payment-question.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import {
  deleteMaster,
  findMaster,
  insertMaster,
  masterWhere,
  updateMaster,
  type MasterValues,
  type StoredMaster,
} from '../../storage/master/master-rows.ts';
import { acceptedElsewhere } from '../../storage/payment/account-sightings.ts';
import { findVendorByNo, pendingDocumentsTouchedBy } from '../../storage/purchasing/vendors.ts';
import { logEntry, type Stamp } from '../log-entry.ts';

type Update = NonNullable<DecidedPayment['vendorUpdate']>;
const place = { table: 'vendorBankAccounts', ledgerId: null } as const;

/** What accepting wrote on a vendor's card, so that undoing can take it back. Plain JSON. */
export interface VendorUpdateEffect {
  readonly rowId: number;
  readonly vendorNo: string;
  readonly before: MasterValues | null;
  readonly after: MasterValues;
}

/** Who gets the entries of an order; they are written once, with everything else of it. */
export type LogBatch = Stamp & { readonly log: NewLogEntry[] };

/** Writes a document's account on the vendor's card (PAY-3); null when the card has come to have it meanwhile. */
export async function applyVendorUpdate(
  tx: WritableStore,
  batch: LogBatch,
  documentId: number,
  vendor: { readonly no: string; readonly name: string },
  { kind, account }: Update,
): Promise<VendorUpdateEffect | null> {
  const rows = await masterWhere(tx, place, 'vendorNo', [vendor.no]);
  const same = rows.find(({ values }) => sameAccount(accountOf(values), account));
  const values = { no: vendor.no, name: vendor.name, account: accountText(account) };
  if (kind === 'changedCardType') {
    if (same === undefined) return null;
    const after = { ...same.values, cardType: account.cardType };
    await updateMaster(tx, place.table, same.id, after);
    const from = accountText(accountOf(same.values));
    batch.log.push(logEntry(batch, documentId, 'PAYMENT', 'vendorCardTypeChanged', { ...values, from }));
    return { rowId: same.id, vendorNo: vendor.no, before: same.values, after };
  }
  if (same !== undefined) return null;
  const after = newAccountRow(vendor.no, account, rows);
  const rowId = await insertMaster(tx, place, after);
  const from = rows.map((row) => accountText(accountOf(row.values))).join(', ') || '–';
  batch.log.push(logEntry(batch, documentId, 'PAYMENT', 'vendorAccountAdded', { ...values, from }));
  return { rowId, vendorNo: vendor.no, before: null, after };
}

/**
 * Takes a vendor update back with the acceptance that made it (ACC-9). What was changed since, or is what another accepted
 * document is paid to, stays, and the log says so. Answers with the vendor's pending documents, which it may stop again.
 */
export async function revertVendorUpdate(
  tx: WritableStore,
  batch: LogBatch,
  documentId: number,
  { rowId, vendorNo, before, after }: VendorUpdateEffect,
): Promise<readonly number[]> {
  const now = await findMaster(tx, place, rowId);
  const vendor = await findVendorByNo(tx, vendorNo);
  const account = accountOf(after);
  const values = { no: vendorNo, name: vendor?.name ?? '', account: accountText(account) };
  const used = vendor !== null && (await acceptedElsewhere(tx, vendor.id, account, documentId));
  if (now === null || used || !sameValues(now.values, after)) {
    batch.log.push(logEntry(batch, documentId, 'PAYMENT', 'vendorUpdateKept', values));
    return [];
  }
  if (before === null) await deleteMaster(tx, place.table, rowId);
  else await updateMaster(tx, place.table, rowId, before);
  batch.log.push(logEntry(batch, documentId, 'PAYMENT', 'vendorUpdateTakenBack', values));
  return vendor === null ? [] : pendingDocumentsTouchedBy(tx, vendor.id, [], mostSisters);
}

/** More of one vendor's documents are not looked at again at once. */
export const mostSisters = 200;

function newAccountRow(
  vendorNo: string,
  account: PaymentAccount,
  others: readonly StoredMaster[],
): MasterRow<'vendorBankAccounts'> {
  const taken = new Set(others.map(({ values }) => (values['code'] ?? '').toUpperCase()));
  const base = account.kind.toUpperCase();
  let code = base;
  for (let count = 2; taken.has(code); count += 1) code = `${base}${count}`;
  const { kind, branch, account: number, bic, cardType } = account;
  return newRow('vendorBankAccounts', {
    vendorNo,
    code,
    kind,
    branch,
    account: number,
    bic,
    cardType: cardType as MasterRow<'vendorBankAccounts'>['cardType'],
    preferred: others.length === 0 ? 'yes' : '',
  });
}

function accountOf(values: MasterValues): PaymentAccount {
  return accountOfRow(values as MasterRow<'vendorBankAccounts'>);
}

function sameValues(one: MasterValues, other: MasterValues): boolean {
  return Object.keys(one).every((field) => one[field] === (other[field] ?? ''));
}
