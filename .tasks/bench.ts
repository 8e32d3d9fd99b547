import { parseArgs } from 'node:util';
import { writeTable } from '../e2e/bench/measurement.ts';
import { runBench } from '../e2e/bench/run-bench.ts';

/** `npm run bench`: how fast the program is on this machine, as a table, or with `--json` as one JSON value and nothing else. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    files: { type: 'string', default: '10000' },
    documents: { type: 'string', default: '100000' },
  },
});

const measurements = await runBench({
  files: Number(values.files),
  documents: Number(values.documents),
  tell: (line) => process.stderr.write(`${line}\n`),
});
console.log(values.json ? JSON.stringify(measurements) : writeTable(measurements));
