import { checkLedger } from './check-ledger.ts';
import { checkReferences } from './check-references.ts';
import { checkTables } from './check-tables.ts';
import { checkVendors } from './check-vendors.ts';
import type { SetupFinding, SetupGround } from './setup-ground.ts';

const order = ['error', 'warning', 'remark'] as const;

/** Everything in the set-up of a ledger that will make documents or exports fail, the worst first (SET-11). Pure. */
export function checkSetup(ground: SetupGround): SetupFinding[] {
  const found = [...checkLedger(ground), ...checkVendors(ground), ...checkTables(ground), ...checkReferences(ground)];
  return order.flatMap((severity) => found.filter((each) => each.severity === severity));
}
