import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filledDataFolder } from './filled-store.ts';
import { invoiceXml } from './generated-invoice.ts';
import { measureLists } from './measure-lists.ts';
import { median, rounded, type Measurement } from './measurement.ts';
import type { HeldMemory } from './process-memory.ts';

export interface BenchOptions {
  /** Files to ingest, and documents in the store the lists are asked of. */
  readonly files: number;
  readonly documents: number;
  /** Coded invoices one run takes through. */
  readonly invoices: number;
  /** What is being done, for somebody who waits. */
  readonly tell: (line: string) => void;
}

/** All figures of issue 2 §7, check + accept of issue 3 §9, the runs of issue 4 §6, and the sending of issue 5 §6. Uses only folders of its own under the system's temporary folder. */
export async function runBench({ files, documents, invoices, tell }: BenchOptions): Promise<Measurement[]> {
  const cache = join(tmpdir(), 'ebilag-bench');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'run-'));
  try {
    const ingest = await measureIngest(work, files, tell);
    tell(`The store of ${documents} documents …`);
    const dataFolder = await filledDataFolder(cache, documents, (done) => {
      if (done % 10_000 === 0) tell(`  ${done} written`);
    });
    tell('Lists, filters, searches …');
    const transportFolder = join(work, 'quiet');
    const lists = await measureLists(dataFolder, transportFolder, documents);
    tell('Starting …');
    const start = await measureStart(dataFolder, transportFolder);
    const accept = await measureAccept(join(work, 'accept'), tell);
    const runs = await measureRuns(join(work, 'runs'), invoices, tell);
    const sending = await measureSending(join(work, 'sending'), invoices, tell);
    return [ingest.speed, ...lists, start, accept, ...runs, ...sending, ingest.memory];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function measureIngest(
  work: string,
  files: number,
  tell: BenchOptions['tell'],
): Promise<{ speed: Measurement; memory: Measurement }> {
  tell(`Writing ${files} invoices …`);
  const staged = join(work, 'transport', 'staged');
  await mkdir(staged, { recursive: true });
  for (let n = 0; n < files; n += 1) await writeFile(join(staged, `invoice-${n}.xml`), invoiceXml(n));
  tell('Reading and parsing alone, then receiving …');
  const { output } = await runSource('measure-ingest.ts', [work, String(files)], null);
  const figures = JSON.parse(output) as {
    documentsPerSecond: number;
    ratio: number;
    memory: HeldMemory;
    longestPause: number;
  };
  tell(`  the longest pause of the program while receiving: ${Math.round(figures.longestPause)} ms`);
  return {
    speed: {
      name: 'ingest',
      value: Math.round(figures.documentsPerSecond),
      unit: 'documents/s',
      ratio: Math.round(figures.ratio * 100) / 100,
    },
    memory: { name: 'memory', value: figures.memory.main, unit: 'MB', ratio: null, remark: remarkOn(figures.memory) },
  };
}

function remarkOn({ whole, threads, heap, atStart }: HeldMemory): string {
  return `whole process ${whole}, readers ${threads}; its own heap ${heap}, ${atStart} before it did anything`;
}

/** How many invoices are accepted for one figure: enough to be past the first ones, few enough to wait for. */
const acceptedInvoices = 2000;

/** Check and accept of coded invoices of ten lines, and what of that is only the writing. */
async function measureAccept(folder: string, tell: BenchOptions['tell']): Promise<Measurement> {
  tell(`Checking and accepting ${acceptedInvoices} invoices of ten lines …`);
  const { output } = await runSource('measure-accept.ts', [folder, String(acceptedInvoices)], null);
  const figures = JSON.parse(output) as { documentsPerSecond: number; acceptedPerSecond: number; ratio: number };
  tell(`  accepting alone: ${Math.round(figures.acceptedPerSecond)} documents a second`);
  return {
    name: 'accept',
    value: Math.round(figures.documentsPerSecond),
    unit: 'documents/s',
    ratio: Math.round(figures.ratio * 100) / 100,
  };
}

/** Runs over coded invoices of ten lines, what of them is only the writing, their report, and proving the log. */
async function measureRuns(folder: string, invoices: number, tell: BenchOptions['tell']): Promise<Measurement[]> {
  tell(`Runs over ${invoices} invoices of ten lines …`);
  const { output } = await runSource('measure-runs.ts', [folder, String(invoices)], null);
  const figures = JSON.parse(output) as Record<
    | 'dryRunPerSecond'
    | 'acceptedPerSecond'
    | 'acceptRatio'
    | 'postedPerSecond'
    | 'postRatio'
    | 'reportMs'
    | 'provenPerSecond',
    number
  >;
  const share = (ratio: number): number => Math.round(ratio * 100) / 100;
  const speed = { unit: 'documents/s', ratio: null } as const;
  return [
    { ...speed, name: 'dryRun', value: Math.round(figures.dryRunPerSecond) },
    {
      ...speed,
      name: 'massAccept',
      value: Math.round(figures.acceptedPerSecond),
      ratio: share(figures.acceptRatio),
    },
    {
      ...speed,
      name: 'acceptAndPost',
      value: Math.round(figures.postedPerSecond),
      ratio: share(figures.postRatio),
    },
    { name: 'report', value: rounded(figures.reportMs), unit: 'ms', ratio: null },
    { name: 'verifyLog', value: Math.round(figures.provenPerSecond), unit: 'entries/s', ratio: null },
  ];
}

/** Unsent invoices sent until the access point has confirmed each, as a share of writing them alone (issue 5 §6). */
async function measureSending(folder: string, invoices: number, tell: BenchOptions['tell']): Promise<Measurement[]> {
  tell(`Sending ${invoices} invoices …`);
  const { output } = await runSource('measure-sending.ts', [folder, String(invoices)], null);
  const figures = JSON.parse(output) as { writtenPerSecond: number; sentPerSecond: number; receivedPerSecond: number };
  tell(`  handed over: ${Math.round(figures.sentPerSecond)} documents a second`);
  return [
    { name: 'write', value: Math.round(figures.writtenPerSecond), unit: 'documents/s', ratio: null },
    {
      name: 'send',
      value: Math.round(figures.receivedPerSecond),
      unit: 'documents/s',
      ratio: Math.round((figures.receivedPerSecond / figures.writtenPerSecond) * 100) / 100,
    },
  ];
}

/** From the start of the process to the answer of the first list; the middle of three, after one that warms the disk. */
async function measureStart(dataFolder: string, transportFolder: string): Promise<Measurement> {
  const times: number[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const began = performance.now();
    const { output, after } = await runSource('measure-start.ts', [dataFolder, transportFolder], began);
    if (output.trim() !== 'listed') throw new Error(`The first list was ${output.trim()}`);
    if (attempt > 0) times.push(after);
  }
  return { name: 'start', value: rounded(median(times)), unit: 'ms', ratio: null };
}

/** What the program loads before everything else. */
const leanHeap = new URL('../../electron/lean-heap.ts', import.meta.url).href;

/** Runs a source beside this one, begun as the program is; `after` is the time from `began` to its first output. */
async function runSource(
  name: string,
  args: readonly string[],
  began: number | null,
): Promise<{ output: string; after: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, '--import', leanHeap, fileURLToPath(new URL(name, import.meta.url)), ...args],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    let after = 0;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      if (output === '' && began !== null) after = performance.now() - began;
      output += piece;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve({ output, after }) : reject(new Error(`${name} ended with ${code}`)),
    );
  });
}
