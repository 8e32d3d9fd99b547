import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { checkSetup } from '../../../../shared/domain/master/check/check-setup.ts';
import type { SetupGround } from '../../../../shared/domain/master/check/setup-ground.ts';
import { masterTableNames, tableDefinition, type MasterTable } from '../../../../shared/domain/master/tables.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { allMaster, type StoredMaster } from '../../../storage/master/master-rows.ts';
import {
  codesNamedByVendors,
  countReadingPartners,
  exportedVendors,
  unitsOfPending,
} from '../../../storage/master/setup-ground.ts';
import { vendorsWithoutPartner } from '../../../storage/master/vendors-for-setup.ts';
import { listNumberSeries } from '../../../storage/number-series.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import type { Context } from '../../context.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { ownPlace } from '../files/import-ground.ts';
import { noSuchLedger } from '../setup-order.ts';

/** Most findings that are told at once; nobody mends more in one sitting, and the worst come first. */
const toldAtMost = 1000;

/** What will fail before it fails (SET-11). An empty list: *the set-up is without errors*. */
export async function findSetupProblems(
  { storage }: Context,
  ledgerId: number,
): Promise<Result<CallOutput<'setup.problems'>>> {
  const { units, pending, lookedInto } = await unitsOfPending(storage.read, ledgerId);
  const ground = await gatherSetup(storage.read, ledgerId, units);
  if (ground === null) return noSuchLedger;
  const findings = checkSetup(ground).slice(0, toldAtMost);
  return ok({
    problems: findings.map(({ severity, problem, place: { table, id } }) => ({
      severity,
      problem,
      place: { table, id, ledgerId: isShared(table) ? null : ledgerId },
    })),
    documents: { pending, lookedInto },
  });
}

function isShared(table: string): boolean {
  const own = masterTableNames.find((name) => name === table);
  return own === undefined ? table === 'vendors' : tableDefinition(own).scope === 'store';
}

async function gatherSetup(
  db: ReadableStore,
  ledgerId: number,
  pendingUnits: SetupGround['pendingUnits'],
): Promise<SetupGround | null> {
  const ledger = (await listLedgers(db)).find(({ id }) => id === ledgerId);
  if (ledger === undefined) return null;
  const rows = new Map<MasterTable, StoredMaster[]>();
  for (const table of masterTableNames)
    // Partners and bank accounts name nothing but their card, with which they come and go.
    if (table !== 'vendorPartners' && table !== 'vendorBankAccounts')
      rows.set(table, await allMaster(db, ownPlace(table, ledgerId)));
  const { without } = await vendorsWithoutPartner(db, '', null);
  return {
    ledger,
    control: await readControl(db, ledgerId),
    rows,
    series: await listNumberSeries(db, ledgerId),
    exported: await exportedVendors(db),
    withoutPartner: { count: without.length, examples: without.slice(0, 5) },
    readingPartners: await countReadingPartners(db),
    namedByVendors: await codesNamedByVendors(db),
    pendingUnits,
  };
}
