import { problem } from '../../../../shared/domain/problem.ts';
import { hash } from '../../../archive/archive.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import type { Part } from '../../../storage/open-storage.ts';
import { isSaidFrom } from '../../../storage/sending/evidence.ts';
import { deleteExchange, failExchange, insertExchange, isExchanged } from '../../../storage/exchange/exchange.ts';
import { insertOriginals } from '../../../storage/originals/originals.ts';
import type { StoredAttempt } from '../../../storage/sending/attempts.ts';
import { learnTransmission } from '../../../storage/sending/match-attempts.ts';
import { instantOf, type Context } from '../../context.ts';
import { recordLeaving } from '../leaving/leaving-attempts.ts';
import { addEvidence } from '../note-evidence.ts';
import { matchReceipt, messageIdIn } from './match-receipt.ts';
import { readLeftFile, type LeftFile, type ReadFile } from './read-receipt.ts';

type Came = 'evidence' | 'known' | 'orphan' | 'notTaken';

/** A receipt read and about to be kept. */
interface Receipt {
  readonly file: LeftFile;
  readonly read: ReadFile;
  readonly sha256: string;
  readonly cameAt: string;
}

/**
 * Takes receipts and errors as evidence of the attempts they belong to (OUT-4b), their bytes into the archive. One that belongs
 * to nothing is a failed row of the exchange table, never dropped (OUT-8). They share their way to the disk; the files stay
 * where they are. Answers with those that could not be taken now.
 */
export async function takeReceipts(context: Context, files: readonly LeftFile[]): Promise<LeftFile[]> {
  const { storage, archive, events } = context;
  const cameAt = instantOf(context);
  const news: Receipt[] = [];
  for (const file of files) {
    const receipt = { file, read: readLeftFile(file, cameAt), sha256: hash(file.bytes), cameAt };
    if (!(await isKnown(storage.read, receipt))) news.push(receipt);
  }
  if (news.length === 0) return [];
  const kept = await Promise.all(news.map(({ file }) => archive.store(file.bytes)));
  const came = await storage.writeTogether(async (part) => {
    const outcomes: Came[] = [];
    for (const [index, receipt] of news.entries())
      outcomes.push(kept[index]?.ok === true ? await takeOne(context, part, receipt) : 'notTaken');
    return outcomes;
  });
  await storage.settled();
  if (came.includes('evidence')) events.tell('sending.changed', {});
  if (came.includes('orphan')) events.tell('exchange.changed', {});
  return news.filter((_, index) => came[index] === 'notTaken').map(({ file }) => file);
}

/** What one of them meets keeps none of the others. */
async function takeOne(context: Context, part: Part, receipt: Receipt): Promise<Came> {
  try {
    return await part((tx) => keep(tx, receipt));
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.log(`receipt ${receipt.file.name} could not be taken: ${reason}`);
    return 'notTaken';
  }
}

async function keep(tx: WritableStore, receipt: Receipt): Promise<Came> {
  const { file, read, sha256, cameAt } = receipt;
  const size = file.bytes.byteLength;
  const attempt = await matchReceipt(tx, read.pointers);
  if (attempt !== null) {
    await insertOriginals(tx, [{ sha256, size, storedAt: cameAt }]);
    return (await believe(tx, attempt, receipt)) ? 'evidence' : 'known';
  }
  if (await isExchanged(tx, sha256, file.name)) return 'known';
  await insertOriginals(tx, [{ sha256, size, storedAt: cameAt }]);
  const [sequence = 0] = await insertExchange(tx, [
    { file: file.name, claimedPath: '', source: 'transport', sha256, size, partner: null, at: cameAt },
  ]);
  await failAsOrphan(tx, sequence, file, read, cameAt);
  return 'orphan';
}

/** After a restart everything an access point has left is met once more: what was taken costs no writing. */
async function isKnown(db: ReadableStore, receipt: Receipt): Promise<boolean> {
  const attempt = await matchReceipt(db, receipt.read.pointers);
  return attempt === null
    ? isExchanged(db, receipt.sha256, receipt.file.name)
    : isSaidFrom(db, attempt.id, sourceOf(receipt));
}

function sourceOf({ file, sha256 }: Pick<Receipt, 'file' | 'sha256'>): string {
  return `${file.name} ${sha256}`;
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
    source: sourceOf({ file, sha256 }),
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
