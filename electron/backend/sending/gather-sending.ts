import type { EDocument } from '../../../shared/domain/document/document.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { StoredSalesDocument } from '../../../shared/domain/sales/sales-document.ts';
import type { AttemptChannel } from '../../../shared/domain/sending/attempt-channel.ts';
import type { SendingSituation } from '../../../shared/domain/sending/decide-sending.ts';
import { decisiveOf } from '../../../shared/domain/sending/verdict.ts';
import type { WrittenFormat } from '../../../shared/domain/sales/written-format.ts';
import type { AttachmentBytes } from '../../../shared/einvoice/writers/writing.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findCustomer, type StoredCustomer } from '../../storage/sales/customers.ts';
import { findSalesDocument } from '../../storage/sales/sales-documents.ts';
import { attemptContent } from '../../storage/sending/attempts.ts';
import { evidenceOf } from '../../storage/sending/evidence.ts';
import { findSending } from '../../storage/sending/sending-row.ts';
import { writeAttempt } from './write-attempt.ts';

/** A posted document with all that decides on its sending. */
export interface GatheredSending {
  readonly document: StoredSalesDocument;
  readonly toSend: EDocument;
  readonly customer: StoredCustomer;
  readonly situation: SendingSituation;
}

/** Null when there is no posted document of this id. */
export async function gatherSending(
  db: ReadableStore,
  id: number,
  attachments: AttachmentBytes,
): Promise<GatheredSending | null> {
  const document = await findSalesDocument(db, id);
  const row = await findSending(db, id);
  const customer = document === null ? null : await findCustomer(db, document.customerId);
  if (document === null || document.toSend === null || row === null || customer === null) return null;
  const toSend = { ...document.toSend, receiver: withEndpoint(document.toSend, customer) };
  const unchanged =
    row.status === 'failed' && row.attemptId !== null
      ? await saysTheSame(db, row.attemptId, { toSend, format: customer.format, attachments })
      : false;
  const situation: SendingSituation = {
    no: document.no,
    posted: document.status === 'posted',
    kind: document.kind,
    collectedByPbs: document.collectedByPbs,
    printedAt: document.printedAt === '' ? null : document.printedAt,
    customer: {
      no: customer.no,
      name: customer.name,
      blocked: customer.blocked === 'all',
      channel: customer.channel,
      endpoint: toSend.receiver.endpoint === null ? null : endpointOf(toSend.receiver.endpoint),
      mail: customer.mail,
      takesKind: customer.sends[document.kind],
      format: customer.format,
    },
    status: row.status,
    attempts: row.attempts,
    unchanged,
  };
  return { document, toSend, customer, situation };
}

/** What was posted says where it goes; a customer that had no endpoint then may have one now. */
function withEndpoint({ receiver }: EDocument, { endpoint }: StoredCustomer): EDocument['receiver'] {
  return receiver.endpoint === null && endpoint !== null ? { ...receiver, endpoint } : receiver;
}

function endpointOf({ id, scheme }: { readonly id: string; readonly scheme: string | null }) {
  return { id, scheme: scheme ?? '' };
}

/** Whether the last attempt was found wrong as a file, and a new one would be the same file. */
async function saysTheSame(
  db: ReadableStore,
  attemptId: number,
  now: { readonly toSend: EDocument; readonly format: WrittenFormat; readonly attachments: AttachmentBytes },
): Promise<boolean> {
  const says = decisiveOf(await evidenceOf(db, attemptId))?.says;
  if (says !== 'invalid') return false;
  const before = await attemptContent(db, attemptId);
  const written = writeAttempt(now.toSend, now.format, blankUuid, now.attachments);
  return written.ok && before !== null && written.fingerprint === before.fingerprint;
}

/** Of the length of any other, so that nothing else of the file depends on it. */
const blankUuid = '00000000-0000-4000-8000-000000000000';

/** What goes along in the e-document, as the writers want it; read before a transaction begins. */
export async function attachmentBytes(
  archive: Archive,
  document: StoredSalesDocument | null,
): Promise<Result<AttachmentBytes>> {
  const bytes = new Map<number, string>();
  for (const entry of document?.toSend?.attachments ?? []) {
    const kept = document?.attachments.find(({ fileName, size }) => fileName === entry.fileName && size === entry.size);
    if (kept === undefined) continue;
    const read = await archive.read(kept.sha256);
    if (!read.ok) return read;
    bytes.set(entry.index, read.value.toString('base64'));
  }
  return ok(bytes);
}

/** The format an attempt is written in: mails and prints bear what the e-document format has no word for. */
export function formatOf({ customer, document }: GatheredSending, channel: AttemptChannel): WrittenFormat {
  const billing = document.kind === 'invoice' || document.kind === 'creditNote';
  return customer.format === 'peppolBis3' && !billing && (channel === 'mail' || channel === 'print')
    ? 'oioubl21'
    : customer.format;
}
