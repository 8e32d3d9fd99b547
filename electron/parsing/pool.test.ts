import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { ParsingPool, ParsingPoolOptions } from './pool.ts';
import { createParsingPool } from './pool.ts';
import { readBytes } from './read-bytes.ts';

const invoice = (number: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
  <cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID><cbc:ID>${number}</cbc:ID>
  <cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>
    <cbc:EmbeddedDocumentBinaryObject mimeCode="text/plain">aGVq</cbc:EmbeddedDocumentBinaryObject>
  </cac:Attachment></cac:AdditionalDocumentReference>
</Invoice>`);

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

function aPool(options: ParsingPoolOptions = {}): ParsingPool {
  const pool = createParsingPool({ size: 1, ...options });
  cleanUps.push(() => pool.close());
  return pool;
}

/** A worker that reads as the real one does, but dies of files that say `DIE` and never ends with those that say `HANG`. */
function faultyWorker(): URL {
  const folder = mkdtempSync(join(tmpdir(), 'ebilag-pool-'));
  cleanUps.push(() => {
    rmSync(folder, { recursive: true });
  });
  const here = new URL('.', import.meta.url).href;
  const file = join(folder, 'worker.mts');
  writeFileSync(
    file,
    `import { parentPort, workerData } from 'node:worker_threads';
     import { readBytes } from '${here}read-bytes.ts';
     import { packOutcome } from '${here}messages.ts';
     const progress = new Int32Array(workerData.progress);
     parentPort.on('message', (order) => parentPort.postMessage({ kind: 'read', outcomes: order.files.map((file, index) => {
       Atomics.store(progress, 0, index);
       const text = Buffer.from(file).toString();
       if (text.includes('DIE')) process.exit(3);
       if (text.includes('HANG')) for (;;);
       return packOutcome(readBytes(file));
     }) }));
     parentPort.postMessage({ kind: 'ready' });`,
  );
  return pathToFileURL(file);
}

describe('the parsing pool', () => {
  test('reads exactly what the reading on this thread reads, in the order of the questions', async () => {
    const pool = aPool({ size: 2 });
    const files = Array.from({ length: 100 }, (_, index) => invoice(`F-${String(index)}`));
    const outcomes = await Promise.all(files.map((file) => pool.read(file)));
    outcomes.forEach((outcome, index) => {
      const alone = readBytes(files[index] ?? new Uint8Array());
      expect(outcome).toMatchObject(alone);
      if (outcome.kind === 'document') expect(JSON.parse(outcome.documentText)).toEqual(outcome.document);
    });
  });

  test('leaves the bytes to the caller', async () => {
    const file = invoice('F-1');
    await aPool().read(file);
    expect(file.byteLength).toBeGreaterThan(100);
  });

  test('hands out the bytes of an attachment, and null for one that is not there', async () => {
    const pool = aPool();
    expect(new TextDecoder().decode((await pool.attachment(invoice('F-1'), 0)) ?? undefined)).toBe('hej');
    expect(await pool.attachment(invoice('F-1'), 1)).toBeNull();
  });

  test('a worker that dies costs one document: it fails with a code, the others are read', async () => {
    const pool = aPool({ workerUrl: faultyWorker() });
    const outcomes = await Promise.all(['A', 'B', 'DIE', 'C', 'D'].map((number) => pool.read(invoice(number))));
    expect(
      outcomes.map((outcome) => (outcome.kind === 'document' ? outcome.document.number : outcome.problem.code)),
    ).toEqual(['A', 'B', 'unexpected', 'C', 'D']);
  });

  test('a worker that hangs is replaced after the time limit', async () => {
    const pool = aPool({ workerUrl: faultyWorker(), timeLimitMs: 3000 });
    const outcomes = await Promise.all(['A', 'HANG', 'B'].map((number) => pool.read(invoice(number))));
    expect(
      outcomes.map((outcome) => (outcome.kind === 'document' ? outcome.document.number : outcome.problem.code)),
    ).toEqual(['A', 'gate.tookTooLong', 'B']);
  });

  test('workers that cannot start fail the files instead of being started for ever', async () => {
    const pool = aPool({ workerUrl: pathToFileURL(join(tmpdir(), 'ebilag-no-such-worker.mjs')) });
    const outcome = await pool.read(invoice('A'));
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'unexpected' } });
  });

  test('asks feeders to wait while the queue is long and lets them go on afterwards', async () => {
    const pool = aPool();
    const reads = Array.from({ length: 200 }, (_, index) => pool.read(invoice(String(index))));
    let room = false;
    const waiting = pool.whenRoom().then(() => {
      room = true;
    });
    await Promise.resolve();
    expect(room).toBe(false);
    await Promise.all(reads);
    await waiting;
    expect(room).toBe(true);
  });

  test('closing settles whatever is still under way', async () => {
    const pool = createParsingPool({ size: 1 });
    const reads = Array.from({ length: 50 }, () => pool.read(invoice('A')));
    await pool.close();
    expect(await Promise.all(reads)).toHaveLength(50);
    expect(await pool.read(invoice('A'))).toMatchObject({ kind: 'failed' });
  });
});
