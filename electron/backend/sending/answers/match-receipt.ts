import type { ReadableStore } from '../../../storage/connection/handles.ts';
import type { StoredAttempt } from '../../../storage/sending/attempts.ts';
import {
  attemptByDigest,
  attemptByFileName,
  attemptByMessageId,
  attemptByUuid,
} from '../../../storage/sending/match-attempts.ts';

/** What a file says about which attempt it is for. */
export interface Pointers {
  /** Names of our file, as far as they can be told from the name of this one. */
  readonly fileNames: readonly string[];
  readonly messageIds: readonly string[];
  readonly digests: readonly string[];
}

const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;

/**
 * The attempt a receipt or an error belongs to (OUT-4b): by the name of our file, by the UUID in a name or a message id, by
 * what the access point called the message, by the digest of what we sent. Never by the number of the document.
 */
export async function matchReceipt(db: ReadableStore, pointers: Pointers): Promise<StoredAttempt | null> {
  const { fileNames, messageIds, digests } = pointers;
  for (const name of [...fileNames, ...messageIds]) {
    const found = await attemptByFileName(db, name);
    if (found !== null) return found;
  }
  for (const uuid of [...fileNames, ...messageIds].flatMap((name) => name.match(uuidPattern) ?? [])) {
    const found = await attemptByUuid(db, uuid);
    if (found !== null) return found;
  }
  for (const messageId of [...messageIds, ...fileNames.map(withoutEnding)]) {
    const found = await attemptByMessageId(db, messageId);
    if (found !== null) return found;
  }
  return attemptByDigest(db, digests);
}

/** `<message id>.receipt.dat` and `<file>_<message id>.xml.error` bear the message id in their names. */
export function withoutEnding(name: string): string {
  return name.replace(/(?:\.receipt\.dat|\.evidence\.dat|\.error)$/iu, '').replace(/\.(?:doc\.)?xml$/iu, '');
}

/** The message id an access point put behind the name of our file; null where there is none. */
export function messageIdIn(name: string, attempt: StoredAttempt): string | null {
  const stem = withoutEnding(attempt.fileName);
  const bare = withoutEnding(name.replace(/\.[A-Z_]+$/u, ''));
  return stem !== '' && bare.startsWith(`${stem}_`) && bare.length > stem.length + 1
    ? bare.slice(stem.length + 1)
    : null;
}
