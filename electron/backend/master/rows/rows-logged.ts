import { differences, shownKey } from '../../../../shared/domain/master/row-keys.ts';
import type { NewLogEntry } from '../../../storage/log.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import type { RowChange } from './row-changes.ts';
import { changesText } from './save-row.ts';

/** Every row an order added, changed or took away, from what to what: as if each had been saved by itself (SET-13). */
export function rowsLogged(stamp: Stamp, rows: readonly RowChange[]): NewLogEntry[] {
  return rows.map(({ table, before, after }) => {
    const code = before === null ? 'setupRowAdded' : after === null ? 'setupRowDeleted' : 'setupRowChanged';
    return logEntry(stamp, null, 'SETUP', code, {
      table,
      key: shownKey(table, after ?? before ?? {}),
      changes: changesText(table, differences(before, after)),
    });
  });
}

/** The same of changes that are taken back. */
export function takenBack(rows: readonly RowChange[]): RowChange[] {
  return rows.toReversed().map((row) => ({ ...row, before: row.after, after: row.before }));
}
