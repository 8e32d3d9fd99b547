/** What a person may do (SET-13). A single user has every role. */
export const roles = ['viewer', 'clerk', 'bookkeeper', 'setup', 'integration', 'sensitive'] as const;
export type Role = (typeof roles)[number];

/** A bookkeeper does what a clerk does, and more. */
const includes: Readonly<Partial<Record<Role, readonly Role[]>>> = { clerk: ['bookkeeper'] };

/** Whether somebody with these roles has this one; null: all of them. */
export function holdsRole(given: readonly string[] | null, role: Role): boolean {
  return given === null || given.includes(role) || (includes[role] ?? []).some((wider) => given.includes(wider));
}
