import { problem, type Problem } from '../../shared/domain/problem.ts';
import { holdsRole, type Role } from '../../shared/domain/role.ts';
import type { ProgramUser } from '../program-user.ts';

export function hasRole({ roles: given }: ProgramUser, role: Role): boolean {
  return holdsRole(given, role);
}

/** Why this person may not do it, or null. */
export function forbidden(user: ProgramUser, role: Role): Problem | null {
  return hasRole(user, role) ? null : problem('role.missing', { role });
}
