import type { AnswerOrder, ProfileRow } from './answer.ts';
import { decideAnswer } from './answer.ts';
import type { Gathered } from '../checks/checks.ts';
import { stopsUntilBlocked } from '../checks/checks.ts';
import type { EDocument } from '../document/document.ts';
import type { Order } from '../orders/order.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { problem } from '../problem.ts';
import type { PurchaseDraft } from '../purchase/draft.ts';
import type { PreparedPurchase } from '../purchase/prepare-purchase.ts';
import { refuse, ok, type Result } from '../result.ts';
import type { OutboxStatus } from '../status.ts';
import { stop, type Stop } from '../stop.ts';

export interface GatheredForDecision extends Gathered {
  readonly document: EDocument;
  readonly profile: ProfileRow;
}

/** What accepting writes (ACC-2): a document of its own, or into the order that is named. */
export type Making =
  | { readonly kind: 'purchase'; readonly draft: PurchaseDraft }
  | { readonly kind: 'updateOrder'; readonly draft: PurchaseDraft; readonly order: Order }
  | { readonly kind: 'replaceOrder'; readonly draft: PurchaseDraft; readonly order: Order }
  | { readonly kind: 'cancelOrder'; readonly order: Order };

/** What accepting one document comes to (ACC-1, ACC-10): accepting is this decision plus writing it down. */
export type Acceptance =
  | {
      readonly outcome: 'accepts';
      readonly vendorId: number;
      readonly payToVendorId: number;
      readonly warnings: readonly Stop[];
      readonly makes: Making;
      readonly answer: AnswerOrder | null;
    }
  | {
      readonly outcome: 'asks';
      readonly stops: readonly Stop[];
      readonly makes: Making;
      readonly answer: AnswerOrder | null;
    }
  | { readonly outcome: 'stopped'; readonly stops: readonly Stop[] };

/** What a person must look at for one document: a yes to a whole list is no answer to it (PAY-1, PAY-7b, ACC-6, ACC-8, ACC-11). */
const neverInList: ReadonlySet<ProblemCode> = new Set([
  'acceptance.wasRejected',
  'payment.message',
  'payment.accountShared',
  'payment.firstAccount',
  'check.totalDiffers',
  'check.creditedRejected',
]);

/** Why a document is not accepted among others, whatever was confirmed; empty when it may be. */
export function stopsInList({ id, purchase }: Gathered, stops: readonly Stop[]): readonly Stop[] {
  const decided = purchase?.payment ?? null;
  // Changed bank details are never taken over in a list, not even when somebody confirmed the account before (PAY-3).
  const changesCard = decided?.newAccount === 'confirmed' || decided?.payment?.vendorUpdate?.kind === 'changedCardType';
  return changesCard || stops.some(({ problem: { code } }) => neverInList.has(code))
    ? [...stops, stop(problem('acceptance.oneByOne'), 'openDocument', id)]
    : [];
}

/**
 * Decides an acceptance. `confirmed`: the person has seen the warnings, all of them at once, and says yes. `alone`: the
 * order names no other document.
 */
export function decideAcceptance(gathered: GatheredForDecision, confirmed: boolean, alone = true): Acceptance {
  const stops = stopsUntilBlocked(gathered);
  const { vendorId } = gathered.vendor;
  const makes = gathered.purchase === null ? null : makingOf(gathered.purchase);
  if (stops.some(({ kind }) => kind === 'stop') || vendorId === null || makes === null)
    return { outcome: 'stopped', stops };
  const held = alone ? [] : stopsInList(gathered, stops);
  if (held.length > 0) return { outcome: 'stopped', stops: held };
  const answer = decideAnswer(
    { type: gathered.type, format: gathered.document.format, profile: gathered.profile },
    'accept',
  );
  if (stops.length > 0 && !confirmed) return { outcome: 'asks', stops, makes, answer };
  return {
    outcome: 'accepts',
    vendorId,
    payToVendorId: gathered.payTo?.vendorId ?? vendorId,
    warnings: stops,
    makes,
    answer,
  };
}

function makingOf({ ground, order: { use }, draft }: PreparedPurchase): Making | null {
  const order = ground.reference?.order ?? null;
  switch (ground.document.type) {
    case 'orderCancellation':
      return order === null ? null : { kind: 'cancelOrder', order };
    case 'orderChange':
      return order === null || draft === null ? null : { kind: 'replaceOrder', draft, order };
    default:
      if (draft === null) return null;
      return use === 'update' && order !== null ? { kind: 'updateOrder', draft, order } : { kind: 'purchase', draft };
  }
}

export interface Rejection {
  readonly reason: string;
  readonly answer: AnswerOrder | null;
}

type Rejectable = Pick<GatheredForDecision, 'type' | 'status' | 'profile'> & {
  readonly document: Pick<EDocument, 'format'>;
};

/** Decides a rejection (ACC-8): a reason always, never an accepted document, and only once. */
export function decideRejection(gathered: Rejectable, reason: string): Result<Rejection> {
  if (reason.trim() === '') return refuse(problem('acceptance.reasonMissing'));
  if (gathered.type === 'applicationResponse')
    return refuse(problem('acceptance.notSupportedType', { type: gathered.type }));
  switch (gathered.status) {
    case 'accepted':
    case 'acceptedAndPosted':
      return refuse(problem('acceptance.rejectAccepted'));
    case 'rejected':
      return refuse(problem('acceptance.alreadyRejected'));
    case 'processing':
      return refuse(problem('document.notPending', { status: gathered.status }));
    case 'pending':
      return ok({
        reason: reason.trim(),
        answer: decideAnswer(
          { type: gathered.type, format: gathered.document.format, profile: gathered.profile },
          'reject',
        ),
      });
  }
}

/** What an undo looks at: the last decision of a person and where its answer is. */
export interface Decided {
  readonly status: 'pending' | 'accepted' | 'rejected' | 'processing' | 'acceptedAndPosted';
  readonly byPerson: boolean;
  readonly responseStatus: OutboxStatus | null;
}

/** Why a decision cannot be taken back, or null when it can (ACC-9): until its answer has left, or it is posted. */
export function undoProblem({ status, byPerson, responseStatus }: Decided): Problem | null {
  if (status === 'acceptedAndPosted') return problem('undo.posted');
  if (!byPerson || (status !== 'accepted' && status !== 'rejected')) return problem('undo.nothing');
  switch (responseStatus) {
    case null:
    case 'held':
    case 'cancelled':
      return null;
    case 'awaitingSending':
    case 'sent':
    case 'received':
    case 'failed':
      return problem('undo.responseLeft');
  }
}
