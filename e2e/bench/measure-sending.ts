/**
 * Measures, in a process of its own, unsent invoices sent through the simulated access point: written, checked, handed over,
 * taken, received. `node measure-sending.ts FOLDER DOCUMENTS`; prints one line of JSON. Ends with an error where a document
 * has another status than it should, or left more than once.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postedSales } from '../../electron/backend/testing/posted-sales.ts';
import { writeAttempt } from '../../electron/backend/sending/write-attempt.ts';
import { startBackend } from '../../electron/start-backend.ts';
import { SimulatedAccessPoint } from '../../electron/transport/simulated-access-point.ts';
import { aSale } from '../../shared/einvoice/writers/build.ts';
import { taken } from './coded-invoices.ts';
import type { Backend } from '../../electron/opened-backend.ts';

const [folder = '', wanted = '0'] = process.argv.slice(2);
const documents = Number(wanted);
const dataFolder = join(folder, 'data');
const transportFolder = join(folder, 'transport');

await mkdir(transportFolder, { recursive: true });
const writtenPerSecond = writing();
await (await start()).close();
const sales = postedSales(dataFolder);
await sales.customer();
for (let done = 0; done < documents; done += 500)
  await sales.post(...Array.from({ length: Math.min(500, documents - done) }, () => ({})));
process.stdout.write(`${JSON.stringify({ writtenPerSecond, ...(await sending()) })}\n`);

async function start(): Promise<Backend> {
  return taken(
    await startBackend({
      dataFolder,
      transportFolder,
      user: { name: 'bench', initials: 'BE', roles: null },
      stabilityWindow: 100,
      log: (line) => process.stderr.write(`${line}\n`),
    }),
  );
}

/** Invoices put into XML, checked by the rules of the format and by the gate, in a second: the floor of sending. */
function writing(): number {
  const rounds = Math.min(documents, 1000);
  const began = performance.now();
  for (let n = 0; n < rounds; n += 1) {
    const sale = aSale([{ price: '100.00' }], { number: String(100_001 + n) });
    const written = writeAttempt(sale, 'oioubl21', crypto.randomUUID(), new Map());
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
  }
  return rounds / ((performance.now() - began) / 1000);
}

async function sending(): Promise<Record<'madePerSecond' | 'sentPerSecond' | 'receivedPerSecond', number>> {
  const { handlers, close } = await start();
  const point = new SimulatedAccessPoint({
    folder: transportFolder,
    deliveries: [],
    script: () => ({ kind: 'received' }),
    delays: { take: 0, receipt: 0, response: 0 },
    now: () => new Date(),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  point.start(200);
  const filter = {
    statuses: [],
    kinds: [],
    customerId: null,
    from: null,
    to: null,
    least: null,
    most: null,
    search: '',
  };
  const options = {
    reason: '',
    reasons: [],
    decision: 'accept' as const,
    dimensions: [],
    confirmed: [],
    channel: null,
  };
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  const scope = { unsent: { area: 'documents' as const, ledgerId: null, ...filter } };
  const { run } = taken(await handlers['runs.start']({ kind: 'send', scope, options }));
  let made: number | null = null;
  let sent: number | null = null;
  for (;;) {
    const [unsent, waiting, received, failed] = await counts('unsent', 'awaitingSending', 'received', 'failed');
    if (unsent === 0) made ??= since();
    if (unsent === 0 && waiting === 0) sent ??= since();
    if (received === documents) break;
    if ((failed ?? 0) > 0 || since() > 30 * 60) throw new Error(await told());
    await wait(100);
  }
  const received = since();
  const { counts: came, state } = taken(await handlers['runs.open']({ id: run.id })).run;
  if (came.sent !== documents || state !== 'done') throw new Error(JSON.stringify({ state, came }));
  await everyOneOnce();
  await point.stop();
  await close();
  return {
    madePerSecond: documents / (made ?? received),
    sentPerSecond: documents / (sent ?? received),
    receivedPerSecond: documents / received,
  };

  async function counts(...statuses: readonly string[]): Promise<number[]> {
    const { areas } = taken(await handlers['sending.counts']({ ledgerId: null }));
    return statuses.map((status) =>
      areas.filter((one) => one.status === status).reduce((sum, one) => sum + one.count, 0),
    );
  }
  async function told(): Promise<string> {
    return JSON.stringify(taken(await handlers['sending.counts']({ ledgerId: null })));
  }

  /** Every document was received at its only attempt, left in one file of its own number, and has one receipt. */
  async function everyOneOnce(): Promise<void> {
    const numbers = new Set<string>();
    for (let offset = 0; offset < documents; offset += 200) {
      const sort = { column: 'no' as const, descending: false };
      const asked = { ...scope.unsent, sort, history: true, offset, limit: 200 };
      for (const { no, attempt, attempts, status } of taken(await handlers['sending.rows'](asked)).rows) {
        if (attempt !== 1 || attempts !== 1 || status !== 'received') throw new Error(`${no}: ${status}, ${attempts}`);
        numbers.add(no);
      }
    }
    if (numbers.size !== documents) throw new Error(`${numbers.size} of ${documents} documents were sent`);
    const files = (await readdir(join(transportFolder, 'sent'))).filter((name) => name.endsWith('.xml'));
    const left = new Set(files.map((name) => name.slice(0, name.indexOf('_'))));
    if (files.length !== documents || left.size !== documents)
      throw new Error(`${files.length} files of ${left.size} numbers left for ${documents} documents`);
    const receipts = await readdir(join(transportFolder, 'responses'));
    if (receipts.length !== documents) throw new Error(`${receipts.length} receipts for ${documents} documents`);
  }
}
