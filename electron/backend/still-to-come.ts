import type { BackendHandlers } from '../../shared/contract/calls.ts';
import { problem } from '../../shared/domain/problem.ts';
import { refuse } from '../../shared/domain/result.ts';

const names = [
  'numberSeries.rows',
  'numberSeries.save',
  'setup.problems',
  'setup.standards',
] as const satisfies readonly (keyof BackendHandlers)[];

/** Calls whose handlers are being written; this file goes when its list is empty. */
export const stillToCome = Object.fromEntries(
  names.map((name) => [name, () => Promise.resolve(refuse(problem('call.unknown', { call: name })))]),
) as unknown as Pick<BackendHandlers, (typeof names)[number]>;
