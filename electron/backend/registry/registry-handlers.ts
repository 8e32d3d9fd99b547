import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { registryCalls } from '../../../shared/contract/registry.ts';
import type { Program } from '../program.ts';

export function registryHandlers(_program: Program): Pick<BackendHandlers, keyof typeof registryCalls> {
  return {};
}
