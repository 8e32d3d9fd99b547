import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, runTool } from './run.ts';
import type { Stage } from './stage.ts';
import { brokenStage, indent } from './stage.ts';

/** The part of vitest's JSON report that is counted. */
export interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** All unit tests. */
export async function runUnit(args: readonly string[]): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'ebilag-unit-'));
  try {
    const file = join(folder, 'report.json');
    const report = ['--reporter=json', `--outputFile=${file}`];
    const { output } = await runTool('vitest', ['run', '--config', '.tasks/vitest.config.ts', ...report, ...args]);
    const written = await readFile(file, 'utf8').catch(() => null);
    if (written === null) return brokenStage('unit', output.trim().slice(-4000));
    return countUnit(JSON.parse(written) as UnitReport, output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A file that could not be loaded counts as one failure: its tests are missing, not passed. One whose process ended has no
 * message of its own; `output` then has the reason.
 */
export function countUnit({ testResults }: UnitReport, output = ''): Stage {
  const details: string[] = [];
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(root, name);
    for (const { fullName, status: outcome, failureMessages } of assertionResults) {
      if (outcome === 'passed') count.passed += 1;
      else if (outcome === 'failed') {
        count.failed += 1;
        details.push(`${file}: ${fullName}\n${indent((failureMessages ?? []).join('\n'))}`);
      } else {
        count.skipped += 1;
        details.push(`skipped: ${file}: ${fullName}`);
      }
    }
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) {
      count.failed += 1;
      details.push(`${file} could not be run\n${indent(message || output.trim().slice(-4000))}`);
    }
  }
  if (count.passed + count.failed === 0) return brokenStage('unit', 'No test was found.');
  return { name: 'unit', ...count, details };
}
