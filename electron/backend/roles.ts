import { problem, type Problem } from '../../shared/domain/problem.ts';
import type { ProgramUser } from '../start-backend.ts';

/** What a person may do (SET-13). A single user has every role. */
export const roles = ['viewer', 'clerk', 'bookkeeper', 'setup', 'integration', 'sensitive'] as const;
export type Role = (typeof roles)[number];

/** A bookkeeper does what a clerk does, and more. */
const includes: Readonly<Partial<Record<Role, readonly Role[]>>> = { clerk: ['bookkeeper'] };

export function hasRole({ roles: given }: ProgramUser, role: Role): boolean {
  return given === null || given.includes(role) || (includes[role] ?? []).some((wider) => given.includes(wider));
}

/** Why this person may not do it, or null. */
export function forbidden(user: ProgramUser, role: Role): Problem | null {
  return hasRole(user, role) ? null : problem('call.forbidden', { role });
}
