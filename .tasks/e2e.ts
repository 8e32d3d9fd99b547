import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenNeeded } from './build.ts';
import { ensureChromium } from './machine/chromium.ts';
import { findElectron } from './machine/electron-binary.ts';
import { root, runTool, startedAs } from './run.ts';
import type { Stage } from './stage.ts';
import { brokenStage, indent } from './stage.ts';

interface Suite {
  readonly title: string;
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

/** The part of Playwright's JSON report that is counted. */
export interface JourneyReport {
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
}

/** The journeys in a real browser, and in Electron where it is. `show`: the runner's own lines go to the terminal. */
export async function runE2e(args: readonly string[], show: boolean): Promise<Stage> {
  const chromium = await ensureChromium(console.log);
  if (chromium === null)
    return brokenStage(
      'e2e',
      'No Chromium was found or could be installed. Install one, or name it in CHROMIUM, and run again.',
    );
  await buildWhenNeeded('page');
  if ((await findElectron()) === null) console.log('Electron is not here: the journeys run in the browser host only.');
  else await buildWhenNeeded('program');

  const folder = await mkdtemp(join(tmpdir(), 'ebilag-e2e-'));
  try {
    const file = join(folder, 'report.json');
    const env = { EBILAG_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    // A folder per run: two runs at once must not clear away each other's traces.
    const traces = ['--output', join(root, 'test-results', String(process.pid))];
    const { output } = await runTool(
      'playwright',
      ['test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json', ...traces, ...args],
      { env, show },
    );
    const written = await readFile(file, 'utf8').catch(() => null);
    if (written === null) return brokenStage('e2e', output.trim().slice(-4000));
    return countJourneys(JSON.parse(written) as JourneyReport);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function countJourneys({ suites, errors }: JourneyReport): Stage {
  const count = { passed: 0, failed: errors.length, skipped: 0 };
  const details = errors.map(({ message }) => message ?? 'The journeys could not be run.');
  const visit = (suite: Suite): void => {
    for (const { title, file, tests } of suite.specs) {
      for (const { projectName, status, results } of tests) {
        const name = `[${projectName}] ${file}: ${title}`;
        if (status === 'expected') count.passed += 1;
        else if (status === 'skipped') {
          count.skipped += 1;
          details.push(`skipped: ${name}`);
        } else {
          count.failed += 1;
          const messages = results.flatMap((result) => result.errors.map(({ message }) => message ?? ''));
          details.push(`${name}${status === 'flaky' ? ' (unsteady)' : ''}\n${indent(messages.join('\n'))}`);
        }
      }
    }
    suite.suites?.forEach(visit);
  };
  suites.forEach(visit);
  if (count.passed + count.failed === 0) return brokenStage('e2e', 'No journey was found.');
  return { name: 'e2e', ...count, details };
}

if (startedAs(import.meta.url)) {
  const { passed, failed, skipped, details } = await runE2e(process.argv.slice(2), true);
  if (passed === 0) for (const detail of details) console.log(detail);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
}
