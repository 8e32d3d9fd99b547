import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { FieldProblem } from '../../../../shared/contract/master.ts';
import { setupFile, type SetupFile } from '../../../../shared/contract/setup-file.ts';
import type { ControlSetup } from '../../../../shared/domain/master/control-setup.ts';
import { planVendors, vendorInFile, type PlannedVendor } from '../../../../shared/domain/master/import/plan-vendors.ts';
import { planImport, type IncomingRow } from '../../../../shared/domain/master/import/plan-import.ts';
import { masterTableNames, type MasterTable } from '../../../../shared/domain/master/tables.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { customerInFile, planCustomers, type PlannedCustomer } from '../../../../shared/domain/sales/customer-file.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { saveControlSetup } from '../../../storage/master/control-setups.ts';
import { allMaster } from '../../../storage/master/master-rows.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { forbidden } from '../../roles.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { existingCustomers, writeCustomers } from '../../sales/customers/write-customers.ts';
import { identifyAllAnew } from '../../vendors/identify-anew.ts';
import { existingCards, partnersOfNew, writeVendors } from '../../vendors/files/write-vendors.ts';
import { countsOf } from './csv-orders.ts';
import { fileFields, gatherGround, ownPlace, writePlan } from './import-ground.ts';
import { keepUndo, tellChanged, type SetupChange } from '../rows/row-changes.ts';
import { rowsLogged } from '../rows/rows-logged.ts';
import { controlFaults, controlLogged } from '../ledger/save-control.ts';
import { noSuchLedger } from '../setup-order.ts';
import type { PlannedRow } from '../../../../shared/domain/master/import/planned-row.ts';

/**
 * Every table, the vendor and customer cards and the control setup of a ledger as one JSON text, the same for the same set-up
 * (SET-10: every table of SET-2 to SET-9, so the cards of SET-4 and SET-6 as well).
 */
export async function exportAll(context: Context, ledgerId: number): Promise<Result<CallOutput<'master.exportAll'>>> {
  const { read } = context.storage;
  const ledger = (await listLedgers(read)).find(({ id }) => id === ledgerId);
  if (ledger === undefined) return noSuchLedger;
  const tables: Record<string, Record<string, string>[]> = {};
  const cards = await existingCards(read);
  if (cards.length > 0) tables['vendors'] = cards.map(({ card }) => ({ ...vendorInFile(card) }));
  const customers = await existingCustomers(read);
  if (customers.length > 0) tables['customers'] = customers.map(({ card }) => ({ ...customerInFile(card) }));
  for (const table of masterTableNames) {
    const fields = fileFields(table);
    const rows = await allMaster(read, ownPlace(table, ledgerId));
    if (rows.length > 0)
      tables[table] = rows.map(({ values }) => Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])));
  }
  const control = await readControl(read, ledgerId);
  const file: SetupFile = { format: 'ebilag-setup', version: 1, ledger: ledger.name, control, tables };
  const name = ledger.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return ok({
    fileName: `ebilag-${name === '' ? 'setup' : name}-${instantOf(context).slice(0, 10)}.json`,
    text: `${JSON.stringify(file, null, 2)}\n`,
  });
}

/** What importing the file would do, table by table; nothing is written. */
export async function previewAll(
  context: Context,
  ledgerId: number,
  text: string,
): Promise<Result<CallOutput<'master.previewAll'>>> {
  const { read } = context.storage;
  if (!(await listLedgers(read)).some(({ id }) => id === ledgerId)) return noSuchLedger;
  const plan = await planFile(read, ledgerId, text);
  return ok(plan.ok ? { problem: null, tables: shownTables(plan.value) } : { problem: plan.problem, tables: [] });
}

/** Takes the rows without faults and the control setup, in one transaction; one undo takes it all back. */
export async function importAll(
  context: Context,
  ledgerId: number,
  text: string,
): Promise<Result<CallOutput<'master.importAll'>>> {
  const because = forbidden(context.user, 'setup');
  if (because !== null) return refuse(because);
  const stamp = { at: instantOf(context), by: context.user.name };
  let change: SetupChange = { rows: [], control: null };
  let touched: readonly number[] = [];
  const imported = await context.storage.write(async (tx): Promise<Result<CallOutput<'master.importAll'>>> => {
    if (!(await listLedgers(tx)).some(({ id }) => id === ledgerId)) return noSuchLedger;
    const plan = await planFile(tx, ledgerId, text);
    if (!plan.ok) return plan;
    const { rows, cards, customers, control } = plan.value;
    const { vendors, touched: documents } = await writeVendors(tx, stamp, cards);
    const planned = await writePlan(tx, ledgerId, rows);
    const written = [...planned, ...(await partnersOfNew(tx, vendors))];
    // After the rows, whose codes the cards name.
    const sold = await writeCustomers(tx, stamp, customers, await existingCustomers(tx));
    change = { rows: written, control: await writeControl(tx, ledgerId, control), vendors, customers: sold.imported };
    touched = documents;
    const { added, changed, faulty } = countsOf([...cards, ...rows, ...sold.planned]);
    if (written.length + vendors.length + sold.imported.length > 0 || change.control !== null)
      await recordLog(tx, [
        logEntry(stamp, null, 'SETUP', 'setupImported', {
          table: 'all',
          added: String(added),
          changed: String(changed),
        }),
        ...rowsLogged(stamp, written),
        ...(change.control === null ? [] : [await controlLogged(tx, stamp, change.control)]),
      ]);
    return ok({
      added,
      changed: changed + (change.control === null ? 0 : 1),
      faulty: faulty + (control.faults.length === 0 ? 0 : 1),
      undoToken: await keepUndo(tx, stamp, change),
    });
  });
  if (!imported.ok) return imported;
  await identifyAllAnew(context, stamp, touched);
  tellChanged(context, change);
  return imported;
}

