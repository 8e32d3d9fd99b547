/**
 * Measures, in a process of its own, how fast coded invoices of ten lines are checked and accepted one by one through the
 * backend's own orders, and how fast only the rows an acceptance writes could be written. `node measure-accept.ts FOLDER
 * DOCUMENTS`; prints one line of JSON.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secondsOfWriting } from './bare-writes.ts';
import { receiveCodedInvoices, startOn, taken } from './coded-invoices.ts';

const [folder = '', wanted = '0'] = process.argv.slice(2);
const documents = Number(wanted);
const store = join(folder, 'ebilag.sqlite');
const before = join(folder, 'before.sqlite');

const receiving = await startOn(folder);
await receiveCodedInvoices(receiving.handlers, documents);
await receiving.close();
await copyFile(store, before);

const { handlers, close } = await startOn(folder);
const ids = Array.from({ length: documents }, (_, index) => index + 1);
let begun = performance.now();
for (const id of ids) {
  const checked = taken(await handlers['acceptance.check']({ id, deviatingVat: false }));
  if (checked.outcome !== 'wouldAccept') throw new Error(JSON.stringify(checked));
}
const checking = (performance.now() - begun) / 1000;
begun = performance.now();
for (let from = 0; from < ids.length; from += 500) {
  const order = { ids: ids.slice(from, from + 500), confirmed: false, deviatingVat: false, inList: true };
  const { outcomes } = taken(await handlers['acceptance.accept'](order));
  const other = outcomes.find(({ outcome }) => outcome !== 'accepted');
  if (other !== undefined) throw new Error(JSON.stringify(other));
}
const accepting = (performance.now() - begun) / 1000;
await close();
const floor = await secondsOfWriting(store, before, ids);
process.stdout.write(
  `${JSON.stringify({
    documentsPerSecond: documents / (checking + accepting),
    acceptedPerSecond: documents / accepting,
    ratio: floor / (checking + accepting),
  })}\n`,
);
