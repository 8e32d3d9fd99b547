import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { salesCalls } from '../../../shared/contract/sales.ts';
import type { Program } from '../program.ts';

export function salesHandlers(_program: Program): Pick<BackendHandlers, keyof typeof salesCalls> {
  return {};
}
