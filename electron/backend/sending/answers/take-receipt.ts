import { problem } from '../../../../shared/domain/problem.ts';
import type { WritableStore } from '../../../storage/handles.ts';
import { deleteExchange, failExchange, insertExchange, isExchanged } from '../../../storage/exchange/exchange.ts';
import { insertOriginals } from '../../../storage/originals.ts';
import type { StoredAttempt } from '../../../storage/sending/attempts.ts';
import { learnTransmission } from '../../../storage/sending/match-attempts.ts';
import { instantOf, type Context } from '../../context.ts';
import { recordLeaving } from '../leaving/leaving-attempts.ts';
import { addEvidence } from '../note-evidence.ts';
import { matchReceipt, messageIdIn } from './match-receipt.ts';
import { readLeftFile, type LeftFile, type ReadFile } from './read-receipt.ts';

/**
 * Takes a receipt or an error as evidence of the attempt it belongs to (OUT-4b), its bytes into the archive. One that belongs
 * to nothing is a failed row of the exchange table, never dropped (OUT-8). Answers whether anything changed.
 */
export async function takeReceipt(context: Context, file: LeftFile): Promise<boolean> {
  const { storage, archive, events } = context;
  const cameAt = instantOf(context);
  const read = readLeftFile(file, cameAt);
  const kept = await archive.store(file.bytes);
  if (!kept.ok) return false;
  const { sha256, size } = kept.value;
  const outcome = await storage.write(async (tx) => {
    const attempt = await matchReceipt(tx, read.pointers);
    if (attempt !== null) {
      await insertOriginals(tx, [{ sha256, size, storedAt: cameAt }]);
      return (await believe(tx, attempt, { file, read, sha256, cameAt })) ? 'evidence' : 'known';
    }
    if (await isExchanged(tx, sha256, file.name)) return 'known';
    await insertOriginals(tx, [{ sha256, size, storedAt: cameAt }]);
    const [sequence = 0] = await insertExchange(tx, [
      { file: file.name, claimedPath: '', source: 'transport', sha256, size, partner: null, at: cameAt },
    ]);
    await failAsOrphan(tx, sequence, file, read, cameAt);
    return 'orphan';
  });
  if (outcome === 'evidence') events.tell('sending.changed', {});
  if (outcome === 'orphan') events.tell('exchange.changed', {});
  return outcome !== 'known';
}

/** Tries an orphan once more: what it is for may have been sent, or learnt, since. Answers whether it was taken. */
export async function takeOrphan(context: Context, sequence: number, file: LeftFile, sha256: string): Promise<boolean> {
  const cameAt = instantOf(context);
  const read = readLeftFile(file, cameAt);
  return context.storage.write(async (tx) => {
    const attempt = await matchReceipt(tx, read.pointers);
    if (attempt === null) {
      await failAsOrphan(tx, sequence, file, read, cameAt);
      return false;
    }
    await believe(tx, attempt, { file, read, sha256, cameAt });
    await deleteExchange(tx, [sequence]);
    return true;
  });
}

async function believe(
  tx: WritableStore,
  attempt: StoredAttempt,
  { file, read, sha256, cameAt }: { file: LeftFile; read: ReadFile; sha256: string; cameAt: string },
): Promise<boolean> {
  // Whatever is said of it, it has left, even when that comes before we have noted so ourselves.
  if (attempt.sentAt === null && attempt.stagedAt !== null)
    await recordLeaving(tx, attempt, { at: read.evidence.at, says: 'left', text: null });
  for (const messageId of [...read.pointers.messageIds, messageIdIn(file.name, attempt)])
    if (messageId !== null && messageId !== attempt.fileName) await learnTransmission(tx, messageId, attempt.id);
  return addEvidence(tx, attempt, {
    ...read.evidence,
    cameAt,
    file: { name: file.name, sha256 },
    source: `${file.name} ${sha256}`,
  });
}

async function failAsOrphan(
  tx: WritableStore,
  sequence: number,
  { name, kind }: LeftFile,
  { evidence }: ReadFile,
  at: string,
): Promise<void> {
  await failExchange(tx, sequence, {
    problem:
      kind === 'error'
        ? problem('sending.orphanError', { file: name, text: evidence.text ?? '—' })
        : problem('sending.orphanReceipt', { file: name }),
    transportError: evidence.text,
    type: null,
    inbox: null,
    partner: null,
    at,
  });
}
