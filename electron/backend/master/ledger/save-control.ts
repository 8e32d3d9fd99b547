import type { FieldProblem } from '../../../../shared/contract/master.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { ControlSetup } from '../../../../shared/domain/master/control-setup.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog, type NewLogEntry } from '../../../storage/log.ts';
import { saveControlSetup } from '../../../storage/master/control-setups.ts';
import { findMasterByKey } from '../../../storage/master/master-rows.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { forbidden } from '../../roles.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { noSuchLedger } from '../setup-order.ts';

/** Saves what is given of the control setup; nothing of it when a field cannot be (SET-3). It counts at once. */
export async function saveControl(
  context: Context,
  ledgerId: number,
  given: Partial<ControlSetup>,
): Promise<Result<{ control: ControlSetup; faults: FieldProblem[] }>> {
  const because = forbidden(context.user, 'setup');
  if (because !== null) return refuse(because);
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await context.storage.write(
    async (tx): Promise<Result<{ control: ControlSetup; faults: FieldProblem[] }>> => {
      const ledger = (await listLedgers(tx)).find(({ id }) => id === ledgerId);
      if (ledger === undefined) return noSuchLedger;
      const before = await readControl(tx, ledgerId);
      const control: ControlSetup = { ...before, ...given };
      const faults = await controlFaults(tx, ledgerId, ledger.endpoints, control, given);
      if (faults.length > 0) return ok({ control: before, faults });
      if (controlChanges(before, control) === '') return ok({ control, faults });
      await saveControlSetup(tx, ledgerId, control);
      await recordLog(tx, [await controlLogged(tx, stamp, { ledgerId, before, after: control })]);
      return ok({ control, faults });
    },
  );
  if (saved.ok && saved.value.faults.length === 0)
    context.events.tell('master.changed', { ledgerId, tables: ['controlSetup'] });
  return saved;
}

/** The log's entry of a change of the control setup, field by field from what to what (SET-13). */
export async function controlLogged(
  db: ReadableStore,
  stamp: Stamp,
  {
    ledgerId,
    before,
    after,
  }: { readonly ledgerId: number; readonly before: ControlSetup; readonly after: ControlSetup },
): Promise<NewLogEntry> {
  const ledger = (await listLedgers(db)).find(({ id }) => id === ledgerId)?.name ?? '';
  return logEntry(stamp, null, 'SETUP', 'controlChanged', { ledger, changes: controlChanges(before, after) });
}

function controlChanges(before: ControlSetup, after: ControlSetup): string {
  return (Object.keys(after) as (keyof ControlSetup)[])
    .map((field) => [field, shown(before[field]), shown(after[field])] as const)
    .filter(([, one, other]) => one !== other)
    .map(([field, one, other]) => `${field}: ${one} → ${other}`)
    .join('; ');
}

export async function controlFaults(
  db: ReadableStore,
  ledgerId: number,
  endpoints: readonly { readonly id: string; readonly scheme: string }[],
  control: ControlSetup,
  given: Partial<ControlSetup>,
): Promise<FieldProblem[]> {
  const faults: FieldProblem[] = [];
  for (const [field, table] of [
    ['postingGroup', 'postingGroups'],
    ['paymentForm', 'paymentForms'],
  ] as const) {
    if (given[field] === undefined || control[field] === '') continue;
    if ((await findMasterByKey(db, { table, ledgerId }, [control[field]])) === null)
      faults.push({ field, problem: problem('setup.referenceUnknown', { field, value: control[field], table }) });
  }
  const { ledgerEndpoint } = control;
  if (given.ledgerEndpoint !== undefined && ledgerEndpoint !== null) {
    const own = endpoints.some(({ id, scheme }) => id === ledgerEndpoint.id && scheme === ledgerEndpoint.scheme);
    if (!own)
      faults.push({
        field: 'ledgerEndpoint',
        problem: problem('setupCheck.endpointNotOwn', { endpoint: `${ledgerEndpoint.scheme} ${ledgerEndpoint.id}` }),
      });
  }
  for (const field of ['budgetCode', 'dimensionCode', 'accountCode', 'repostingCode', 'settlementWord'] as const) {
    // A section begins with its code: a separator in one could never be read again (COD-1).
    if (given[field] !== undefined && /[,;\n]/u.test(control[field]))
      faults.push({ field, problem: problem('setup.codeInvalid', { field, value: control[field] }) });
  }
  return [...faults, ...sameCodes(control, given)];
}

/** Two kinds of section with one code could not be told apart (COD-1). */
function sameCodes(control: ControlSetup, given: Partial<ControlSetup>): FieldProblem[] {
  const fields = ['budgetCode', 'dimensionCode', 'accountCode', 'repostingCode'] as const;
  return fields
    .filter((field) => given[field] !== undefined && control[field] !== '')
    .filter((field) => fields.some((other) => other !== field && control[other] === control[field]))
    .map((field) => ({ field, problem: problem('setup.keyTaken', { key: control[field] }) }));
}

function shown(value: ControlSetup[keyof ControlSetup]): string {
  if (value === null) return '';
  return typeof value === 'object' ? `${value.scheme} ${value.id}` : String(value);
}
