import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { jobsCalls } from '../../../shared/contract/jobs.ts';
import type { Program } from '../program.ts';

export function jobsHandlers(_program: Program): Pick<BackendHandlers, keyof typeof jobsCalls> {
  return {};
}
