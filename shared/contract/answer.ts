import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import { refuse } from '../domain/result.ts';
import type { CallName, Handlers } from './calls.ts';
import { calls } from './calls.ts';

/** A bug that reached the door: `reference` is what the person sees, `error` is what the log keeps whole. */
export interface Unexpected {
  readonly reference: string;
  readonly name: CallName;
  readonly error: unknown;
}

/** Writes a bug to the log of the host; never shown to a person. */
export type Report = (unexpected: Unexpected) => void;

/**
 * The one door of the backend (PLT-2): every host carries its calls here and nowhere else. Raw input is `unknown` until
 * its schema has seen it. Problems: `call.unknown`, `call.invalid` (with the place of the first fault), `unexpected` (with
 * a reference) and whatever the handler answers with.
 */
export async function answer(
  handlers: Handlers,
  name: string,
  rawInput: unknown,
  report: Report,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return refuse(problem('call.unknown', { name: name.slice(0, 80) }));
  const input = calls[name].input.safeParse(rawInput);
  if (!input.success) return refuse(invalid(name, input.error.issues[0]?.path ?? []));
  try {
    // The table guarantees that this handler takes what this schema gives; the compiler cannot follow it over the union.
    const handler = handlers[name] as (checked: unknown) => Promise<Result<unknown>>;
    return await handler(input.data);
  } catch (error) {
    const reference = newReference();
    report({ reference, name, error });
    return refuse(problem('unexpected', { reference }));
  }
}

/** True for a name of the contract; inherited names such as `constructor` are none. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

function invalid(name: CallName, path: readonly PropertyKey[]): Problem {
  return problem('call.invalid', { name, field: path.map(String).join('.') });
}

/** Eight letters and digits that a person can read over the telephone. */
function newReference(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 8 }, () => signs[Math.floor(Math.random() * signs.length)]).join('');
}
