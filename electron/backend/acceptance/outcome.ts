import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { AnswerOrder } from '../../../shared/domain/answer.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import type { PurchaseDraft } from '../../../shared/domain/purchase.ts';
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
  draft: PurchaseDraft,
  made: { readonly id: number; readonly no: string } | null,
): AcceptanceOutcome['purchase'] {
  return {
    id: made?.id ?? null,
    no: made?.no ?? '',
    kind: draft.kind,
    vendorNo: vendor.vendorNo ?? '',
    vendorName: vendor.vendorName ?? '',
    currency: draft.currency,
    total: draft.total,
    vat: draft.vat,
    lines: draft.lines.length,
  };
}

export function describeAnswer(
  { stored }: GatheredStored,
  order: AnswerOrder | null,
  releaseAt: string | null,
): AcceptanceOutcome['response'] {
  return order === null ? null : { format: order.format, code: order.code, to: addressee(stored.content), releaseAt };
}
