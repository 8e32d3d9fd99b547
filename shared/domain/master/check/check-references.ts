import { problem } from '../../problem.ts';
import { targetOf } from '../references.ts';
import { keyOf, shownKey } from '../row-keys.ts';
import { keyText, masterTableNames, tableDefinition, type MasterTable } from '../tables.ts';
import type { RowValues } from '../validate-row.ts';
import type { SetupFinding, SetupGround } from './setup-ground.ts';

/** Rows that name a row that is not there, or one that is blocked while they themselves are in use. */
export function checkReferences({ rows }: SetupGround): SetupFinding[] {
  const indexes = new Map<MasterTable, Map<string, RowValues>>();
  const indexOf = (table: MasterTable): Map<string, RowValues> => {
    let index = indexes.get(table);
    if (index === undefined) {
      index = new Map((rows.get(table) ?? []).map(({ values }) => [keyOf(table, values), values]));
      indexes.set(table, index);
    }
    return index;
  };
  const found: SetupFinding[] = [];
  for (const table of masterTableNames) {
    const fields = Object.entries(tableDefinition(table).fields).filter(
      ([, { is }]) => is.kind === 'reference' || is.kind === 'oneOf',
    );
    for (const { id, values } of fields.length === 0 ? [] : (rows.get(table) ?? [])) {
      if (isBlocked(values)) continue;
      for (const [name, field] of fields) {
        const target = targetOf(name, field, values);
        if (target === null || target.table === 'vendors') continue;
        const named = indexOf(target.table).get(keyText(target.key));
        if (named !== undefined && !isBlocked(named)) continue;
        const told = { table, key: shownKey(table, values), field: name, value: target.key.join(' ') };
        found.push({
          severity: named === undefined ? 'error' : 'warning',
          problem: problem(named === undefined ? 'setupCheck.referenceBroken' : 'setupCheck.blockedInUse', told),
          place: { table, id },
        });
      }
    }
  }
  return found;
}

function isBlocked(values: RowValues): boolean {
  return values['blocked'] === 'yes' || values['sold'] === 'yes';
}
