import { decideAnswer, type AnswerOrder } from '../acceptance/answer.ts';
import { stopsInList, type GatheredForDecision } from '../acceptance/acceptance.ts';
import { stopsUntilBlocked } from '../checks/checks.ts';
import type { EDocument } from '../document/document.ts';
import { keysOf, namesDiffer } from '../vendors/party-keys.ts';
import type { DocumentStatus, RejectionKind } from '../status.ts';
import type { Stop } from '../stop.ts';
import { vendorParty } from '../vendors/vendor-match.ts';

/** What a utility statement says of the document it specifies: its number, date, type and the agency that gave the number. */
export interface ParentReference {
  readonly number: string;
  readonly uuid: string | null;
  readonly issueDate: string | null;
  readonly type: 'invoice' | 'creditNote' | null;
  /** The supplier's name, in the field of an agency (F-UTS021). */
  readonly agency: string | null;
}

/** Who a document is from, as far as it takes to tell one vendor from another. */
export interface SenderIdentity {
  readonly legal: { readonly id: string; readonly scheme: string } | null;
  readonly gln: string | null;
  readonly name: string;
}

/** A document that may be the parent. */
export interface ParentCandidate {
  readonly id: number;
  readonly type: string;
  readonly uuid: string | null;
  readonly issueDate: string | null;
  readonly status: DocumentStatus;
  readonly rejectionKind: RejectionKind | null;
  readonly sender: SenderIdentity;
}

export function parentReferenceOf(document: EDocument): ParentReference | null {
  const found = document.references.find(({ kind }) => kind === 'parent');
  if (found === undefined) return null;
  const typeCode = found.typeCode?.toLowerCase() ?? '';
  return {
    number: found.id,
    uuid: found.uuid,
    issueDate: found.issueDate,
    type: typeCode === 'creditnote' ? 'creditNote' : typeCode === 'invoice' ? 'invoice' : null,
    agency: found.scheme,
  };
}

export function senderIdentityOf(document: EDocument): SenderIdentity {
  const party = vendorParty(document);
  const keys = keysOf(party);
  return { legal: keys.legal, gln: keys.eanLocation, name: party.name ?? party.legal?.name ?? '' };
}

/**
 * The document a statement belongs to, or null (UTS-1). Candidates have its number and stand in its ledger; never is one of
 * another vendor taken. One that was turned away on arrival specifies nothing: its sender will send it again.
 */
export function chooseParent(
  reference: ParentReference,
  sender: SenderIdentity,
  candidates: readonly ParentCandidate[],
): number | null {
  const possible = candidates.filter(
    (candidate) =>
      (candidate.type === 'invoice' || candidate.type === 'creditNote') &&
      (reference.type === null || candidate.type === reference.type) &&
      (reference.issueDate === null || candidate.issueDate === null || candidate.issueDate === reference.issueDate) &&
      candidate.rejectionKind !== 'profile' &&
      candidate.rejectionKind !== 'technical' &&
      isSameSender(sender, candidate.sender, reference.agency),
  );
  const uuid = reference.uuid?.toLowerCase() ?? null;
  const best =
    possible.find((candidate) => uuid !== null && candidate.uuid?.toLowerCase() === uuid) ??
    possible.find(({ status }) => status !== 'rejected') ??
    possible[0];
  return best?.id ?? null;
}

/**
 * The company numbers decide; where one of the two has none, the GLN. Where they have no number in common to compare, both the
 * sender's own name and the agency of the reference must be the other's name.
 */
function isSameSender(one: SenderIdentity, other: SenderIdentity, agency: string | null): boolean {
  if (one.legal !== null && other.legal !== null && one.legal.scheme === other.legal.scheme)
    return one.legal.id === other.legal.id;
  if (one.gln !== null && other.gln !== null) return one.gln === other.gln;
  return [one.name, agency ?? ''].every((name) => isName(name, other.name));
}

/** Two names of one company; an empty one is nobody's. */
function isName(one: string, other: string): boolean {
  return one.trim() !== '' && other.trim() !== '' && !namesDiffer(one, other);
}

/** What accepting a utility statement comes to: only its status changes (ACC-2). */
export type StatementAcceptance =
  | { readonly outcome: 'accepts' | 'asks'; readonly stops: readonly Stop[]; readonly answer: AnswerOrder | null }
  | { readonly outcome: 'stopped'; readonly stops: readonly Stop[] };

export function decideStatementAcceptance(
  gathered: GatheredForDecision,
  confirmed: boolean,
  alone = true,
): StatementAcceptance {
  const stops = stopsUntilBlocked(gathered);
  if (stops.some(({ kind }) => kind === 'stop')) return { outcome: 'stopped', stops };
  const held = alone ? [] : stopsInList(gathered, stops);
  if (held.length > 0) return { outcome: 'stopped', stops: held };
  const answer = statementAnswer(gathered, 'accept');
  return { outcome: stops.length > 0 && !confirmed ? 'asks' : 'accepts', stops, answer };
}

/** What the sender of a statement is told when it is decided, itself or with its parent. */
export function statementAnswer(
  { document, profile }: Pick<GatheredForDecision, 'document' | 'profile'>,
  decision: 'accept' | 'reject',
): AnswerOrder | null {
  return decideAnswer({ type: document.type, format: document.format, profile }, decision);
}

/** Whether a statement takes its parent's new status: one that waits, or that was only rejected with its parent before. */
export function followsParent(
  statement: { readonly status: DocumentStatus; readonly followedRejection: boolean },
  decision: 'accept' | 'reject',
): boolean {
  if (statement.status === 'pending') return true;
  return decision === 'accept' && statement.status === 'rejected' && statement.followedRejection;
}
