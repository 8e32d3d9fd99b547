import { checkBoundaries } from './boundaries.ts';
import { runE2e } from './e2e.ts';
import { checkFormat, lint } from './lint.ts';
import { checkPackage } from './pack-check.ts';
import type { Stage } from './stage.ts';
import { brokenStage, indent, stageOfChecks, summary } from './stage.ts';
import { checkTypes } from './types.ts';
import { runUnit } from './unit.ts';

/** The stages of `npm test`, the quick ones first. One that fails does not keep the next from running. */
const stages: readonly { readonly name: string; readonly run: () => Promise<Stage> }[] = [
  {
    name: 'types',
    run: async () =>
      stageOfChecks(
        'types',
        (await checkTypes()).map(({ part, ok, output }) => ({ name: part, ok, detail: output })),
      ),
  },
  {
    name: 'lint',
    run: async () => {
      const [rules, format] = [await lint(), await checkFormat()];
      return stageOfChecks('lint', [
        { name: 'oxlint', ok: rules.ok, detail: rules.output },
        { name: 'prettier', ok: format.ok, detail: format.output },
      ]);
    },
  },
  {
    name: 'boundaries',
    run: async () => {
      const { files, faults } = checkBoundaries();
      console.log(`  ${files} files seen`);
      return stageOfChecks('boundaries', [{ name: 'imports', ok: faults.length === 0, detail: faults.join('\n') }]);
    },
  },
  { name: 'unit', run: async () => runUnit([]) },
  { name: 'packaging', run: async () => stageOfChecks('packaging', await checkPackage()) },
  { name: 'e2e', run: async () => runE2e([], false) },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no stage ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const results: Stage[] = [];
for (const { name, run } of stages.filter((stage) => wanted.length === 0 || wanted.includes(stage.name))) {
  console.log(`== ${name}`);
  const begun = performance.now();
  const stage = await run().catch((error: unknown) =>
    brokenStage(name, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  results.push(stage);
  for (const detail of stage.details) console.log(indent(detail));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`   ${stage.passed} passed, ${stage.failed} failed, ${stage.skipped} skipped in ${seconds} s\n`);
}
console.log(summary(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
