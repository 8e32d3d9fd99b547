import type { VendorRow } from '../../../shared/contract/vendors.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { headerOf } from '../../../shared/domain/document/document-header.ts';
import { namesAnOrder, type ReferenceOrder } from '../../../shared/domain/orders/reference-order.ts';
import type { PurchaseGround, PurchaseVendor } from '../../../shared/domain/purchase/prepare-purchase.ts';
import { codingEditsOf } from '../../storage/coding/coding-edits.ts';
import {
  documentChoicesOf,
  type ChoiceName,
  type DocumentChoice,
} from '../../storage/documents/lists/document-choices.ts';
import { findByNumbers } from '../../storage/documents/related-documents.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findOrder } from '../../storage/purchasing/orders.ts';
import { purchaseNoTaken } from '../../storage/purchasing/purchases.ts';
import { paidVendor, paymentChoiceOf, sharedWithOthers } from '../payment/gather-payment.ts';
import type { Identified } from '../vendors/identify-vendors.ts';
import { readsFrom, type PurchaseReads } from './purchase-reads.ts';

/** A document of which a purchase document may be made. `id` 0: not stored yet, so nobody has said anything about it. */
export interface DocumentToBuy {
  readonly id: number;
  readonly ledgerId: number;
  readonly document: EDocument;
  readonly identified: Identified;
  /** As people left them; null with `id` 0: what the document says. */
  readonly fields: {
    readonly orderNo: string | null;
    readonly postingDate: string | null;
    readonly dueDate: string | null;
  } | null;
  readonly deviatingVat: boolean;
  /** Where set-up and cards come from; absent: the store, each time. */
  readonly reads?: PurchaseReads | undefined;
}

const bought: ReadonlySet<EDocument['type']> = new Set([
  'invoice',
  'creditNote',
  'order',
  'orderChange',
  'orderCancellation',
]);

const noChoices: ReadonlyMap<ChoiceName, DocumentChoice> = new Map();

/** Gathers what a purchase document is made from (ACC-1, ACC-2); null for types of which none is made. Decides nothing. */
export async function gatherPurchase(db: ReadableStore, asked: DocumentToBuy): Promise<PurchaseGround | null> {
  const { id, ledgerId, document, identified } = asked;
  if (!bought.has(document.type)) return null;
  const reads = asked.reads ?? readsFrom(db);
  const { tables, control } = await reads.setUp(ledgerId);
  const vendor = await cardOf(reads, identified.vendor.vendorId);
  const payTo = identified.payTo === null ? null : await cardOf(reads, identified.payTo.vendorId);
  const paid = payTo ?? vendor;
  const accounts = paid === null ? [] : await reads.accounts(paid.no);
  const choices = id === 0 ? noChoices : await documentChoicesOf(db, id);
  const header = asked.fields ?? headerOf(document);
  return {
    document,
    tables,
    control,
    ledgerCountry: await reads.ledgerCountry(ledgerId),
    vendor: vendor === null ? null : purchaseVendor(vendor),
    payTo: payTo === null ? null : purchaseVendor(payTo),
    partner: vendor === null ? null : await reads.partner(vendor.no),
    accounts,
    alsoOf: await sharedWithOthers(db, document, paid === null ? null : paidVendor(paid), accounts),
    edits: id === 0 ? [] : await codingEditsOf(db, id),
    payment: paymentChoiceOf(choices),
    reference: await referenceOf(db, asked, header.orderNo, choices.get('orderUse')?.value ?? ''),
    postingDate: header.postingDate,
    dueDate: header.dueDate,
    deviatingVat: asked.deviatingVat,
    number: await numberOf(db, choices.get('purchaseNo')?.value ?? ''),
  };
}

async function numberOf(db: ReadableStore, no: string): Promise<PurchaseGround['number']> {
  return no === '' ? null : { no, taken: await purchaseNoTaken(db, no) };
}

async function cardOf({ card }: PurchaseReads, id: number | null): Promise<VendorRow | null> {
  return id === null ? null : card(id);
}

function purchaseVendor(card: VendorRow): PurchaseVendor {
  return { ...paidVendor(card), postingGroup: card.postingGroup, vatGroup: card.vatGroup, country: card.country };
}

/** The order a document names (ACC-4): as a purchase order of the vendor, or as a document that still waits. */
async function referenceOf(
  db: ReadableStore,
  { ledgerId, document, identified }: DocumentToBuy,
  named: string | null,
  choice: string,
): Promise<ReferenceOrder | null> {
  const orderNo = orderNoOf(document, named);
  if (orderNo === null) return null;
  const { vendorId } = identified.vendor;
  const order = vendorId === null ? null : await findOrder(db, { vendorId, ledgerId, orderNo });
  const waiting = order === null ? await findByNumbers(db, identified.vendorKey, ['order'], [orderNo]) : [];
  return {
    orderNo,
    order,
    pendingDocumentId: waiting.find(({ status }) => status === 'pending')?.id ?? null,
    choice: choice === 'update' || choice === 'createNew' ? choice : '',
  };
}

function orderNoOf(document: EDocument, named: string | null): string | null {
  switch (document.type) {
    case 'invoice': {
      if (namesAnOrder(named)) return named.trim();
      // Some senders name the order on every line and not above.
      const onLines = new Set(document.lines.map(({ orderLine }) => orderLine?.orderId?.trim() ?? ''));
      const [only] = onLines;
      return onLines.size === 1 && only !== undefined && namesAnOrder(only) ? only : null;
    }
    case 'creditNote':
      // Named for information; a credit note never touches an order (ACC-2).
      return null;
    case 'orderChange':
    case 'orderCancellation':
      return namesAnOrder(named) ? named.trim() : document.number;
    default:
      return null;
  }
}
