import { randomUUID } from 'node:crypto';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { refuse, ok, type Result } from '../../../shared/domain/result.ts';
import type { AttemptChannel } from '../../../shared/domain/sending/attempt-channel.ts';
import type { SendStatus } from '../../../shared/domain/sending/verdict.ts';
import type { AttachmentBytes } from '../../../shared/einvoice/writers/writing.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import { insertAttempt } from '../../storage/sending/attempts.ts';
import { recordEvidence } from '../../storage/sending/evidence.ts';
import { cleanFileName } from '../../transport/file-names.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { formatOf, gatherSending, type GatheredSending } from './gather-sending.ts';
import { writeAttempt, type WrittenAttempt } from './write-attempt.ts';

export interface AttemptOptions {
  /** Null: the customer's. */
  readonly channel: AttemptChannel | null;
  /** What goes along, read before the transaction (`attachmentBytes`). */
  readonly attachments: AttachmentBytes;
  /** Why it is sent again. */
  readonly reason?: string;
  /** An additional copy (*also sent by e-mail*), which does not speak for the document. */
  readonly copy?: boolean;
  /** What cannot be written becomes an attempt that failed at our own check; otherwise it is refused and nothing is made. */
  readonly keepsFaults?: boolean;
  /** Why it cannot leave at all, found before it was written: the attempt fails by it. */
  readonly fault?: Problem;
}

export interface QueuedAttempt {
  readonly attemptId: number;
  readonly no: number;
  readonly status: SendStatus;
}

/**
 * Makes an attempt at sending a posted document, in the transaction of whoever wants it sent (OUT-4b): written once under a
 * UUID of its own, checked and kept as it will leave. Whether it may be sent at all was decided before
 * (`decideSending`). It leaves with the next delivery.
 */
export async function queueAttempt(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  salesDocumentId: number,
  options: AttemptOptions,
): Promise<Result<QueuedAttempt>> {
  const gathered = await gatherSending(tx, salesDocumentId, options.attachments);
  if (gathered === null) return refuse(problem('sending.notFound', { id: String(salesDocumentId) }));
  return queueGathered(tx, batch, gathered, options);
}

/** The same where everything was gathered already. */
export async function queueGathered(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  gathered: GatheredSending,
  options: AttemptOptions,
): Promise<Result<QueuedAttempt>> {
  const { document, customer, situation } = gathered;
  const channel = options.channel ?? (customer.channel === 'pbs' ? 'eDocument' : customer.channel);
  const format = formatOf(gathered, channel);
  const uuid = randomUUID();
  const written: WrittenAttempt =
    options.fault === undefined
      ? writeAttempt(gathered.toSend, format, uuid, options.attachments)
      : { ok: false, problem: options.fault, findings: [] };
  // On paper and by mail the paper says everything; an e-document no format takes (a customer without an endpoint) stays away.
  const paperAlone = options.fault === undefined && (channel === 'mail' || channel === 'print');
  const made = written.ok || paperAlone;
  if (!written.ok && !paperAlone && options.keepsFaults !== true) return refuse(written.problem);
  const reason = options.reason ?? '';
  const { id, no } = await insertAttempt(tx, {
    uuid,
    salesDocumentId: document.id,
    channel,
    format,
    receiver: receiverOf(gathered, channel),
    ...(written.ok
      ? { ...contentOf(written), fileName: attemptFileName(document.no, uuid) }
      : { content: '', fingerprint: '', sha256: '', sha1: '', fileName: '' }),
    copy: options.copy ?? false,
    reason,
    at: batch.at,
    by: batch.by,
  });
  const change = await recordEvidence(tx, id, {
    at: batch.at,
    cameAt: batch.at,
    says: made ? 'made' : 'notWritable',
    speaker: 'ownCheck',
    form: 'note',
    code: null,
    text: null,
    problem: written.ok || paperAlone ? null : written.problem,
    findings: written.ok || paperAlone ? [] : written.findings,
    by: batch.by,
  });
  const values = { no: document.no, attempt: String(no), to: customer.name, channel };
  batch.log.push(
    situation.attempts === 0
      ? logEntry(batch, null, 'SENDING', 'sendingQueued', values)
      : logEntry(batch, null, 'SENDING', 'sendingQueuedAgain', { ...values, reason: reason === '' ? '—' : reason }),
  );
  return ok({ attemptId: id, no, status: change?.verdict.status ?? 'awaitingSending' });
}

function contentOf(written: { content: string; fingerprint: string; sha256: string; sha1: string }) {
  const { content, fingerprint, sha256, sha1 } = written;
  return { content, fingerprint, sha256, sha1 };
}

function receiverOf({ toSend, customer }: GatheredSending, channel: AttemptChannel): string {
  if (channel === 'mail') return customer.mail;
  const endpoint = toSend.receiver.endpoint;
  return channel === 'print' || endpoint === null ? customer.name : [endpoint.scheme, endpoint.id].join(' ').trim();
}

/** One name for one attempt: written again after a crash it is the same file (facts/transport.md e.7). */
export function attemptFileName(no: string, uuid: string): string {
  return `${cleanFileName(no)}_${uuid}.xml`;
}

/** What a list of refusals is told as: each once. */
export function distinctProblems(problems: readonly Problem[], most: number): Problem[] {
  const seen = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()].slice(0, most);
}
