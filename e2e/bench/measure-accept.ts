/**
 * Measures, in a process of its own, how fast coded invoices of ten lines are checked and accepted one by one through the
 * backend's own orders, and how fast only the rows an acceptance writes could be written. `node measure-accept.ts FOLDER
 * DOCUMENTS`; prints one line of JSON.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { purchaseXml } from '../../electron/backend/testing/purchase-xml.ts';
import { aVendorCard } from '../../electron/storage/build.ts';
import { setDecision } from '../../electron/storage/documents/change-document.ts';
import { queueResponse } from '../../electron/storage/exchange/outbox.ts';
import { recordLog } from '../../electron/storage/log.ts';
import { nextNumber } from '../../electron/storage/number-series.ts';
import { openStorage } from '../../electron/storage/open-storage.ts';
import {
  deletePurchaseOf,
  findPurchase,
  insertPurchase,
  type StoredPurchase,
} from '../../electron/storage/purchasing/purchases.ts';
import { startBackend } from '../../electron/start-backend.ts';

const [folder = '', wanted = '0'] = process.argv.slice(2);
const documents = Number(wanted);
const dataFolder = join(folder, 'data');
const files = join(folder, 'files');
await mkdir(files, { recursive: true });

const started = await startBackend({
  dataFolder,
  transportFolder: join(folder, 'transport'),
  user: { name: 'bench', initials: 'BE', roles: null },
  watch: false,
  log: (line) => process.stderr.write(`${line}\n`),
});
if (!started.ok) throw new Error(started.problem.code);
const { handlers, close } = started.value;
await provideVendor();
await receiveAll();

const pending = await handlers['documents.rows']({
  inbox: 'purchase',
  ledgerId: null,
  conditions: [],
  search: '',
  sort: { column: 'receivedAt', descending: false },
  offset: 0,
  limit: 1,
});
if (!pending.ok || pending.value.total !== documents) throw new Error('not every document was received');
const ids = Array.from({ length: documents }, (_, index) => index + 1);

let begun = performance.now();
for (const id of ids) {
  const checked = await handlers['acceptance.check']({ id, deviatingVat: false });
  if (!checked.ok || checked.value.outcome !== 'wouldAccept') throw new Error(JSON.stringify(checked));
}
const checking = (performance.now() - begun) / 1000;
begun = performance.now();
for (let from = 0; from < ids.length; from += 500) {
  const order = { ids: ids.slice(from, from + 500), confirmed: false, deviatingVat: false, inList: true };
  const accepted = await handlers['acceptance.accept'](order);
  if (!accepted.ok) throw new Error(accepted.problem.code);
  const other = accepted.value.outcomes.find(({ outcome }) => outcome !== 'accepted');
  if (other !== undefined) throw new Error(JSON.stringify(other));
}
const accepting = (performance.now() - begun) / 1000;
await close();
const floor = await writeAlone();
process.stdout.write(
  `${JSON.stringify({
    documentsPerSecond: documents / (checking + accepting),
    acceptedPerSecond: documents / accepting,
    ratio: floor / (checking + accepting),
  })}\n`,
);

/** A card whose partner reads strings, so that every line arrives coded. */
async function provideVendor(): Promise<void> {
  const saved = await handlers['vendors.save']({
    id: null,
    card: aVendorCard({ no: 'V-1', name: 'Nordlys Energi A/S', legalId: '10150817' }),
    template: '',
    partner: {},
    accounts: [],
    from: null,
  });
  if (!saved.ok) throw new Error(saved.problem.code);
  const place = { table: 'vendorPartners', ledgerId: null } as const;
  const found = await handlers['master.rows']({
    ...place,
    search: '',
    where: { vendorNo: 'V-1' },
    sort: null,
    offset: 0,
    limit: 1,
  });
  const row = found.ok ? found.value.rows[0] : undefined;
  const partner = await handlers['master.save']({
    ...place,
    id: row?.id ?? null,
    values: { ...row?.values, vendorNo: 'V-1', useDimensionString: 'yes' },
  });
  if (!partner.ok || partner.value.id === null) throw new Error(JSON.stringify(partner));
}

/** Amounts differ from document to document: none looks like another. */
async function receiveAll(): Promise<void> {
  for (let from = 0; from < documents; from += 100) {
    const some = Array.from({ length: Math.min(100, documents - from) }, (_, index) => {
      const xml = purchaseXml({
        number: `B-${from + index}`,
        profile: 'Procurement-OrdSim-BilSimR-1.0',
        means: [{ kind: 'directDebit', agreement: '12345678' }],
        lines: Array.from({ length: 10 }, (_line, line) => ({
          name: `Vare ${line + 1}`,
          quantity: String(line + 1),
          price: `${from + index + 10}.${String(10 + line)}`,
          cost: '03,FORMÅL,5,05,FINANS,221010',
        })),
      });
      return { name: `b-${from + index}.xml`, base64: Buffer.from(xml).toString('base64') };
    });
    const received = await handlers['files.receive']({ files: some });
    if (!received.ok) throw new Error(received.problem.code);
  }
}

/** Seconds for the same rows without gathering and deciding, each document in a transaction of its own. */
async function writeAlone(): Promise<number> {
  const opened = await openStorage({
    file: join(dataFolder, 'ebilag.sqlite'),
    backupFolder: folder,
    now: () => new Date(),
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  const storage = opened.value;
  const made: StoredPurchase[] = [];
  for (const id of ids) {
    const purchase = await findPurchase(storage.read, id);
    if (purchase !== null) made.push(purchase);
  }
  await storage.write(async (tx) => {
    for (const id of ids) await deletePurchaseOf(tx, id);
  });
  const at = new Date().toISOString();
  const before = performance.now();
  for (const { header, lines } of made) {
    const { documentId } = header;
    await storage.writeSoon(async (tx) => {
      const no = await nextNumber(tx, header.kind);
      await insertPurchase(tx, { ...header, no, lines: lines.map((line) => ({ ...line, orderLineNo: null })) });
      await setDecision(tx, documentId, {
        status: 'accepted',
        rejectionKind: null,
        rejectionReason: null,
        decidedAt: at,
        decidedBy: 'bench',
      });
      const answer = await nextNumber(tx, 'applicationResponse');
      await queueResponse(tx, {
        documentId,
        documentNo: answer,
        uuid: `${answer}-bench`,
        code: 'BusinessAccept',
        reason: null,
        format: 'oioubl2',
        receiver: header.vendorName,
        fileName: `${answer}_bench.xml`,
        content: 'x'.repeat(3000),
        createdAt: at,
        releaseAt: at,
      });
      const entry = { at, by: 'bench', documentId, step: 'ACCEPT', values: { no, kind: header.kind }, problem: null };
      await recordLog(tx, [
        { ...entry, code: 'accepted' },
        { ...entry, code: 'answerQueued' },
      ]);
    });
  }
  await storage.settled();
  const seconds = (performance.now() - before) / 1000;
  await storage.close();
  return seconds;
}
