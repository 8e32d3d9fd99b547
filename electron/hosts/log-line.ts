import type { Unexpected } from '../../shared/contract/answer.ts';

/** Lines for whoever looks after the program, on standard error: standard output belongs to answers. */
export function logLine(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}

/** A bug, whole, under the reference the person was given. */
export function reportUnexpected({ reference, name, error }: Unexpected): void {
  logLine(`${reference} ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
