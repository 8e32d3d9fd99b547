import type { StoredDocument } from '../../../storage/documents/stored-document.ts';
import { logOf } from '../../../storage/log.ts';
import type { Context } from '../../context.ts';
import { contentKind, safeFileName } from '../../documents/content-kind.ts';
import { documentPage } from './document-page.ts';
import { pathPart, type PeriodFiles } from './period-files.ts';
import type { PeriodWords } from './period-words.ts';

export interface WrittenDocument {
  /** Its folder in the export; null: withheld. */
  readonly folder: string | null;
  readonly hasOriginal: boolean;
}

/** One document of an export: its original as it arrived, what was attached, everything kept of it, and a page to read. */
export async function writeDocument(
  context: Pick<Context, 'archive' | 'parsing' | 'storage'>,
  files: PeriodFiles,
  stored: StoredDocument,
  words: PeriodWords,
  indexPage: string,
): Promise<WrittenDocument> {
  const { row, content, inbox, sha256, fileName } = stored;
  const name = [String(row.id).padStart(6, '0'), pathPart(content.number, 40), pathPart(row.vendorName, 40)];
  const folder = `documents/${inbox}/${row.receivedAt.slice(0, 7)}/${name.filter((part) => part !== '').join('_')}`;
  const read = await context.archive.read(sha256);
  const original = read.ok ? safeFileName(fileName, 'xml', 0) : null;
  const attachments: string[] = [];
  if (read.ok && original !== null) {
    await files.put(`${folder}/${original}`, read.value);
    const taken = new Set([original.toLowerCase(), 'document.json', 'document.html']);
    for (const { index, externalUri, fileName: given, referenceId } of content.attachments) {
      if (externalUri !== null) continue;
      const bytes = await context.parsing.attachment(read.value, index);
      if (bytes === null) continue;
      const attachment = untaken(safeFileName(given ?? referenceId, contentKind(bytes), index), taken);
      await files.put(`${folder}/${attachment}`, bytes);
      attachments.push(attachment);
    }
  }
  const log = await logOf(context.storage.read, row.id);
  const { row: _row, layers: _layers, ...kept } = stored;
  await files.put(
    `${folder}/document.json`,
    `${JSON.stringify({ id: row.id, status: row.status, receivedAt: row.receivedAt, ...kept, log }, null, 2)}\n`,
  );
  await files.put(
    `${folder}/document.html`,
    documentPage(stored, log, { original, attachments }, words, '../../../../', indexPage),
  );
  return { folder, hasOriginal: original !== null };
}

function untaken(name: string, taken: Set<string>): string {
  let free = name;
  for (let no = 2; taken.has(free.toLowerCase()); no += 1) free = `${no}-${name}`;
  taken.add(free.toLowerCase());
  return free;
}
