import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromMinorUnits } from '../../shared/domain/amount/amount.ts';
import type { DocumentStatus } from '../../shared/domain/status.ts';
import {
  aDocument,
  aLine,
  anEDocument,
  aParty,
  openTestStorage,
  receive,
} from '../../electron/storage/testing/build.ts';
import { multiplyDocuments } from '../../electron/storage/testing/multiply-documents.ts';
import type { NewDocument } from '../../electron/storage/documents/new-document.ts';
import { schemaMark } from '../../electron/storage/connection/schema-mark.ts';
import { cities, goods, pick, scattered, vendorCount, vendorCvr, vendorName } from './generated-invoice.ts';

/** Changes whenever these documents do, so that a store kept from an earlier run is not taken for one of today. */
const recipe = 2;
const batchSize = 500;

/** So many are written one by one; a larger store is made of copies of them. */
const writtenOnes = 100_000;

/**
 * A data folder whose store holds so many documents, written past the pipeline. Kept in `cache` from run to run; made
 * under another name and renamed, so that an interrupted run leaves nothing that looks whole.
 */
export async function filledDataFolder(
  cache: string,
  documents: number,
  progress: (done: number) => void,
): Promise<string> {
  const folder = join(cache, `documents-${documents}-recipe-${recipe}-store-${schemaMark()}`);
  if (existsSync(join(folder, 'whole'))) return folder;
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const file = join(draft, 'ebilag.sqlite');
  if (documents > writtenOnes && documents % writtenOnes === 0) {
    const written = await filledDataFolder(cache, writtenOnes, progress);
    await copyFile(join(written, 'ebilag.sqlite'), file);
    multiplyDocuments(file, documents / writtenOnes);
    progress(documents);
  } else await write(file, documents, progress);
  await writeFile(join(draft, 'whole'), '');
  await rename(draft, folder);
  return folder;
}

async function write(file: string, documents: number, progress: (done: number) => void): Promise<void> {
  const storage = await openTestStorage(file);
  for (let from = 0; from < documents; from += batchSize) {
    const size = Math.min(batchSize, documents - from);
    await storage.writeSoon((tx) =>
      receive(
        tx,
        Array.from({ length: size }, (_, index) => documentOf(from + index)),
      ),
    );
    progress(from + size);
  }
  storage.optimise();
  await storage.close();
}

const begin = Date.UTC(2024, 0, 1);

function documentOf(n: number): NewDocument {
  const vendor = scattered(n, vendorCount);
  const amount = fromMinorUnits(scattered(n + 3, 5_000_000));
  const receivedAt = new Date(begin + n * 600_000).toISOString();
  const content = anEDocument({
    number: `F-${100_000 + scattered(n, 900_000)}-${n % 97}`,
    issueDate: receivedAt.slice(0, 10),
    supplier: aParty(vendorName(vendor), vendorCvr(vendor)),
    // One word all of them have, as real ones do.
    notes: [{ text: `Faktura for ${pick(goods, n)}`, language: 'da' }],
    lines: Array.from({ length: 4 }, (_, line) =>
      aLine(
        String(line + 1),
        `${pick(goods, n + line)} nr. ${scattered(n + line, 1000)}`,
        fromMinorUnits(scattered(n * 5 + line, 100_000)),
      ),
    ),
    totals: { ...anEDocument().totals, payable: { value: amount, currency: 'DKK' } },
  });
  return aDocument({
    content,
    receivedAt,
    status: statusOf(scattered(n + 11, 100)),
    header: {
      amountInclVat: amount,
      currency: scattered(n + 5, 20) === 0 ? 'SEK' : 'DKK',
      vendorCity: pick(cities, vendor),
      orderNo: scattered(n + 9, 3) === 0 ? `PO-${scattered(n, 20_000)}` : null,
    },
  });
}

/** As in a store that has been used for a while. */
function statusOf(hundredth: number): DocumentStatus {
  if (hundredth < 10) return 'pending';
  return hundredth < 15 ? 'rejected' : 'accepted';
}
