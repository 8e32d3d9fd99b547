import { runCli } from './cli/run-cli.ts';
import { logLine, reportUnexpected } from './hosts/log-line.ts';
import { programUser } from './program-user.ts';
import { startBackend } from './start-backend.ts';

const out: string[] = [];
const code = await runCli({
  args: process.argv.slice(2),
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
process.exit(code);
