import { importStatusOf } from '../../../shared/domain/import-status.ts';
import { allStops } from '../../../shared/domain/checks/checks.ts';
import { inboxOf, type EDocument } from '../../../shared/domain/document/document.ts';
import { headerOf } from '../../../shared/domain/document/document-header.ts';
import { accountsOf } from '../../../shared/domain/payment/offered-payments.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { decideAnswer } from '../../../shared/domain/acceptance/answer.ts';
import { blockingDuplicate } from '../../../shared/domain/acceptance/duplicates.ts';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { countArrivals, insertUncounted } from '../../storage/documents/insert-documents.ts';
import { deleteExchange, failExchange, findFailedByOriginal } from '../../storage/exchange/exchange.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog, type NewLogEntry } from '../../storage/log.ts';
import { deliveriesOf, findDocumentsByOriginal, insertDeliveries } from '../../storage/originals/originals.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { gatherDocument } from '../acceptance/gather-document.ts';
import { readsOnce, type PurchaseReads } from '../acceptance/purchase-reads.ts';
import { profileOf } from '../../../shared/einvoice/profiles.ts';
import { withoutPersonalTexts } from '../../../shared/domain/document/sensitive-document.ts';
import { unsupportedProfileReason } from '../../../shared/einvoice/writers/refusal-reason.ts';
import { logEntry } from '../log-entry.ts';
import { followDecidedParents, linkArrival } from '../utility-statements/link-arrival.ts';
import { findAnswered, matchReceivedResponse } from '../outbox/match-received-response.ts';
import { queueAnswer } from '../outbox/queue-answer.ts';
import { legalKeyText } from '../../storage/documents/keys.ts';
import type { NewDocument } from '../../storage/documents/new-document.ts';
import { recordSightings } from '../../storage/payment/account-sightings.ts';
import { findVendorsByKeys } from '../../storage/purchasing/vendors.ts';
import { identifyVendors, keysToFind, noChoices, type FindCards } from '../vendors/identify-vendors.ts';
import type { ArrivalResult, ReadArrival } from './arrival.ts';
import { arrivalEntries } from './arrival-entries.ts';
import { routeReceiver } from './route-receiver.ts';

interface Batch {
  readonly at: string;
  readonly by: string;
  readonly ledgers: readonly LedgerRow[];
  readonly log: NewLogEntry[];
  /** Bytes that became a document in this batch or before it. */
  readonly known: Map<string, number>;
  readonly findCards: FindCards;
  readonly reads: PurchaseReads;
  /** What was written, to be counted at the end. */
  readonly inserted: NewDocument[];
  /** Exchange rows whose way has ended well. */
  readonly finished: number[];
  /** Parents whose utility statements came together with them in this batch. */
  readonly parents: number[];
}

/**
 * Writes arrivals that were read: as documents, or as failed exchange rows (IN-2, IN-5). One transaction for all of
 * them; with it the exchange row of a stored document goes, so that a document is in exactly one of the two places.
 */
export async function storeArrivals(
  tx: WritableStore,
  arrivals: readonly ReadArrival[],
  by: string,
  at: string,
): Promise<ArrivalResult[]> {
  const batch: Batch = {
    at,
    by,
    ledgers: await listLedgers(tx),
    log: [],
    known: new Map(
      await findDocumentsByOriginal(
        tx,
        arrivals.map(({ sha256 }) => sha256),
      ),
    ),
    findCards: await cardsOf(tx, arrivals),
    reads: readsOnce(tx),
    inserted: [],
    finished: [],
    parents: [],
  };
  const results: ArrivalResult[] = [];
  for (const arrival of arrivals) results.push(await storeArrival(tx, batch, arrival));
  await countArrivals(tx, batch.inserted);
  // Only now: what follows moves the counters of documents that must have been counted.
  await followDecidedParents(tx, batch, batch.parents);
  await deleteExchange(tx, batch.finished);
  await recordLog(tx, batch.log);
  return results;
}

/** The cards all these arrivals may need, in one query. */
async function cardsOf(tx: WritableStore, arrivals: readonly ReadArrival[]): Promise<FindCards> {
  const keys = arrivals.flatMap(({ read }) => (read.kind === 'document' ? keysToFind(read.document) : []));
  const cards = await findVendorsByKeys(tx, keys);
  return async (key) => (key === null ? [] : (cards.get(legalKeyText(key)) ?? []));
}

async function storeArrival(tx: WritableStore, batch: Batch, arrival: ReadArrival): Promise<ArrivalResult> {
  const known = batch.known.get(arrival.sha256);
  if (known !== undefined) return recordRepeat(tx, batch, arrival, known);
  const { read } = arrival;
  if (read.kind === 'failed') return recordFailure(tx, batch, arrival, read.problem, null);
  const { document } = read;
  const route = routeReceiver(document, batch.ledgers);
  if (!route.ok) return recordFailure(tx, batch, arrival, route.problem, document);
  const findings = route.value.finding === null ? read.findings : [...read.findings, route.value.finding];
  return storeDocument(
    tx,
    batch,
    { ...arrival, read: { ...read, findings } },
    route.value.ledgerId,
    document,
    findings,
  );
}

/** The same bytes once more: told in the document's log, never a second row (IN-1). */
async function recordRepeat(
  tx: WritableStore,
  batch: Batch,
  arrival: ReadArrival,
  documentId: number,
): Promise<ArrivalResult> {
  const { fileName, source, sha256 } = arrival;
  batch.finished.push(arrival.sequence);
  const told =
    arrival.interrupted &&
    (await deliveriesOf(tx, documentId)).some(
      (delivery) => delivery.fileName === fileName && delivery.source === source,
    );
  if (!told) {
    await insertDeliveries(tx, [{ sha256, documentId, fileName, source, at: batch.at }]);
    batch.log.push(logEntry(batch, documentId, 'RECEIVE', 'receivedAgain', { file: fileName, source }));
  }
  return { file: fileName, outcome: 'repeated', documentId, problem: null };
}

