/**
 * Measures, in a process of its own, runs over coded invoices of ten lines: looked at before, accepted, accepted and
 * posted, each against what only writing the same rows takes; a run's report; and proving the log. `node measure-runs.ts
 * FOLDER DOCUMENTS`; prints one line of JSON.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallInput } from '../../shared/contract/calls.ts';
import { openTestStorage } from '../../electron/storage/testing/build.ts';
import { proveChain } from '../../electron/storage/evidence/log-chain.ts';
import { secondsOfWriting } from './bare-writes.ts';
import { receiveCodedInvoices, startOn, taken } from './coded-invoices.ts';
import { median } from './measurement.ts';
import type { Backend } from '../../electron/opened-backend.ts';

type Handlers = Backend['handlers'];
type Kind = CallInput<'runs.start'>['kind'];

const [folder = '', wanted = '0'] = process.argv.slice(2);
const documents = Number(wanted);
const ids = Array.from({ length: documents }, (_, index) => index + 1);
const storeOf = (name: string): string => join(folder, name, 'ebilag.sqlite');

await receive();
const accepted = await accept();
const posted = await post();
const acceptFloor = await secondsOfWriting(storeOf('accept'), await copyOf('received', 'acceptFloor'), ids);
const postFloor = await secondsOfWriting(storeOf('post'), await copyOf('received', 'postFloor'), ids);
process.stdout.write(
  `${JSON.stringify({
    ...accepted,
    acceptedPerSecond: documents / accepted.acceptSeconds,
    acceptRatio: acceptFloor / accepted.acceptSeconds,
    postedPerSecond: documents / posted,
    postRatio: postFloor / posted,
    provenPerSecond: await provenPerSecond(),
  })}\n`,
);

async function receive(): Promise<void> {
  const { handlers, close } = await startOn(join(folder, 'received'));
  await receiveCodedInvoices(handlers, documents);
  taken(await handlers['control.save']({ ledgerId: 1, control: { acceptAndPostInvoices: true } }));
  await close();
}

async function copyOf(name: string, copy: string): Promise<string> {
  await mkdir(join(folder, copy), { recursive: true });
  await copyFile(storeOf(name), storeOf(copy));
  return storeOf(copy);
}

async function accept(): Promise<{ dryRunPerSecond: number; acceptSeconds: number; reportMs: number; memory: number }> {
  await copyOf('received', 'accept');
  const { handlers, close } = await startOn(join(folder, 'accept'));
  const dry = await run(handlers, 'accept', true);
  const real = await run(handlers, 'accept', false);
  const reportMs = await report(handlers, real.id);
  const memory = process.memoryUsage().rss / 1e6;
  await close();
  return { dryRunPerSecond: documents / dry.seconds, acceptSeconds: real.seconds, reportMs, memory };
}

async function post(): Promise<number> {
  await copyOf('received', 'post');
  const { handlers, close } = await startOn(join(folder, 'post'));
  const { seconds } = await run(handlers, 'acceptAndPost', false);
  await close();
  return seconds;
}

/** From the order to the end of the run. */
async function run(handlers: Handlers, kind: Kind, dry: boolean): Promise<{ id: number; seconds: number }> {
  const options = {
    reason: '',
    reasons: [],
    decision: 'accept' as const,
    dimensions: [],
    confirmed: [],
    channel: null,
  };
  const began = performance.now();
  const { run: started } = taken(await handlers[dry ? 'runs.dryRun' : 'runs.start']({ kind, scope: { ids }, options }));
  // As a window that follows it.
  while (taken(await handlers['runs.underWay']({})).runs.length > 0) await wait(100);
  const seconds = (performance.now() - began) / 1000;
  const { run: ended } = taken(await handlers['runs.open']({ id: started.id }));
  if (ended.state !== 'done' || ended.counts.failed > 0) throw new Error(JSON.stringify(ended));
  return { id: started.id, seconds };
}

/** The page of a run with the first window of its documents, at the top, in the middle and filtered; the slowest. */
async function report(handlers: Handlers, id: number): Promise<number> {
  const whole = { id, outcomes: [], problem: null, sum: null, search: '', limit: 100 };
  const asked = [
    { ...whole, offset: 0 },
    { ...whole, offset: Math.floor(documents / 2) },
    { ...whole, offset: 0, outcomes: ['accepted' as const] },
    { ...whole, offset: 0, search: 'B-77' },
  ];
  const slowest: number[] = [];
  for (const one of asked) {
    const times: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const began = performance.now();
      taken(await handlers['runs.open']({ id }));
      taken(await handlers['runs.report'](one));
      times.push(performance.now() - began);
    }
    slowest.push(median(times));
  }
  return Math.max(...slowest);
}

/** Entries of the log whose place in the chain is proven in a second. */
async function provenPerSecond(): Promise<number> {
  const storage = await openTestStorage(storeOf('post'));
  const began = performance.now();
  const { entries, brokenAt } = await proveChain(storage.read, []);
  const seconds = (performance.now() - began) / 1000;
  await storage.close();
  if (brokenAt !== null) throw new Error(`the chain is broken at ${brokenAt}`);
  return entries / seconds;
}
