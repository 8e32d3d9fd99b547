import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { sendingCalls } from '../../../shared/contract/sending.ts';
import type { Program } from '../program.ts';

export function sendingHandlers(_program: Program): Pick<BackendHandlers, keyof typeof sendingCalls> {
  return {};
}
