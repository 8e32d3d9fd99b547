import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isDecimalText } from '../../shared/domain/amount/amount.ts';
import { isDate } from '../../shared/einvoice/reading.ts';
import { gateLimits, passGate } from './gate.ts';
import { mutate, seeded } from './mutate.ts';
import { packOutcome, unpackOutcome } from './messages.ts';
import { readBytes } from './read-bytes.ts';

/** How long damaged documents are read; on a busy machine longer, until so many were. */
const budgetMs = 12_000;
const fewest = 600;

/** One that takes more of the processor's time than this is a hang. Time on the wall would blame it for its neighbours. */
const slowestMs = 5_000;
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

const own = globSync(fileURLToPath(new URL('../../shared/einvoice/samples/*.xml', import.meta.url)));
const corpus = globSync(fileURLToPath(new URL('../../../shared/corpus/*/**/*.xml', import.meta.url)));
const documents = [...own, ...corpus].map((path) => readFileSync(path, 'utf8')).filter((text) => text.length < 200_000);

/** Everywhere in what was read: what stands where an amount or a quantity stands is a number, and a day is a day. */
function expectValues(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    for (const each of value) expectValues(each, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const fields = Object.entries(value);
  const measured = 'value' in value && ('currency' in value || 'unit' in value);
  for (const [name, field] of fields) {
    if (measured && name === 'value' && !isDecimalText(String(field)))
      expect.fail(`${path} is no number: ${String(field)}`);
    const day = /(?:^|[a-z])Date$/.test(name) || name === 'start' || name === 'end' || name === 'latest';
    if (day && typeof field === 'string' && name !== 'validationDate' && !isDate(field))
      expect.fail(`${path}.${name} is no day: ${field}`);
    expectValues(field, `${path}.${name}`);
  }
}

/** Seen on the terminal also when all is well: the seed repeats a run. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

test(
  `every damaged document ends as a document or with a reason (seed ${String(seed)})`,
  () => {
    say(`fuzz: seed ${String(seed)}, ${String(documents.length)} documents (FUZZ_SEED=${String(seed)} repeats it)`);
    const random = seeded(seed);
    const tally = { documents: 0, withFindings: 0, failed: new Map<string, number>() };
    const heapBefore = process.memoryUsage().rss;
    const start = performance.now();
    let slowest = 0;
    let count = 0;
    while (performance.now() - start < budgetMs || count < fewest) {
      const bytes = mutate(documents[count % documents.length] ?? '', random);
      count += 1;
      if (bytes.length > gateLimits.bytes) continue;
      const before = process.cpuUsage();
      const outcome = readBytes(bytes);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      slowest = Math.max(slowest, took);
      if (took > slowestMs)
        expect.fail(`document ${String(count)} of seed ${String(seed)} took ${String(Math.round(took))} ms`);
      if (outcome.kind === 'failed') {
        expect(outcome.problem.code).not.toBe('unexpected');
        tally.failed.set(outcome.problem.code, (tally.failed.get(outcome.problem.code) ?? 0) + 1);
        continue;
      }
      tally.documents += 1;
      if (outcome.findings.length > 0) tally.withFindings += 1;
      const { document } = outcome;
      // What is read is what it says it is: nobody behind has to look again.
      expect(document.number).not.toBe('');
      expectValues(document, 'document');
      // It survives the way out of the worker.
      if (count % 20 === 0) expect(unpackOutcome(packOutcome(outcome))).toMatchObject({ document });
    }
    const grown = (process.memoryUsage().rss - heapBefore) / 1024 / 1024;
    say(
      `fuzz: ${String(count)} damaged documents, ${String(tally.documents)} read (${String(tally.withFindings)} with findings), slowest ${String(Math.round(slowest))} ms, memory ${String(Math.round(grown))} MB, failed: ${[...tally.failed].map(([code, times]) => `${code} ${String(times)}`).join(', ')}`,
    );
    expect(count).toBeGreaterThanOrEqual(fewest);
    expect(tally.documents).toBeGreaterThan(40);
    expect(tally.withFindings).toBeGreaterThan(20);
    // The damage reaches every stage.
    for (const code of ['gate.notWellFormed', 'gate.encoding', 'gate.doctype', 'gate.tooDeep'])
      expect(tally.failed.get(code) ?? 0).toBeGreaterThan(0);
    expect(grown).toBeLessThan(600);
    // The gate is left as it was.
    expect(passGate(new TextEncoder().encode('<a/>')).ok).toBe(true);
  },
  budgetMs * 10,
);
