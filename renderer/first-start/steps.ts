import type { LedgerRow, Preferences, ProgramSetup } from '../../shared/contract/setup.ts';

/** The steps of the first start (PLT-8), in order. */
export const steps = ['language', 'ledger', 'folders', 'done'] as const;
export type Step = (typeof steps)[number];

/** The ledger a fresh installation begins with, while nobody has said whose it is. */
export function isUnnamed({ name, cvr, endpoints }: Pick<LedgerRow, 'name' | 'cvr' | 'endpoints'>): boolean {
  return (name === '' || /^Ledger \d+$/.test(name)) && cvr === '' && endpoints.length === 0;
}

/**
 * Where to go on after the program was closed in the middle: each step is written down when it is left, so what is
 * written tells how far one came.
 */
export function resumeAt(preferences: Pick<Preferences, 'language'>, setup: Pick<ProgramSetup, 'ledgers'>): Step {
  if (preferences.language === null) return 'language';
  const first = setup.ledgers[0];
  return first === undefined || isUnnamed(first) ? 'ledger' : 'folders';
}
