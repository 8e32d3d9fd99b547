import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import { tableDefinition, type MasterTable } from '../../../shared/domain/master/tables.ts';
import type { ProgramUser } from '../../program-user.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import type { MasterPlace } from '../../storage/master/master-rows.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { forbidden, hasRole } from '../roles.ts';

/** Tables that belong to a bookkeeper's daily work; everything else is set-up (SET-13). */
const ofBookkeeper: ReadonlySet<MasterTable> = new Set([
  'vendorPartners',
  'vendorBankAccounts',
  'itemNumbers',
  'codingRules',
  'currencyCouplings',
]);

/** Why this person may not change these tables, or null. Whoever may change the set-up may change all of it. */
export function mayNotChange(user: ProgramUser, tables: readonly MasterTable[]): Problem | null {
  if (hasRole(user, 'setup')) return null;
  return forbidden(user, tables.every((table) => ofBookkeeper.has(table)) ? 'bookkeeper' : 'setup');
}

/** The table as the ledger sees it; null for a table of a ledger when the ledger is not there. */
export async function placeOf(
  db: ReadableStore,
  table: MasterTable,
  ledgerId: number | null,
): Promise<MasterPlace | null> {
  if (tableDefinition(table).scope === 'store') return { table, ledgerId: null };
  const ledgers = await listLedgers(db);
  return ledgers.some(({ id }) => id === ledgerId) ? { table, ledgerId } : null;
}

export const noSuchLedger: Result<never> = refuse(problem('setup.ledgerUnknown'));

/** Thrown inside a transaction to take all of it back; caught by {@link refusing}. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(because: Problem) {
    super(because.code);
    this.problem = because;
  }
}

/** Takes back everything the transaction has written and answers the order with the problem. */
export function takeBack(because: Problem): never {
  throw new Refused(because);
}

export async function refusing<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem);
    throw error;
  }
}
