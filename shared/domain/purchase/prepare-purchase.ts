import { decideCoding } from '../coding/decide-coding.ts';
import type { CodedDocument, CodingEdit } from '../coding/coding.ts';
import { codingStops } from '../coding/coding-stops.ts';
import type { EDocument } from '../document/document.ts';
import type { ControlSetup } from '../master/control-setup.ts';
import type { LedgerTables, MasterRow } from '../master/tables.ts';
import { codingFromOrder } from '../orders/match-lines.ts';
import {
  decideOrderUse,
  orderChangeStops,
  type DecidedOrderUse,
  type ReferenceOrder,
} from '../orders/reference-order.ts';
import { decidePayment } from '../payment/decide-payment.ts';
import type { PaymentChoice } from '../payment/payment.ts';
import type { PaidVendor, PaymentDecision, SharedAccount } from '../payment/payment-question.ts';
import type { Stop } from '../stop.ts';
import type { PurchaseDraft } from './draft.ts';
import { draftPurchase, isOrder } from './draft-purchase.ts';

/** What of a card the purchase document needs: who is paid, and what its lines are coded with by default. */
export interface PurchaseVendor extends PaidVendor {
  readonly postingGroup: string;
  readonly vatGroup: string;
  readonly country: string;
}

/** Everything a purchase document is made from; gathered once, decided here. */
export interface PurchaseGround {
  readonly document: EDocument;
  readonly tables: LedgerTables;
  readonly control: ControlSetup;
  /** Where the ledger is at home (SET-1). */
  readonly ledgerCountry: string;
  /** Null while nobody knows whose the document is. */
  readonly vendor: PurchaseVendor | null;
  /** Who is paid when that is not the vendor. */
  readonly payTo: PurchaseVendor | null;
  /** Null: the vendor has none. */
  readonly partner: MasterRow<'vendorPartners'> | null;
  /** Accounts of who is paid. */
  readonly accounts: readonly MasterRow<'vendorBankAccounts'>[];
  /** Accounts that other vendors have as well. */
  readonly alsoOf: readonly SharedAccount[];
  readonly edits: readonly CodingEdit[];
  readonly payment: PaymentChoice;
  readonly reference: ReferenceOrder | null;
  /** As people left them. */
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly deviatingVat: boolean;
  /** The number a person chose for the purchase document, and whether another has it by now; null: the series. */
  readonly number: { readonly no: string; readonly taken: boolean } | null;
}

/** A purchase document thought through to the end, before anybody asks whether it may be made. */
export interface PreparedPurchase {
  readonly ground: PurchaseGround;
  readonly coding: CodedDocument;
  readonly codingStops: readonly Stop[];
  /** Null for what is not paid: orders. */
  readonly payment: PaymentDecision | null;
  readonly order: DecidedOrderUse;
  /** Null for what makes no document of its own: a cancellation. */
  readonly draft: PurchaseDraft | null;
}

/** Codes, pays, looks for the order and drafts: the same for the page, for F9, for accept and for a run (ACC-10). */
export function preparePurchase(ground: PurchaseGround): PreparedPurchase {
  const { document, tables, control, vendor, payTo, partner, reference, ledgerCountry } = ground;
  const paid = payTo ?? vendor;
  const order = orderOf(ground);
  const own = decideCoding({ document, tables, control, vendor, partner, ledgerCountry, edits: ground.edits });
  const updated = order.use === 'update' ? (reference?.order ?? null) : null;
  const coding = updated === null ? own : codingFromOrder(own, document, updated);
  const payment = isOrder(document)
    ? null
    : decidePayment({
        document,
        vendor: paid,
        accounts: ground.accounts,
        alsoOf: ground.alsoOf,
        tables,
        control,
        choice: ground.payment,
      });
  const draft =
    document.type === 'orderCancellation'
      ? null
      : draftPurchase({
          document,
          coding,
          tables,
          control,
          postingGroup: (paid?.postingGroup ?? '') === '' ? control.postingGroup : (paid?.postingGroup ?? ''),
          owedTo: { no: paid?.no ?? '', name: paid?.name ?? '' },
          payment: payment?.payment ?? null,
          postingDate: ground.postingDate,
          dueDate: ground.dueDate,
          deviatingVat: ground.deviatingVat,
          reference,
          use: order.use,
        });
  const stops = document.type === 'orderCancellation' ? [] : codingStops(coding, partner);
  return { ground, coding, codingStops: stops, payment, order, draft };
}

function orderOf({ document, reference, partner }: PurchaseGround): DecidedOrderUse {
  switch (document.type) {
    case 'invoice':
      return decideOrderUse(reference, partner);
    case 'orderChange':
    case 'orderCancellation':
      return { use: 'none', stops: reference === null ? [] : orderChangeStops(reference) };
    default:
      return { use: 'none', stops: [] };
  }
}
