import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { PurchaseDraftView, PurchaseLine } from '../../../shared/contract/purchases.ts';
import type { Making } from '../../../shared/domain/acceptance/acceptance.ts';
import type { AnswerOrder } from '../../../shared/domain/acceptance/answer.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import type { PurchaseDraft, PurchaseLineDraft, Reconciliation } from '../../../shared/domain/purchase/draft.ts';
import { totalsOf } from '../../../shared/domain/purchase/sums.ts';
import { stop } from '../../../shared/domain/stop.ts';
import { addressee } from '../outbox/queue-answer.ts';
import type { GatheredStored } from './gather-stored.ts';

/** The outcome of an order that could not be carried out for one document. */
export function stopped(id: number, because: Problem): AcceptanceOutcome {
  return { id, outcome: 'stopped', stops: [stop(because)], purchase: null, response: null };
}

export function notFound(id: number): AcceptanceOutcome {
  return stopped(id, problem('document.notFound', { id: String(id) }));
}

/** The purchase document as it would be or was made; `id` and `no` are empty while it is only thought of. */
export function describePurchase(
  { identified: { vendor } }: GatheredStored,
  makes: Making,
  made: { readonly id: number; readonly no: string } | null,
): AcceptanceOutcome['purchase'] {
  const target = makes.kind === 'purchase' ? null : { id: makes.order.purchaseId, no: makes.order.no };
  const said =
    makes.kind === 'cancelOrder'
      ? { kind: 'purchaseOrder' as const, currency: '', ...totalsOf(makes.order.lines), lines: makes.order.lines }
      : makes.draft;
  return {
    id: made?.id ?? target?.id ?? null,
    no: made?.no ?? target?.no ?? '',
    kind: said.kind,
    vendorNo: vendor.vendorNo ?? '',
    vendorName: vendor.vendorName ?? '',
    currency: said.currency,
    total: said.total,
    vat: said.vat,
    lines: said.lines.length,
  };
}

export function describeAnswer(
  { stored }: GatheredStored,
  order: AnswerOrder | null,
  releaseAt: string | null,
): AcceptanceOutcome['response'] {
  return order === null ? null : { format: order.format, code: order.code, to: addressee(stored.content), releaseAt };
}

/** A draft as it crosses the border. */
export function draftView(draft: PurchaseDraft): PurchaseDraftView {
  const { order, vendorEntry, postingGroup: _group, vendorOrderNo: _order, ...rest } = draft;
  return {
    ...rest,
    lines: draft.lines.map((line) => lineView(line)),
    vendorEntry,
    reconciliation: reconciliationView(draft.reconciliation),
    order: order === null ? null : { ...order, lines: [...order.lines] },
    accounts: [...draft.accounts],
    vatGroups: [...draft.vatGroups],
  };
}

export function reconciliationView(reconciliation: Reconciliation): PurchaseDraftView['reconciliation'] {
  return { ...reconciliation, causes: [...reconciliation.causes] };
}

/** A line as it crosses the border; an order's line also says what invoices took of it. */
export function lineView(
  { place: _place, documentLineId: _id, ...line }: PurchaseLineDraft,
  taken: { readonly invoiced: string; readonly remaining: string | null } | null = null,
): PurchaseLine {
  return {
    ...line,
    dimensions: [...line.dimensions],
    invoicedQuantity: taken?.invoiced ?? null,
    remainingQuantity: taken?.remaining ?? null,
  };
}
