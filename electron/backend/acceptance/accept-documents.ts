import { setImmediate as turn } from 'node:timers/promises';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { decideAcceptance, type Acceptance, type Making } from '../../../shared/domain/acceptance/acceptance.ts';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import type { PurchaseDraft } from '../../../shared/domain/purchase/draft.ts';
import { keepAcceptedCoding } from '../../storage/coding/accepted-coding.ts';
import { setDecision, setVendors } from '../../storage/documents/change-document.ts';
import { cancelHeldResponse } from '../../storage/exchange/held-responses.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { recordEffects } from '../../storage/purchasing/acceptance-effects.ts';
import { pendingDocumentsTouchedBy } from '../../storage/purchasing/vendors.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { acceptedCoding } from '../coding/shown-coding.ts';
import { logEntry } from '../log-entry.ts';
import { queueAnswer } from '../outbox/queue-answer.ts';
import { applyVendorUpdate, mostSisters } from '../payment/vendor-update.ts';
import { identifyAllAnew } from '../vendors/identify-anew.ts';
import { readProgramSettings } from '../setup/program-settings.ts';
import { acceptStatement } from '../utility-statements/accept-statement.ts';
import { followParent } from '../utility-statements/follow-parent.ts';
import { gatherStored, type GatheredStored } from './gather-stored.ts';
import { makePurchase, type Batch } from './making/make-purchase.ts';
import { describeAnswer, describePurchase, notFound } from './outcome.ts';

/** An effect of an acceptance: a vendor's account that was added or changed. */
export const vendorAccountEffect = 'vendorAccount';

/** What an acceptance concerns beside its document. */
export interface Touched {
  /** Utility statements that take the decision over. */
  readonly followers: number[];
  /** Pending ones of a vendor whose card was changed. */
  readonly sisters: number[];
  /** What was made of it. */
  draft: PurchaseDraft | null;
}

/** How documents are accepted. */
export interface Accepting {
  /** The person has seen the warnings and says yes. */
  readonly confirmed: boolean;
  /** With each line's own VAT from the document (ACC-7). */
  readonly deviatingVat: boolean;
  /** It is the one document of the whole order. */
  readonly alone: boolean;
}

/**
 * Accepts documents, each in a transaction of its own (ACC-1, MASS-3): what stops one lets the others go on. `alone`: they
 * are the one document of the whole order.
 */
export async function acceptDocuments(
  context: Context,
  ids: readonly number[],
  confirmed: boolean,
  deviatingVat = false,
  alone = new Set(ids).size === 1,
): Promise<AcceptanceOutcome[]> {
  const outcomes: AcceptanceOutcome[] = [];
  for (const id of new Set(ids)) {
    const touched: Touched = { followers: [], sisters: [], draft: null };
    const { followers, sisters } = touched;
    outcomes.push(
      await context.storage.writeSoon((tx) =>
        acceptWithin(tx, context, id, { confirmed, deviatingVat, alone }, touched),
      ),
    );
    await identifyAllAnew(context, { at: instantOf(context), by: context.user.name }, sisters);
    // Utility statements take the decision over; their rows are other ones on the screen now.
    if (followers.length > 0) context.events.documents(followers);
    // A long list must not keep the window waiting.
    await turn();
  }
  // Each document is a transaction of its own; the disk is waited for once, before anybody is told.
  await context.storage.settled();
  return outcomes;
}

/** Accepts a document in the transaction it is given: what a single order and a run have in common (MASS-3). */
export async function acceptWithin(
  tx: WritableStore,
  context: Context,
  id: number,
  { confirmed, deviatingVat, alone }: Accepting,
  touched: Touched,
): Promise<AcceptanceOutcome> {
  const found = await gatherStored(tx, id, deviatingVat);
  if (found === null) return notFound(id);
  if (found.gathered.type === 'utilityStatement') return acceptStatement(tx, context, found, confirmed, alone);
  const decided = decideAcceptance(found.gathered, confirmed, alone);
  switch (decided.outcome) {
    case 'stopped':
      return { id, outcome: 'stopped', stops: [...decided.stops], purchase: null, response: null };
    case 'asks':
      return {
        id,
        outcome: 'asks',
        stops: [...decided.stops],
        purchase: describePurchase(found, decided.makes, null),
        response: describeAnswer(found, decided.answer, null),
      };
    case 'accepts':
      return recordAcceptance(tx, context, found, decided, touched);
  }
}

