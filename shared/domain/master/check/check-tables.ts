import { problem, type ProblemCode } from '../../problem.ts';
import { shownKey } from '../row-keys.ts';
import { keyText, tableDefinition, type MasterTable } from '../tables.ts';
import type { RowValues } from '../validate-row.ts';
import type { SetupFinding, SetupGround } from './setup-ground.ts';

type Row = { readonly id: number; readonly values: RowValues };

/** What single tables lack, so that a document of a usual kind would stop (SET-11 and beyond). */
export function checkTables(ground: SetupGround): SetupFinding[] {
  const rowsOf = (table: MasterTable): readonly Row[] => ground.rows.get(table) ?? [];
  return [
    ...descriptions(rowsOf),
    ...defaults(ground, rowsOf),
    ...units(ground, rowsOf),
    ...payment(rowsOf),
    ...vat(rowsOf),
    ...charges(rowsOf),
    ...aliases(rowsOf),
  ];
}

type RowsOf = (table: MasterTable) => readonly Row[];

function at(
  severity: SetupFinding['severity'],
  code: ProblemCode,
  values: Readonly<Record<string, string>>,
  table: MasterTable,
  id: number | null = null,
): SetupFinding {
  return { severity, problem: problem(code, values), place: { table, id } };
}

const described: readonly MasterTable[] = ['budgets', 'fixedAssets', 'dimensions', 'dimensionValues', 'aliasCodings'];

/** The export demands a description of everything that can be coded on (NS p. 32–33). */
function descriptions(rowsOf: RowsOf): SetupFinding[] {
  return described.flatMap((table) => {
    const { name } = tableDefinition(table);
    return rowsOf(table)
      .filter(({ values }) => name !== null && (values[name] ?? '').trim() === '')
      .map(({ id, values }) =>
        at('error', 'setupCheck.descriptionMissing', { table, key: shownKey(table, values) }, table, id),
      );
  });
}

function defaults({ exported }: SetupGround, rowsOf: RowsOf): SetupFinding[] {
  if (rowsOf('defaultDimensions').length > 0) return [];
  return [at(exported.length > 0 ? 'error' : 'warning', 'setupCheck.noDefaultDimension', {}, 'defaultDimensions')];
}

function units({ pendingUnits }: SetupGround, rowsOf: RowsOf): SetupFinding[] {
  const incoming = new Set(rowsOf('inboundUnits').map(({ values }) => keyText([values['officialCode'] ?? ''])));
  const outgoing = new Set(rowsOf('outboundUnits').map(({ values }) => keyText([values['unit'] ?? ''])));
  return [
    ...pendingUnits
      .filter(({ unit }) => !incoming.has(keyText([unit])))
      .map(({ unit, count }) =>
        at('warning', 'setupCheck.unitUnmapped', { unit, count: String(count) }, 'inboundUnits'),
      ),
    ...rowsOf('units')
      .filter(({ values }) => !outgoing.has(keyText([values['code'] ?? ''])))
      .map(({ values }) =>
        at('warning', 'setupCheck.unitNotOutbound', { unit: values['code'] ?? '' }, 'outboundUnits'),
      ),
  ];
}

function payment(rowsOf: RowsOf): SetupFinding[] {
  return [
    ...rowsOf('paymentMethods')
      .filter(({ values }) => values['action'] === 'useDocument' && values['paymentForm'] === '')
      .map(({ id, values }) =>
        at('error', 'setupCheck.methodWithoutForm', { key: shownKey('paymentMethods', values) }, 'paymentMethods', id),
      ),
    ...rowsOf('paymentForms')
      .filter(({ values }) => values['kind'] === 'directDebit' && values['balancingAccount'] === '')
      .map(({ id, values }) =>
        at('error', 'setupCheck.formWithoutAccount', { form: values['code'] ?? '' }, 'paymentForms', id),
      ),
  ];
}

const usualCategories = ['StandardRated', 'ZeroRated', 'ReverseCharge', 'S', 'Z', 'E', 'AE'];

function vat(rowsOf: RowsOf): SetupFinding[] {
  const mapped = new Set(rowsOf('vatMappings').map(({ values }) => keyText([values['category'] ?? ''])));
  return [
    ...rowsOf('vatGroups').flatMap(({ id, values }) => {
      const { code = '', kind, rate, deductible, vatAccount, salesVatAccount } = values;
      const deducts = kind !== 'none' && rate !== '0' && deductible !== '0';
      return [
        ...(deducts && vatAccount === ''
          ? [at('error', 'setupCheck.vatGroupWithoutAccount', { group: code }, 'vatGroups', id)]
          : []),
        ...(kind === 'reverseCharge' && salesVatAccount === ''
          ? [at('error', 'setupCheck.vatGroupWithoutSalesAccount', { group: code }, 'vatGroups', id)]
          : []),
      ];
    }),
    ...(mapped.has(keyText(['']))
      ? []
      : usualCategories
          .filter((category) => !mapped.has(keyText([category])))
          .map((category) => at('warning', 'setupCheck.vatMappingMissing', { category }, 'vatMappings'))),
  ];
}

function charges(rowsOf: RowsOf): SetupFinding[] {
  return ['charge', 'allowance', 'duty', 'prepaid']
    .filter(
      (kind) => !rowsOf('incomingCharges').some(({ values }) => values['kind'] === kind && values['reasonCode'] === ''),
    )
    .map((kind) => at('warning', 'setupCheck.chargeAccountMissing', { kind }, 'incomingCharges'));
}

function aliases(rowsOf: RowsOf): SetupFinding[] {
  const withDimensions = new Set(rowsOf('aliasDimensions').map(({ values }) => keyText([values['alias'] ?? ''])));
  return rowsOf('aliasCodings')
    .filter(({ values }) => values['blocked'] !== 'yes' && values['accountNo'] === '' && values['budget'] === '')
    .filter(({ values }) => !withDimensions.has(keyText([values['code'] ?? ''])))
    .map(({ id, values }) =>
      at('warning', 'setupCheck.aliasEmpty', { alias: values['code'] ?? '' }, 'aliasCodings', id),
    );
}
