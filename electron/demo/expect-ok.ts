import type { CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { Result } from '../../shared/domain/result.ts';

/** What an order of the demo answered; one that is refused is a mistake of the demo. */
export function expectOk<Name extends CallName>(name: Name, result: Result<CallOutput<Name>>): CallOutput<Name> {
  if (!result.ok) throw new Error(`The demo cannot be set up: ${name} was refused with ${result.problem.code}.`);
  return result.value;
}
