import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { handOverCalls } from '../../../shared/contract/hand-over.ts';
import type { Program } from '../program.ts';

export function handOverHandlers(_program: Program): Pick<BackendHandlers, keyof typeof handOverCalls> {
  return {};
}
