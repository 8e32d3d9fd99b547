import { runTool, startedAs } from './run.ts';

const folders = ['shared', 'electron', 'renderer', 'e2e', '.tasks'];

export interface LintResult {
  readonly ok: boolean;
  readonly output: string;
}

/** oxlint over everything that is written here, `.tasks` too (which it would leave out as a dot folder). */
export async function lint(): Promise<LintResult> {
  const { code, output } = await runTool('oxlint', ['--deny-warnings', ...folders]);
  return { ok: code === 0, output: output.trim() };
}

/** Whether everything is formatted as prettier would. */
export async function checkFormat(): Promise<LintResult> {
  const { code, output } = await runTool('prettier', ['--check', '--log-level', 'warn', '.', '.tasks']);
  return { ok: code === 0, output: output.trim() };
}

if (startedAs(import.meta.url)) {
  const results = [await lint(), await checkFormat()];
  for (const { output } of results) if (output) console.log(output);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
