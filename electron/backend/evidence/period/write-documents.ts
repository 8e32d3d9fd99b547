import { inboxes } from '../../../../shared/domain/document/document.ts';
import { findDocument, type StoredDocument } from '../../../storage/documents/stored-document.ts';
import { periodDocuments, postedFromElsewhere, type PeriodQuestion } from '../../../storage/evidence/period.ts';
import { turn, type Watching } from '../../../storage/evidence/watching.ts';
import { recordLog } from '../../../storage/log.ts';
import type { Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { csvHead, csvRow, monthFoot, monthHead, monthRow, type IndexMonth } from './index-pages.ts';
import type { GrowingFile, PeriodFiles } from './period-files.ts';
import type { PeriodWords } from './period-words.ts';
import { writeDocument } from './write-document.ts';

export interface WrittenDocuments {
  readonly documents: number;
  readonly sensitive: number;
  readonly withheld: number;
  readonly missing: number;
  readonly months: readonly IndexMonth[];
}

/**
 * The documents of the period in the order they arrived, inbox by inbox, then those that arrived at another time and were
 * posted in it; a page of the index for each inbox and month, a line of the table for each.
 */
export async function writeDocuments(
  context: Context,
  files: PeriodFiles,
  order: PeriodQuestion & { readonly withSensitive: boolean },
  words: PeriodWords,
  stamp: Stamp,
  watching: Watching,
): Promise<WrittenDocuments> {
  const { storage } = context;
  const index = await files.grow('index.csv', csvHead(words));
  const months: IndexMonth[] = [];
  const done = { documents: 0, sensitive: 0, withheld: 0, missing: 0 };
  let page: GrowingFile | null = null;

  async function pageOf({ inbox, row }: StoredDocument, isFromElsewhere: boolean): Promise<GrowingFile> {
    const month = row.receivedAt.slice(0, 7);
    const name = `index-${inbox}-${month}${isFromElsewhere ? '-posted' : ''}.html`;
    const last = months.at(-1);
    if (page !== null && last?.page === name) {
      last.documents += 1;
      return page;
    }
    await endPage();
    const next: IndexMonth = { inbox, month, isFromElsewhere, page: name, documents: 1 };
    months.push(next);
    page = await files.grow(name, monthHead(next, words));
    return page;
  }

  async function endPage(): Promise<void> {
    const last = months.at(-1);
    if (page === null || last === undefined) return;
    await page.write(monthFoot);
    await files.end(last.page);
    page = null;
  }

  /** Its folder in the export, or null when it is withheld. */
  async function writeFiles(stored: StoredDocument, indexName: string): Promise<string | null> {
    if (stored.row.sensitive) {
      done.sensitive += 1;
      if (!order.withSensitive) {
        done.withheld += 1;
        return null;
      }
      await storage.write((tx) => recordLog(tx, [logEntry(stamp, stored.row.id, 'ORIGINAL', 'originalExported')]));
    }
    const { folder, hasOriginal } = await writeDocument(context, files, stored, words, indexName);
    if (!hasOriginal) done.missing += 1;
    return folder;
  }

  async function write(id: number, isFromElsewhere: boolean): Promise<void> {
    const stored = await findDocument(storage.read, id);
    if (stored === null) return;
    const month = await pageOf(stored, isFromElsewhere);
    const folder = await writeFiles(stored, months.at(-1)?.page ?? 'index.html');
    await index.write(csvRow(stored, folder, words));
    await month.write(monthRow(stored, folder, words));
    done.documents += 1;
    watching.reached('documents', done.documents, 0);
    await turn();
  }

  for (const inbox of inboxes) {
    for (let after: { at: string; id: number } | null = null; !watching.isStopped();) {
      const arrived: { id: number; at: string }[] = await periodDocuments(storage.read, inbox, order, after);
      const last = arrived.at(-1);
      if (last === undefined) break;
      after = last;
      for (const { id } of arrived) if (!watching.isStopped()) await write(id, false);
    }
  }
  for (const id of await postedFromElsewhere(storage.read, order)) if (!watching.isStopped()) await write(id, true);
  await endPage();
  await files.end('index.csv');
  return { ...done, months };
}
