import { parseArgs } from 'node:util';
import { writeTable } from '../e2e/bench/measurement.ts';
import { runBench } from '../e2e/bench/run-bench.ts';

/**
 * `npm run bench`: how fast the program is on this machine, as a table, or with `--json` as one JSON value and nothing else.
 * `--million` asks lists, filters, counts and searches of a store of a million documents, which is made once and kept.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    files: { type: 'string', default: '10000' },
    documents: { type: 'string', default: '100000' },
    invoices: { type: 'string', default: '10000' },
    million: { type: 'boolean', default: false },
  },
});

const measurements = await runBench({
  files: Number(values.files),
  documents: values.million ? 1_000_000 : Number(values.documents),
  invoices: Number(values.invoices),
  tell: (line) => process.stderr.write(`${line}\n`),
});
console.log(values.json ? JSON.stringify(measurements) : writeTable(measurements));
