import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { postingCalls } from '../../../shared/contract/posting.ts';
import type { Program } from '../program.ts';

export function postingHandlers(_program: Program): Pick<BackendHandlers, keyof typeof postingCalls> {
  return {};
}