/** Writes an acceptance down: purchase document, status, answer and log, all or nothing (ACC-1, ACC-2). */
async function recordAcceptance(
  tx: WritableStore,
  context: Context,
  found: GatheredStored,
  decided: Extract<Acceptance, { outcome: 'accepts' }>,
  touched: Touched,
): Promise<AcceptanceOutcome> {
  const { stored, identified } = found;
  const { id, ledgerId } = stored.row;
  const { makes, answer, vendorId } = decided;
  const batch: Batch = { at: instantOf(context), by: context.user.name, log: [] };
  for (const { problem } of decided.warnings)
    batch.log.push({ ...logEntry(batch, id, 'CHECK', 'warningConfirmed'), problem });
  const made = await makePurchase(tx, batch, found, vendorId, makes);
  if (makes.kind !== 'cancelOrder') touched.draft = makes.draft;
  if (found.gathered.purchase !== null && makes.kind !== 'cancelOrder')
    await keepAcceptedCoding(tx, id, acceptedCoding(found.gathered.purchase));
  touched.sisters.push(...(await updateVendor(tx, batch, found, makes)));
  // The cards may have changed since the document was last identified; what was accepted is what stands.
  const vendorNo = identified.vendor.vendorNo ?? '';
  const payToVendorId = identified.payTo?.vendorId ?? null;
  if (stored.row.vendorId !== vendorId || stored.row.vendorNo !== vendorNo || stored.payToVendorId !== payToVendorId)
    await setVendors(tx, id, { id: vendorId, no: vendorNo }, payToVendorId);
  await setDecision(tx, id, {
    status: 'accepted',
    rejectionKind: null,
    rejectionReason: null,
    decidedAt: batch.at,
    decidedBy: batch.by,
  });
  await withdrawHeldAnswer(tx, batch, id);
  const queued =
    answer === null
      ? null
      : await queueAnswer(tx, batch, {
          documentId: id,
          document: stored.content,
          order: answer,
          reason: '',
          ledger: await ledgerOf(tx, ledgerId),
          graceSeconds: await graceOf(tx),
        });
  touched.followers.push(...(await followParent(tx, batch, id, { decision: 'accept', reason: '' })));
  await recordLog(tx, batch.log);
  return {
    id,
    outcome: 'accepted',
    stops: [...decided.warnings],
    purchase: describePurchase(found, makes, made),
    response: queued,
  };
}

/**
 * Writes the document's account on the card of who is paid, where the payment says so (PAY-3), and remembers it for an
 * undo. Answers with the vendor's other documents, which the account may have stopped as well.
 */
async function updateVendor(
  tx: WritableStore,
  batch: Batch,
  found: GatheredStored,
  makes: Making,
): Promise<readonly number[]> {
  const update = makes.kind === 'cancelOrder' ? null : (makes.draft.vendorEntry?.payment?.vendorUpdate ?? null);
  const ground = found.gathered.purchase?.ground;
  const paid = ground?.payTo ?? ground?.vendor ?? null;
  if (update === null || paid === null) return [];
  const { id } = found.stored.row;
  const effect = await applyVendorUpdate(tx, batch, id, paid, update);
  if (effect === null) return [];
  await recordEffects(tx, id, [{ kind: vendorAccountEffect, value: effect }]);
  return (await pendingDocumentsTouchedBy(tx, paid.id, [], mostSisters)).filter((other) => other !== id);
}

/** An answer of an earlier decision that has not left yet must not leave beside the new one. */
export async function withdrawHeldAnswer(tx: WritableStore, batch: Batch, documentId: number): Promise<void> {
  const held = await cancelHeldResponse(tx, documentId, batch.at);
  if (held !== null)
    batch.log.push(
      logEntry(batch, documentId, 'RESPONSE', 'answerCancelled', { code: held.code, no: held.documentNo }),
    );
}

export async function ledgerOf(tx: WritableStore, ledgerId: number): Promise<LedgerRow | null> {
  return (await listLedgers(tx)).find(({ id }) => id === ledgerId) ?? null;
}

export async function graceOf(tx: WritableStore): Promise<number> {
  return (await readProgramSettings(tx)).gracePeriod;
}