/** The file stays in the archive; its row says why, once, however often the same bytes come (IN-5). */
async function recordFailure(
  tx: WritableStore,
  batch: Batch,
  arrival: ReadArrival,
  problem: Problem,
  document: EDocument | null,
): Promise<ArrivalResult> {
  const earlier = (await findFailedByOriginal(tx, arrival.sha256)).filter(
    ({ sequence }) => sequence !== arrival.sequence,
  );
  if (earlier.length > 0) {
    batch.finished.push(arrival.sequence);
    if (!arrival.interrupted)
      await insertDeliveries(tx, [
        { sha256: arrival.sha256, documentId: null, fileName: arrival.fileName, source: arrival.source, at: batch.at },
      ]);
  } else {
    await failExchange(tx, arrival.sequence, {
      problem,
      transportError: null,
      type: document?.type ?? null,
      inbox: document === null ? null : inboxOf(document.type),
      partner: document === null ? null : headerOf(document).vendorName,
      at: batch.at,
    });
  }
  return { file: arrival.fileName, outcome: 'failed', documentId: null, problem };
}

async function storeDocument(
  tx: WritableStore,
  batch: Batch,
  arrival: ReadArrival & { readonly read: { readonly kind: 'document' } },
  ledgerId: number,
  document: EDocument,
  findings: readonly Finding[],
): Promise<ArrivalResult> {
  const inbox = inboxOf(document.type);
  const answered = inbox === 'responses' ? await findAnswered(tx, document) : null;
  if (inbox === 'responses' && answered === null)
    return recordFailure(tx, batch, arrival, orphanResponse(document), document);
  const profile = profileOf(document);
  const rejected = !profile.supported;
  const identified = await identifyVendors(tx, document, noChoices, batch.findCards);
  const gathered = await gatherDocument(tx, {
    id: 0,
    document,
    status: rejected ? 'rejected' : 'pending',
    rejectionKind: rejected ? 'profile' : null,
    rejectionReason: null,
    errorFindings: findings.filter(({ severity }) => severity === 'error').length,
    profile,
    identified,
    ledgerId,
    fields: null,
    deviatingVat: false,
    reads: batch.reads,
  });
  const kept = withoutPersonalTexts(document);
  const stops = inbox === 'responses' ? [] : allStops(gathered);
  const { vendor, payTo } = identified;
  const inserted: NewDocument = {
    ledgerId,
    inbox,
    status: gathered.status,
    rejectionKind: gathered.rejectionKind,
    rejectionReason: null,
    importStatus: importStatusOf(stops),
    receivedAt: arrival.arrivedAt ?? batch.at,
    traceId: document.envelopes.at(-1)?.instanceId ?? document.uuid ?? arrival.sha256.slice(0, 16),
    header: headerOf(kept),
    content: kept,
    ...(kept === document ? { contentText: arrival.read.documentText } : {}),
    searchText: arrival.read.searchText,
    layers: arrival.read.layers,
    findings,
    vendor: vendor.vendorId === null ? null : { id: vendor.vendorId, no: vendor.vendorNo ?? '' },
    payToVendorId: payTo?.vendorId ?? null,
    vendorKey: identified.vendorKey,
    payToKey: identified.payToKey,
    duplicate: blockingDuplicate(gathered.id, gathered.sameNumber) !== null,
    sha256: arrival.sha256,
    fileName: arrival.fileName,
    source: arrival.source,
  };
  const id = await insertUncounted(tx, inserted);
  batch.inserted.push(inserted);
  if (inbox === 'purchase') {
    const paid = payTo === null ? vendor : payTo;
    await recordSightings(tx, id, accountsOf(document), { payee: payTo !== null, vendorId: paid.vendorId });
  }
  batch.known.set(arrival.sha256, id);
  batch.finished.push(arrival.sequence);
  batch.log.push(...arrivalEntries(batch, id, arrival, inbox === 'responses' ? null : vendor, stops));
  const linked = await linkArrival(tx, batch, { id, ledgerId, document, rejectionKind: gathered.rejectionKind });
  batch.parents.push(...linked.map(({ parentId }) => parentId));
  if (answered !== null) await matchReceivedResponse(tx, batch, id, document, answered);
  if (rejected) {
    batch.log.push(logEntry(batch, id, 'RECEIVE', 'rejectedOnArrival', { profile: document.profileId ?? '' }));
    const order = decideAnswer({ type: document.type, format: document.format, profile }, 'profileReject');
    const ledger = batch.ledgers.find((each) => each.id === ledgerId);
    if (order !== null)
      await queueAnswer(tx, batch, {
        documentId: id,
        document,
        order,
        reason: unsupportedProfileReason(document.profileId),
        ledger: ledger ?? null,
        graceSeconds: 0,
      });
  }
  return {
    file: arrival.fileName,
    outcome: rejected ? 'rejected' : 'inbox',
    documentId: id,
    problem: null,
    alsoChanged: linked.map(({ statementId, parentId }) => (statementId === id ? parentId : statementId)),
  };
}

/** An answer to nothing that is known here waits for somebody, and for what it may yet turn out to answer (OUT-8). */
function orphanResponse({ response }: EDocument): Problem {
  return problem('sending.orphanResponse', {
    code: response?.code ?? '—',
    number: response?.documentId ?? response?.documentUuid ?? '—',
  });
}
