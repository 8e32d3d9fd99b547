import { runCli } from './cli/run-cli.ts';
import { logLine, reportUnexpected } from './hosts/log-line.ts';
import { programUser } from './program-user.ts';
import { startBackend } from './start-backend.ts';

/** Runs one command over the real backend and answers with its exit code, once everything is written. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const out: string[] = [];
  const code = await runCli({
    args,
    openBackend: startBackend,
    user: programUser(),
    out: (text) => out.push(text),
    err: (text) => process.stderr.write(text),
    log: logLine,
    report: reportUnexpected,
  });
  // A pipe that is read slowly still gets everything before we end.
  await new Promise<void>((resolve) => {
    process.stdout.once('error', () => resolve());
    process.stdout.write(out.join(''), () => resolve());
  });
  return code;
}
