import type { LedgerRow } from '../../../shared/contract/setup.ts';
import type { EDocument, Identifier } from '../../../shared/domain/document/document.ts';
import { normaliseEndpoint, receiverEndpoint } from '../../../shared/domain/document/document-header.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';

export interface Route {
  readonly ledgerId: number;
  /** The warning that the number is no ledger's own (IN-8). */
  readonly finding: Finding | null;
}

/**
 * The ledger a document belongs to by its receiver's endpoint (IN-8): the one that owns the number, else the one that
 * takes unknown receivers, with a warning; else the document has nowhere to go. An order comes from our own purchasing
 * system with the seller as its receiver (NS p. 83): it belongs to the ledger that buys.
 */
export function routeReceiver(document: EDocument, ledgers: readonly LedgerRow[]): Result<Route> {
  const written = receiverEndpoint(document);
  const endpoint = written === null ? null : normaliseEndpoint(written);
  const owner = ownerOf(isOrder(document) ? document.sender.endpoint : null, ledgers) ?? ownerOf(endpoint, ledgers);
  if (owner !== undefined) return ok({ ledgerId: owner.id, finding: null });

  const values = { id: endpoint?.id ?? '', scheme: endpoint?.scheme ?? '' };
  const taker = ledgers.find(({ takesUnknownReceivers }) => takesUnknownReceivers);
  if (taker === undefined) return refuse(problem('receiver.noLedger', values));
  const finding: Finding = {
    layer: 'identifiers',
    severity: 'warning',
    code: 'receiver.unknown',
    values: { ...values, ledger: taker.name },
    place: null,
    rule: null,
  };
  return ok({ ledgerId: taker.id, finding });
}

function isOrder({ type }: EDocument): boolean {
  return type === 'order' || type === 'orderChange' || type === 'orderCancellation';
}

function ownerOf(written: Identifier | null, ledgers: readonly LedgerRow[]): LedgerRow | undefined {
  if (written === null) return undefined;
  const endpoint = normaliseEndpoint(written);
  return ledgers.find(({ endpoints }) => endpoints.some((own) => isSame(normaliseEndpoint(own), endpoint)));
}

function isSame(own: { id: string; scheme: string }, endpoint: { id: string; scheme: string }): boolean {
  // A number without a scheme is compared as a number: a GLN is a GLN however little is said about it.
  return own.id === endpoint.id && (own.scheme === endpoint.scheme || endpoint.scheme === '' || own.scheme === '');
}
