import { add, formatDecimal } from '../../../shared/domain/amount/amount.ts';
import { noDraws, type ForeseenDraws } from '../../../shared/domain/posting/budget-draws.ts';
import { budgetAmountsFor } from '../../../shared/domain/posting/budget-stops.ts';
import {
  budgetKey,
  voucherDate,
  type OwedTo,
  type PostingGround,
  type PurchaseToPost,
} from '../../../shared/domain/posting/posting-ground.ts';
import { hidingCitizensOf } from '../../../shared/domain/document/sensitive-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import {
  findAcceptedPurchase,
  findDocumentToPost,
  type AcceptedPurchase,
} from '../../storage/posting/accepted-document.ts';
import { budgetUsed } from '../../storage/posting/budget-uses.ts';
import { voucherOfDocument } from '../../storage/posting/vouchers.ts';
import { findVendor } from '../../storage/purchasing/vendors.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';

/**
 * Gathers what posting one document looks at (POST-1); null: there is no such document. Decides nothing. `foreseen`: what
 * others would have drawn on its budgets before it is posted (MASS-3b).
 */
export async function gatherPosting(
  db: ReadableStore,
  documentId: number,
  today: string,
  foreseen: ForeseenDraws = noDraws,
): Promise<PostingGround | null> {
  const document = await findDocumentToPost(db, documentId);
  if (document === null) return null;
  const { type, status, ledgerId, ledgerCurrency, namesCitizens } = document;
  const { tables, control } = await readLedgerTables(db, ledgerId);
  const accepted = await findAcceptedPurchase(db, documentId);
  const shown = namesCitizens === null || accepted === null ? accepted : hidingCitizensOf(namesCitizens, accepted);
  const purchase = shown === null ? null : await purchaseToPost(db, shown);
  const ground = { documentId, type, status, ledgerId, ledgerCurrency, tables, control, today };
  return {
    ...ground,
    postedAs: (await voucherOfDocument(db, documentId))?.no ?? null,
    purchase,
    budgetUsed: purchase === null ? new Map() : await usesOf(db, ground, purchase, foreseen),
  };
}

async function purchaseToPost(db: ReadableStore, { id, header, lines }: AcceptedPurchase): Promise<PurchaseToPost> {
  return { ...header, id, lines, owedTo: await owedTo(db, header) };
}

/** The payee's card, else the vendor's. One that is gone leaves what the purchase document says of it. */
async function owedTo(
  db: ReadableStore,
  { payToVendorId, vendorId, vendorNo, vendorName }: AcceptedPurchase['header'],
): Promise<OwedTo> {
  const id = payToVendorId ?? vendorId;
  const card = await findVendor(db, id);
  if (card === null) return { id, no: vendorNo, name: vendorName, blocked: '', postingGroup: '' };
  const { no, name, blocked, postingGroup } = card;
  return { id, no, name, blocked, postingGroup };
}

/** What is used by now of every budget amount the lines draw on. */
async function usesOf(
  db: ReadableStore,
  { ledgerId, ledgerCurrency, tables, today }: Pick<PostingGround, 'ledgerId' | 'ledgerCurrency' | 'tables' | 'today'>,
  purchase: PurchaseToPost,
  foreseen: ForeseenDraws,
): Promise<PostingGround['budgetUsed']> {
  const budgets = purchase.lines.map(({ budget }) => budget);
  const rows = budgetAmountsFor(budgets, voucherDate(purchase, today), tables);
  const used = new Map<string, string>();
  for (const { budget, account, from, to } of rows) {
    const asked = { ledgerId, currency: ledgerCurrency, budget, account, from, to };
    const byThen = add(await budgetUsed(db, asked), foreseen.of(asked));
    used.set(budgetKey({ budget, account, from }), formatDecimal(byThen));
  }
  return used;
}
