import { instantOf } from '../../../../shared/domain/sending/error-text.ts';
import type { EDocument, Party, ResponseContent } from '../../../../shared/domain/document/document.ts';
import { meaningOf } from '../../../../shared/domain/sending/response-meaning.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import type { StoredAttempt } from '../../../storage/sending/attempts.ts';
import { attemptByUuid, attemptsByDocumentNo } from '../../../storage/sending/match-attempts.ts';
import { recordLeaving } from '../leaving/leaving-attempts.ts';
import { addEvidence } from '../note-evidence.ts';
import { notAfter } from './read-receipt.ts';

/**
 * The attempt a response speaks of (OUT-8): by its UUID, else by number, type and party of the document. A number alone is
 * not enough: another customer's answer must not fall on this one's invoice.
 */
export async function findAnsweredAttempt(
  db: ReadableStore,
  { sender }: EDocument,
  response: ResponseContent,
): Promise<StoredAttempt | null> {
  const byUuid = response.documentUuid === null ? null : await attemptByUuid(db, response.documentUuid);
  if (byUuid !== null) return byUuid;
  if (response.documentId === null) return null;
  const kind = kindOf(response.documentTypeCode);
  const candidates = (await attemptsByDocumentNo(db, response.documentId)).filter(
    (candidate) => kind === null || candidate.kind === kind,
  );
  const named = [...numbersOf(sender), ...(response.recipient === null ? [] : numbersOf(response.recipient))];
  const theirs = candidates.filter(
    ({ endpointId, cvr }) => named.length === 0 || named.includes(bare(endpointId)) || named.includes(bare(cvr)),
  );
  const documents = new Set(theirs.map(({ attempt }) => attempt.salesDocumentId));
  return documents.size === 1 ? (theirs[0]?.attempt ?? null) : null;
}

/** Takes a response as evidence of the attempt it speaks of; it also stands among the received answers. */
export async function believeResponse(
  tx: WritableStore,
  attempt: StoredAttempt,
  { id, document, response, at }: { id: number; document: EDocument; response: ResponseContent; at: string },
): Promise<void> {
  if (attempt.sentAt === null && attempt.stagedAt !== null)
    await recordLeaving(tx, attempt, { at, says: 'left', text: null });
  await addEvidence(tx, attempt, {
    ...meaningOf(response, document.customizationId),
    at: notAfter(saidAt(document), at),
    cameAt: at,
    problem: null,
    documentId: id,
    source: `document ${String(id)}`,
  });
}

/** When it was written, where that is told to the second and with its zone; a day alone says nothing of an order. */
function saidAt({ envelopes, issueDate, issueTime }: EDocument): string | null {
  const written = issueDate !== null && issueTime !== null ? `${issueDate}T${issueTime}` : null;
  const zoned = [written, ...envelopes.map(({ createdAt }) => createdAt)].find(
    (time) => time !== null && /(?:Z|[+-]\d{2}:?\d{2})$/u.test(time),
  );
  return instantOf(zoned ?? null);
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['invoice', 'invoice'],
  ['380', 'invoice'],
  ['creditnote', 'creditNote'],
  ['381', 'creditNote'],
  ['reminder', 'reminder'],
  ['statement', 'statement'],
]);

function kindOf(code: string | null): string | null {
  return kinds.get((code ?? '').toLowerCase()) ?? null;
}

function numbersOf({ endpoint, identifications, legal, taxIds }: Party): string[] {
  const ids = [
    endpoint?.id,
    legal?.id?.id,
    ...identifications.map((each) => each.id),
    ...taxIds.map((each) => each.id.id),
  ];
  return ids.flatMap((each) => (each == null || bare(each) === '' ? [] : [bare(each)]));
}

/** Letters and digits, without register and country in front: `0184:DK 12 34 56 74` is 12345674. */
function bare(number: string): string {
  return number
    .toUpperCase()
    .replace(/^\s*\d{4}:/u, '')
    .replace(/[^A-Z0-9]/gu, '')
    .replace(/^DK(?=\d)/u, '');
}