interface FilePlan {
  /** Written before the rows, which name them. */
  readonly cards: readonly PlannedVendor[];
  readonly rows: readonly PlannedRow[];
  readonly customers: readonly PlannedCustomer[];
  readonly control: {
    readonly before: ControlSetup;
    readonly after: ControlSetup;
    readonly faults: readonly FieldProblem[];
  };
}

async function planFile(db: ReadableStore, ledgerId: number, text: string): Promise<Result<FilePlan>> {
  const read = readFile(text);
  if (!read.ok) return read;
  const incoming = new Map<MasterTable, readonly IncomingRow[]>();
  for (const table of masterTableNames) {
    const rows = read.value.tables[table];
    if (rows !== undefined) incoming.set(table, linesOf(rows));
  }
  const cards = planVendors(linesOf(read.value.tables['vendors'] ?? []), await existingCards(db));
  const customers = planCustomers(linesOf(read.value.tables['customers'] ?? []), await existingCustomers(db));
  const comingVendors = cards.filter(({ change }) => change === 'added').map(({ key }) => key);
  const ground = await gatherGround(db, ledgerId, [...incoming.keys()], comingVendors);
  const rows = planImport(incoming, ground);
  const before = await readControl(db, ledgerId);
  const given = Object.fromEntries(Object.entries(read.value.control).filter(([, value]) => value !== undefined));
  const after: ControlSetup = { ...before, ...given };
  const ledger = (await listLedgers(db)).find(({ id }) => id === ledgerId);
  const coming = new Set(
    rows.filter(({ change }) => change === 'added').map(({ table, key }) => `${table} ${key.toLocaleUpperCase('da')}`),
  );
  // A posting group or payment form may come with the same file; another ledger's endpoint may not.
  const faults = (await controlFaults(db, ledgerId, ledger?.endpoints ?? [], after, given)).filter(
    ({ problem: { code, values } }) =>
      code !== 'setup.referenceUnknown' ||
      !coming.has(`${values['table'] ?? ''} ${(values['value'] ?? '').toLocaleUpperCase('da')}`),
  );
  return ok({ rows, cards, customers, control: { before, after, faults } });
}

function linesOf(rows: SetupFile['tables'][string]): IncomingRow[] {
  return rows.map((values, index) => ({ line: index + 1, values, fault: null }));
}

function readFile(text: string): Result<SetupFile> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse(problem('setup.jsonInvalid'));
  }
  const file = setupFile.safeParse(value);
  if (!file.success)
    return refuse(problem('setup.jsonOther', { place: file.error.issues[0]?.path.map(String).join('.') || 'format' }));
  const known: readonly string[] = ['vendors', 'customers', ...masterTableNames];
  const unknown = Object.keys(file.data.tables).find((table) => !known.includes(table));
  return unknown === undefined ? ok(file.data) : refuse(problem('setup.jsonOther', { place: `tables.${unknown}` }));
}

async function writeControl(
  tx: WritableStore,
  ledgerId: number,
  { before, after, faults }: FilePlan['control'],
): Promise<SetupChange['control']> {
  if (faults.length > 0 || changedFields(before, after).length === 0) return null;
  await saveControlSetup(tx, ledgerId, after);
  return { ledgerId, before, after };
}

function changedFields(before: ControlSetup, after: ControlSetup): string[] {
  return Object.entries(after)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ControlSetup]))
    .map(([field]) => field);
}

const faultsShown = 20;

function shownTables({ rows, cards, customers, control }: FilePlan): CallOutput<'master.previewAll'>['tables'] {
  const tables = [
    { table: 'vendors', planned: cards },
    ...masterTableNames.map((table) => ({ table, planned: rows.filter((row) => row.table === table) })),
  ]
    .filter(({ planned }) => planned.length > 0)
    .map(({ table, planned }) => ({
      table,
      ...countsOf(planned),
      faults: planned.flatMap(({ key, faults }) => faults.map((fault) => ({ ...fault, key }))).slice(0, faultsShown),
    }));
  const sold = {
    table: 'customers',
    ...countsOf(customers),
    faults: customers
      .flatMap(({ card, faults }) => faults.map((fault) => ({ field: '', problem: fault, key: card.no || card.name })))
      .slice(0, faultsShown),
  };
  const changed = changedFields(control.before, control.after).length;
  const faulty = control.faults.length > 0;
  return [
    {
      table: 'controlSetup',
      added: 0,
      changed: changed > 0 && !faulty ? 1 : 0,
      same: changed === 0 && !faulty ? 1 : 0,
      faulty: faulty ? 1 : 0,
      faults: control.faults.map((fault) => ({ ...fault, key: '' })),
    },
    ...tables,
    ...(customers.length === 0 ? [] : [sold]),
  ];
}
