import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import type { ProgramUser } from '../program-user.ts';
import type { Role } from '../../shared/domain/role.ts';
import { forbidden } from './roles.ts';

/** Lets an order through only for people with the role; asked where the work is done, whatever the window shows (SET-13). */
export function needing<Input, Output>(
  user: ProgramUser,
  role: Role,
  order: (input: Input) => Promise<Result<Output>>,
): (input: Input) => Promise<Result<Output>> {
  return async (input) => {
    const because = forbidden(user, role);
    return because === null ? order(input) : refuse(because);
  };
}

/** The value as an answer, or the problem that there is none. */
export function found<Value>(
  value: Value | null,
  code:
    | 'document.notFound'
    | 'vendor.notFound'
    | 'purchase.notFound'
    | 'outbox.notFound'
    | 'exchange.notFound'
    | 'posting.voucherNotFound'
    | 'posting.entryNotFound',
  id: number,
): Result<Value> {
  return value === null ? refuse(problem(code, { id: String(id) })) : ok(value);
}

export const done: Result<Record<string, never>> = ok({});
