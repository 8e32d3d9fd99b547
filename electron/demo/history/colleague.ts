import type { ProgramUser } from '../../program-user.ts';

/** Who did what is done in the demo ledger already: never the person who looks at it. */
export const colleague: ProgramUser = { name: 'Karen Lyhne Holm', initials: 'KLH', roles: null };
