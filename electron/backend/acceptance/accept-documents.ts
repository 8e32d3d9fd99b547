import { setImmediate as turn } from 'node:timers/promises';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { decideAcceptance, type Acceptance } from '../../../shared/domain/acceptance.ts';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { setDecision, setVendors } from '../../storage/documents/change-document.ts';
import { cancelHeldResponse } from '../../storage/exchange/held-responses.ts';
import type { WritableStore } from '../../storage/handles.ts';
import { recordLog, type NewLogEntry } from '../../storage/log.ts';
import { nextNumber } from '../../storage/number-series.ts';
import { insertPurchase } from '../../storage/purchasing/purchases.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { queueAnswer } from '../outbox/queue-answer.ts';
import { readProgramSettings } from '../setup/program-settings.ts';
import { acceptStatement } from '../utility-statements/accept-statement.ts';
import { followParent } from '../utility-statements/follow-parent.ts';
import { gatherStored, type GatheredStored } from './gather-stored.ts';
import { describeAnswer, describePurchase, notFound } from './outcome.ts';

/** Accepts documents, each in a transaction of its own (ACC-1, MASS-3): what stops one lets the others go on. */
export async function acceptDocuments(
  context: Context,
  ids: readonly number[],
  confirmed: boolean,
): Promise<AcceptanceOutcome[]> {
  const outcomes: AcceptanceOutcome[] = [];
  for (const id of new Set(ids)) {
    outcomes.push(await acceptDocument(context, id, confirmed));
    // A long list must not keep the window waiting.
    await turn();
  }
  return outcomes;
}

function acceptDocument(context: Context, id: number, confirmed: boolean): Promise<AcceptanceOutcome> {
  return context.storage.write(async (tx) => {
    const found = await gatherStored(tx, id);
    if (found === null) return notFound(id);
    if (found.gathered.type === 'utilityStatement') return acceptStatement(tx, context, found, confirmed);
    const decided = decideAcceptance(found.gathered, confirmed);
    switch (decided.outcome) {
      case 'stopped':
        return { id, outcome: 'stopped', stops: [...decided.stops], purchase: null, response: null };
      case 'asks':
        return {
          id,
          outcome: 'asks',
          stops: [...decided.stops],
          purchase: describePurchase(found, decided.purchase, null),
          response: describeAnswer(found, decided.answer, null),
        };
      case 'accepts':
        return recordAcceptance(tx, context, found, decided);
    }
  });
}

/** Until lines are coded. */
const uncoded = {
  place: '',
  documentLineId: '',
  accountKind: '',
  accountNo: '',
  accountName: '',
  ledgerAccount: '',
  vatGroup: '',
  deductibleVat: '0.00',
  budget: '',
  project: '',
  dimensions: [],
  orderLineNo: null,
} as const;

/** Writes an acceptance down: purchase document, status, answer and log, all or nothing (ACC-1, ACC-2). */
async function recordAcceptance(
  tx: WritableStore,
  context: Context,
  found: GatheredStored,
  decided: Extract<Acceptance, { outcome: 'accepts' }>,
): Promise<AcceptanceOutcome> {
  const { stored, identified } = found;
  const { id, ledgerId, postingDate, dueDate } = stored.row;
  const { purchase, answer, vendorId } = decided;
  const batch: Stamp & { log: NewLogEntry[] } = { at: instantOf(context), by: context.user.name, log: [] };
  const no = await nextNumber(tx, purchase.kind);
  const purchaseId = await insertPurchase(tx, {
    ...purchase,
    lines: purchase.lines.map((line) => ({ ...uncoded, ...line, cost: line.amount })),
    vendorOrderNo: stored.row.orderNo ?? '',
    payToVendorId: identified.payTo?.vendorId ?? null,
    status: 'open',
    deductibleVat: '0.00',
    deviatingVat: false,
    postingGroup: '',
    vendorEntry: null,
    reconciliation: null,
    no,
    numberChosen: false,
    documentId: id,
    ledgerId,
    vendorId,
    vendorNo: identified.vendor.vendorNo ?? '',
    vendorName: identified.vendor.vendorName ?? '',
    postingDate,
    dueDate,
    createdAt: batch.at,
    createdBy: batch.by,
  });
  // The cards may have changed since the document was last identified; what was accepted is what stands.
  await setVendors(tx, id, { id: vendorId, no: identified.vendor.vendorNo ?? '' }, identified.payTo?.vendorId ?? null);
  await setDecision(tx, id, {
    status: 'accepted',
    rejectionKind: null,
    rejectionReason: null,
    decidedAt: batch.at,
    decidedBy: batch.by,
  });
  for (const { problem } of decided.warnings)
    batch.log.push({ ...logEntry(batch, id, 'CHECK', 'warningConfirmed'), problem });
  batch.log.push(logEntry(batch, id, 'ACCEPT', 'accepted', { no, kind: purchase.kind }));
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
  await followParent(tx, batch, id, { decision: 'accept', reason: '' });
  await recordLog(tx, batch.log);
  return {
    id,
    outcome: 'accepted',
    stops: [...decided.warnings],
    purchase: describePurchase(found, purchase, { id: purchaseId, no }),
    response: queued,
  };
}

/** An answer of an earlier decision that has not left yet must not leave beside the new one. */
export async function withdrawHeldAnswer(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  documentId: number,
): Promise<void> {
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
