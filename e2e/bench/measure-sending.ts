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
import { startBackend, type Backend } from '../../electron/start-backend.ts';
import { SimulatedAccessPoint } from '../../electron/transport/simulated-access-point.ts';
import { aSale } from '../../shared/einvoice/writers/build.ts';
import { taken } from './coded-invoices.ts';

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

async function sending(): Promise<{ sentPerSecond: number; receivedPerSecond: number }> {
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
    ledgerId: null,
    area: 'documents' as const,
    statuses: [],
    kinds: [],
    customerId: null,
    from: null,
    to: null,
    least: null,
    most: null,
    search: '',
  };
  const began = performance.now();
  // An order looks at so many; what is more is met by the next.
  while ((await count('unsent')) > 0) taken(await handlers['sending.sendUnsent']({ filter }));
  while ((await count('unsent')) + (await count('awaitingSending')) > 0) await wait(100);
  const sent = (performance.now() - began) / 1000;
  while ((await count('received')) < documents) {
    if ((await count('failed')) > 0 || performance.now() - began > 30 * 60_000) throw new Error(await told());
    await wait(200);
  }
  const received = (performance.now() - began) / 1000;
  await point.stop();
  await close();
  const left = (await readdir(join(transportFolder, 'sent'))).filter((name) => name.endsWith('.xml'));
  if (left.length !== documents) throw new Error(`${left.length} files left for ${documents} documents`);
  return { sentPerSecond: documents / sent, receivedPerSecond: documents / received };

  async function count(status: string): Promise<number> {
    const { areas } = taken(await handlers['sending.counts']({ ledgerId: null }));
    return areas.filter((one) => one.status === status).reduce((sum, one) => sum + one.count, 0);
  }
  async function told(): Promise<string> {
    return JSON.stringify(taken(await handlers['sending.counts']({ ledgerId: null })));
  }
}
