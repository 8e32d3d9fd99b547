import type { CallOutput } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findDocument, type StoredDocument } from '../../storage/documents/stored-document.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { hasRole } from '../roles.ts';
import { contentKind, safeFileName } from './content-kind.ts';

interface OpenedOriginal {
  readonly stored: StoredDocument;
  readonly bytes: Buffer;
}

/** The bytes of a document as they arrived. Looking at sensitive ones needs the role and is logged, allowed or not (IN-33). */
async function openOriginal(context: Context, id: number): Promise<Result<OpenedOriginal>> {
  const stored = await findDocument(context.storage.read, id);
  if (stored === null) return refuse(problem('document.notFound', { id: String(id) }));
  if (stored.row.sensitive) {
    const allowed = hasRole(context.user, 'sensitive');
    const stamp = { at: instantOf(context), by: context.user.name };
    await context.storage.write((tx) =>
      recordLog(tx, [logEntry(stamp, id, 'ORIGINAL', allowed ? 'originalOpened' : 'originalRefused')]),
    );
    context.events.documents([id]);
    if (!allowed) return refuse(problem('original.restricted'));
  }
  const bytes = await context.archive.read(stored.sha256);
  return bytes.ok ? ok({ stored, bytes: bytes.value }) : bytes;
}

export async function showOriginal(context: Context, id: number): Promise<Result<CallOutput<'documents.original'>>> {
  const opened = await openOriginal(context, id);
  if (!opened.ok) return opened;
  const { stored, bytes } = opened.value;
  const { encoding, text } = decodeXml(bytes);
  return ok({ fileName: stored.fileName, encoding, text, base64: bytes.toString('base64'), size: bytes.length });
}

/** One attachment, typed by its content and named so that nothing runs (PLT-3). */
export async function showAttachment(
  context: Context,
  id: number,
  index: number,
): Promise<Result<CallOutput<'documents.attachment'>>> {
  const opened = await openOriginal(context, id);
  if (!opened.ok) return opened;
  const { stored, bytes } = opened.value;
  const entry = stored.content.attachments.find((each) => each.index === index);
  if (entry === undefined || entry.externalUri !== null)
    return refuse(problem('attachment.missing', { file: entry?.fileName ?? '' }));
  const content = await context.parsing.attachment(bytes, index);
  if (content === null) return refuse(problem('attachment.damaged', { file: entry.fileName ?? '' }));
  const kind = contentKind(content);
  const fileName = safeFileName(entry.fileName ?? entry.referenceId, kind, index);
  return ok({
    fileName,
    kind,
    declaredMime: entry.mimeCode,
    size: content.length,
    base64: Buffer.from(content).toString('base64'),
  });
}

/** The text of an XML file in its own encoding, for reading; bytes that do not fit show as replacement characters. */
export function decodeXml(bytes: Uint8Array): { readonly encoding: string; readonly text: string } {
  const start = Buffer.from(bytes.subarray(0, 200));
  const byMark =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/u.exec(start.toString('latin1'))?.[1] ?? null;
  const encoding = byMark ?? declared ?? 'UTF-8';
  try {
    return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  } catch {
    return { encoding, text: new TextDecoder('utf-8').decode(bytes) };
  }
}
