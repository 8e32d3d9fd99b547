import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { evidenceCalls } from '../../../shared/contract/evidence.ts';
import type { Program } from '../program.ts';

export function evidenceHandlers(_program: Program): Pick<BackendHandlers, keyof typeof evidenceCalls> {
  return {};
}
