import { parts } from './parts.ts';
import { runTool, startedAs } from './run.ts';

export interface PartResult {
  readonly part: string;
  readonly ok: boolean;
  readonly output: string;
}

/** Compiles every part on its own, so that each sees only the libraries its tsconfig gives it. */
export async function checkTypes(): Promise<readonly PartResult[]> {
  const results: PartResult[] = [];
  for (const part of parts) {
    const { code, output } = await runTool('tsc', ['-p', part]);
    results.push({ part, ok: code === 0, output: output.trim() });
  }
  return results;
}

if (startedAs(import.meta.url)) {
  const results = await checkTypes();
  for (const { part, ok, output } of results) console.log(ok ? `${part}: ok` : `${part}: FAILED\n${output}`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
