import type { CallInput, CallOutput } from '../../../../shared/contract/calls.ts';
import { salesDraft } from '../../../../shared/contract/sales-parts.ts';
import type { SalesPage } from '../../../../shared/contract/sales.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { searchWordsOf } from '../../../../shared/domain/sales/draft.ts';
import type { SalesAttachment } from '../../../../shared/domain/sales/sales-document.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { insertOriginals } from '../../../storage/originals/originals.ts';
import { findSalesDocument, findSalesDraft, updateSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { contentKind, safeFileName, type ContentKind } from '../../documents/content-kind.ts';
import { logEntry } from '../../log-entry.ts';
import { openSale } from './open-sale.ts';

/** What may go along with a sales document, told from the content and never from the name (OUT-2, NS p. 115). */
const types: Partial<Record<ContentKind, string>> = {
  tiff: 'image/tiff',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  xml: 'text/xml',
};

/** Larger ones are refused by access points before anybody reads them. */
const largest = 15 * 1024 * 1024;

/** Attaches a file to a draft: kept in the archive, of a type that may travel. At most one goes along in the e-document. */
export async function attach(context: Context, { id, ...file }: CallInput<'sales.attach'>): Promise<Result<SalesPage>> {
  const attached = await context.storage.write((tx) => keepAttachment(context, tx, id, file));
  return attached.ok ? reopened(context, id) : attached;
}

/** The same inside a transaction of the caller's. */
export async function keepAttachment(
  context: Context,
  tx: WritableStore,
  id: number,
  { fileName, base64, exported }: Omit<CallInput<'sales.attach'>, 'id'>,
): Promise<Result<null>> {
  const bytes = Buffer.from(base64, 'base64');
  const values = { file: fileName };
  if (bytes.byteLength === 0) return refuse(problem('sales.attachmentEmpty', values));
  if (bytes.byteLength > largest) return refuse(problem('sales.attachmentTooLarge', { ...values, most: '15' }));
  const kind = contentKind(bytes);
  const mimeCode = types[kind];
  if (mimeCode === undefined) return refuse(problem('sales.attachmentType', values));
  const stored = await context.archive.store(bytes);
  if (!stored.ok) return stored;
  const { sha256, size } = stored.value;
  await insertOriginals(tx, [{ sha256, size, storedAt: instantOf(context) }]);
  return changeIn(context, tx, id, 'salesAttached', (attachments) => {
    const one = { sha256, fileName: safeFileName(fileName, kind, attachments.length), mimeCode, size, exported };
    const others = attachments.filter((other) => other.sha256 !== sha256);
    const all = [...(exported ? others.map((other) => ({ ...other, exported: false })) : others), one];
    return { attachments: all, about: one };
  });
}

export function detach(context: Context, id: number, position: number): Promise<Result<SalesPage>> {
  return changed(context, id, 'salesDetached', (attachments) => ({
    attachments: attachments.filter((_each, index) => index !== position),
    about: attachments[position],
  }));
}

/** Says which one goes along in the e-document; the others are for e-mail and for us. */
export function exportAttachment(context: Context, id: number, position: number | null): Promise<Result<SalesPage>> {
  return changed(context, id, 'salesAttachmentChosen', (attachments) => ({
    attachments: attachments.map((each, index) => ({ ...each, exported: index === position })),
    about: position === null ? undefined : attachments[position],
  }));
}

type Noted = 'salesAttached' | 'salesDetached' | 'salesAttachmentChosen';
/** The attachments afterwards, and the one it was about. */
type Change = (attachments: readonly SalesAttachment[]) => {
  readonly attachments: readonly SalesAttachment[];
  readonly about: SalesAttachment | undefined;
};

async function changed(context: Context, id: number, noted: Noted, change: Change): Promise<Result<SalesPage>> {
  const written = await context.storage.write((tx) => changeIn(context, tx, id, noted, change));
  return written.ok ? reopened(context, id) : written;
}

async function changeIn(
  context: Context,
  tx: WritableStore,
  id: number,
  noted: Noted,
  change: Change,
): Promise<Result<null>> {
  const document = await findSalesDocument(tx, id);
  const kept = await findSalesDraft(tx, id);
  if (document === null || kept === null) return refuse(problem('sales.notFound', { id: String(id) }));
  if (document.status === 'posted') return refuse(problem('sales.isPosted', { no: document.no }));
  const { toSend: _toSend, open: _open, id: _id, ...row } = document;
  const draft = salesDraft.parse(kept.draft);
  const { attachments, about } = change(document.attachments);
  await updateSalesDocument(tx, id, { ...row, draft, attachments, alsoFoundBy: searchWordsOf(draft) });
  const values = { kind: document.kind, name: document.customerName, file: about?.fileName ?? '—' };
  const stamp = { at: instantOf(context), by: context.user.name };
  await recordLog(tx, [logEntry(stamp, null, 'SALES', noted, values)]);
  return ok(null);
}

function reopened(context: Context, id: number): Promise<Result<SalesPage>> {
  context.events.tell('sales.changed', {});
  return openSale(context, id);
}

/** The bytes of an attachment, to be looked at. */
export async function readAttachment(
  context: Context,
  id: number,
  position: number,
): Promise<Result<CallOutput<'sales.attachment'>>> {
  const document = await findSalesDocument(context.storage.read, id);
  const attachment = document?.attachments[position];
  if (attachment === undefined) return refuse(problem('sales.attachmentNotFound'));
  const bytes = await context.archive.read(attachment.sha256);
  return bytes.ok ? ok({ ...attachment, base64: bytes.value.toString('base64') }) : bytes;
}
