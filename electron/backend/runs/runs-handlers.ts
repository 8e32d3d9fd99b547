import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { runsCalls } from '../../../shared/contract/runs.ts';
import type { Program } from '../program.ts';

export function runsHandlers(_program: Program): Pick<BackendHandlers, keyof typeof runsCalls> {
  return {};
}
