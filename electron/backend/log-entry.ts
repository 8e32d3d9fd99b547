import type { LogCode, LogStep } from '../../shared/domain/log-code.ts';
import type { NewLogEntry } from '../storage/log.ts';

/** Who does something, and when: the same for everything one order writes. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** An entry of a document's log, with a code that has a sentence. */
export function logEntry(
  { at, by }: Stamp,
  documentId: number | null,
  step: LogStep,
  code: LogCode,
  values: Readonly<Record<string, string>> = {},
): NewLogEntry {
  return { at, by, documentId, step, code, values, problem: null };
}

/** Written in the log where nobody gave an order. */
export const programItself = 'Ebilag';
