import type { ImportStatus } from './status.ts';
import type { Stop } from './stop.ts';

/** True when a stop is about the document's own completeness; the decision a person already took is not (IN-12). */
function keepsFromReady({ kind, problem }: Stop): boolean {
  if (problem.code === 'acceptance.alreadyAccepted' || problem.code === 'acceptance.notSupportedType') return false;
  return kind === 'stop' || problem.code === 'check.findings' || problem.code === 'check.codingMissing';
}

/**
 * How far a document is prepared (IN-12): *loaded* when a profile or validation error left too little to work with,
 * *processed* while something is missing, *ready* when nothing is. An error among the findings keeps it from ready
 * though a person may still accept it knowingly (IN-7c), and so do lines nobody has coded (COD-9).
 */
export function importStatusOf(stops: readonly Stop[]): ImportStatus {
  if (stops.some(({ problem }) => problem.code === 'check.profileError' || problem.code === 'check.validationError'))
    return 'loaded';
  return stops.some(keepsFromReady) ? 'processed' : 'ready';
}
