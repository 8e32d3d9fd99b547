import { aliasDimensionsOf } from '../coding/deciding/coding-tables.ts';
import { lookUpAccount } from '../coding/deciding/place-account.ts';
import type { AccountKind } from '../master/chart.ts';
import { keyText, type LedgerTables } from '../master/tables.ts';
import { problem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { LineDimension, PurchaseLineDraft } from './draft.ts';

/** The whole coding of one line, as a person leaves it: what is blank or missing is taken away. */
export interface LineCoding {
  readonly accountKind: AccountKind | '';
  readonly accountNo: string;
  /** Expands here: what the alias says stands, the rest is as given. */
  readonly alias: string;
  readonly budget: string;
  readonly vatGroup: string;
  readonly project: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

type Coded = Pick<
  PurchaseLineDraft,
  | 'accountKind'
  | 'accountNo'
  | 'accountName'
  | 'ledgerAccount'
  | 'vatGroup'
  | 'budget'
  | 'project'
  | 'dimensions'
  | 'itemNo'
>;

/** Codes a line of a purchase document anew (ACC-2), or says which value the set-up does not have. */
export function recodeLine(
  line: PurchaseLineDraft,
  given: LineCoding,
  tables: LedgerTables,
): Result<PurchaseLineDraft> {
  const at = { line: String(line.lineNo) };
  const coding = withAlias(given, tables);
  const account =
    coding.accountKind === '' || coding.accountNo === ''
      ? null
      : lookUpAccount(tables, coding.accountKind, coding.accountNo);
  if (account !== null && account.problem !== null)
    return refuse(problem('purchase.accountUnusable', { ...at, account: coding.accountNo }));
  const group = coding.vatGroup === '' ? (account?.vatGroup ?? '') : coding.vatGroup;
  const known = group === '' ? null : tables.find('vatGroups', group);
  if (group !== '' && known === null) return refuse(problem('purchase.vatGroupUnknown', { ...at, vatGroup: group }));
  const dimensions: LineDimension[] = [];
  for (const [dimension, value] of Object.entries(coding.dimensions)) {
    if (value.trim() === '') continue;
    const row = tables.find('dimensionValues', dimension, value);
    if (row === null || row.blocked === 'yes')
      return refuse(problem('purchase.dimensionUnknown', { ...at, dimension, value }));
    const before = line.dimensions.find((one) => keyText([one.dimension]) === keyText([dimension]));
    const same = before !== undefined && keyText([before.value]) === keyText([row.code]);
    dimensions.push({
      dimension: row.dimension,
      value: row.code,
      valueName: row.name,
      source: same ? before.source : 'manual',
    });
  }
  const coded: Coded = {
    accountKind: account?.kind ?? '',
    accountNo: account?.no ?? '',
    accountName: account?.name ?? '',
    ledgerAccount: account?.ledgerAccount ?? '',
    itemNo: account?.kind === 'item' ? account.no : line.itemNo,
    vatGroup: known?.code ?? '',
    budget: coding.budget,
    project: coding.project,
    dimensions,
  };
  return ok({ ...line, ...coded });
}

function withAlias(given: LineCoding, tables: LedgerTables): LineCoding {
  const alias = given.alias === '' ? null : tables.find('aliasCodings', given.alias);
  if (alias === null || alias.blocked === 'yes') return given;
  const own = Object.fromEntries(
    aliasDimensionsOf(tables, alias.code).map(({ dimension, value }) => [dimension, value]),
  );
  return {
    ...given,
    accountKind: alias.accountNo === '' ? given.accountKind : alias.accountKind,
    accountNo: alias.accountNo === '' ? given.accountNo : alias.accountNo,
    vatGroup: alias.vatGroup === '' ? given.vatGroup : alias.vatGroup,
    budget: alias.budget === '' ? given.budget : alias.budget,
    project: alias.project === '' ? given.project : alias.project,
    dimensions: { ...given.dimensions, ...own },
  };
}
