import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { endpointKeyTypes } from '../../../shared/domain/registry/endpoint-key-types.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { standardProfiles } from '../../../shared/einvoice/profiles.ts';
import { lookUpMaster, lookUpVendors } from '../../storage/master/look-up.ts';
import { findMaster, listMaster } from '../../storage/master/master-rows.ts';
import { listNumberSeries } from '../../storage/number-series.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import type { Program } from '../program.ts';
import { readControl } from '../setup/ledger-tables.ts';
import { exportVendorsCsv, importVendorsCsv, previewVendorsCsv } from '../vendors/files/vendor-csv.ts';
import { findSetupProblems } from './check/setup-problems.ts';
import { createPartners } from './create-partners.ts';
import { exportCsv, importCsv, previewCsv } from './files/csv-orders.ts';
import { deleteRows } from './rows/delete-rows.ts';
import { fillStandard } from './ledger/fill-standard.ts';
import { changeNumberSeries } from './ledger/number-series.ts';
import { saveControl } from './ledger/save-control.ts';
import { saveRow } from './rows/save-row.ts';
import { noSuchLedger, placeOf } from './setup-order.ts';
import { undoChange } from './rows/undo-change.ts';
import { countParts, usedWhere } from './rows/used-where.ts';
import { fileLogged } from './files/file-logged.ts';
import { exportAll, importAll, previewAll } from './files/whole-setup.ts';

type Names =
  | 'master.rows'
  | 'master.open'
  | 'master.lookup'
  | 'master.save'
  | 'master.delete'
  | 'master.undo'
  | 'master.fillStandard'
  | 'master.createPartners'
  | 'master.exportCsv'
  | 'master.previewCsv'
  | 'master.importCsv'
  | 'master.exportAll'
  | 'master.previewAll'
  | 'master.importAll'
  | 'numberSeries.rows'
  | 'numberSeries.save'
  | 'setup.standards'
  | 'setup.problems'
  | 'control.read'
  | 'control.save';

/** The tables of the set-up, row by row (SET-3…SET-8). Reading is everybody's; changing is asked of the role (SET-13). */
export function masterHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { storage } = context;
  return {
    'master.rows': async ({ table, ledgerId, ...query }) => {
      const place = await placeOf(storage.read, table, ledgerId);
      if (place === null) return noSuchLedger;
      return ok(await listMaster(storage.read, place, query));
    },
    'master.open': async ({ table, ledgerId, id }) => {
      const place = await placeOf(storage.read, table, ledgerId);
      if (place === null) return noSuchLedger;
      const row = await findMaster(storage.read, place, id);
      if (row === null) return refuse(problem('setup.rowNotFound'));
      return ok({
        row,
        usedIn: await usedWhere(storage.read, place, row.values),
        parts: await countParts(storage.read, place, row.values),
      });
    },
    'master.lookup': async ({ table, ledgerId, scope, search, limit }) => {
      if (table === 'vendors') return ok({ found: await lookUpVendors(storage.read, search, limit) });
      const place = await placeOf(storage.read, table, ledgerId);
      if (place === null) return noSuchLedger;
      return ok({ found: await lookUpMaster(storage.read, place, scope, search, limit) });
    },
    'master.save': ({ table, ledgerId, id, values }) => saveRow(context, table, ledgerId, id, values),
    'master.delete': ({ table, ledgerId, ids }) => deleteRows(context, table, ledgerId, ids),
    'master.undo': ({ undoToken }) => undoChange(context, undoToken),
    'master.fillStandard': ({ ledgerId }) => fillStandard(context, ledgerId),
    'master.createPartners': (order) => createPartners(context, order),
    'master.exportCsv': async ({ table, ledgerId }) =>
      fileLogged(
        context,
        table,
        await (table === 'vendors' ? exportVendorsCsv(context) : exportCsv(context, table, ledgerId)),
      ),
    'master.previewCsv': ({ table, ledgerId, text }) =>
      table === 'vendors' ? previewVendorsCsv(context, text) : previewCsv(context, table, ledgerId, text),
    'master.importCsv': ({ table, ledgerId, text }) =>
      table === 'vendors' ? importVendorsCsv(context, text) : importCsv(context, table, ledgerId, text),
    'master.exportAll': async ({ ledgerId }) => fileLogged(context, 'all', await exportAll(context, ledgerId)),
    'master.previewAll': ({ ledgerId, text }) => previewAll(context, ledgerId, text),
    'master.importAll': ({ ledgerId, text }) => importAll(context, ledgerId, text),
    'numberSeries.rows': async ({ ledgerId }) => ok({ rows: await listNumberSeries(storage.read, ledgerId) }),
    'numberSeries.save': (wanted) => changeNumberSeries(context, wanted),
    'setup.standards': async () =>
      ok({
        profiles: standardProfiles().map(({ neverAnswer: _never, ...row }) => row),
        keyTypes: [...endpointKeyTypes],
      }),
    'setup.problems': ({ ledgerId }) => findSetupProblems(context, ledgerId),
    'control.read': async ({ ledgerId }) => {
      const ledgers = await listLedgers(storage.read);
      return ledgers.some(({ id }) => id === ledgerId) ? ok(await readControl(storage.read, ledgerId)) : noSuchLedger;
    },
    'control.save': ({ ledgerId, control }) => saveControl(context, ledgerId, given(control)),
  };
}

/** Without the members that were not given at all. */
function given<Value extends object>(value: Value): { [Name in keyof Value]?: Exclude<Value[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Name in keyof Value]?: Exclude<Value[Name], undefined>;
  };
}
