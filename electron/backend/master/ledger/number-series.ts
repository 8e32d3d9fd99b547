import type { NumberSeries } from '../../../../shared/domain/number-series.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../../shared/domain/result.ts';
import { recordLog } from '../../../storage/log.ts';
import {
  highestGiven,
  listNumberSeries,
  saveNumberSeries,
  type NumberSeriesRow,
} from '../../../storage/number-series.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { done } from '../../answering.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { forbidden } from '../../roles.ts';

/** Purchase documents of all kinds share one register, so their numbers may never meet. */
const oneRegister: readonly string[] = ['purchaseInvoice', 'purchaseCreditMemo', 'purchaseOrder'];

/**
 * Changes prefix, width and next number of a series. It may go forward, never back behind a number that was given under
 * its prefix; a new prefix may begin anew (SET-7).
 */
export async function changeNumberSeries(
  context: Context,
  wanted: NumberSeriesRow,
): Promise<Result<Record<string, never>>> {
  const because = forbidden(context.user, 'setup');
  if (because !== null) return refuse(because);
  const stamp = { at: instantOf(context), by: context.user.name };
  const { series, ledgerId, prefix, width, next } = wanted;
  const saved = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const all = await listNumberSeries(tx, ledgerId);
    const isIt = (row: NumberSeriesRow): boolean => row.series === series && row.ledgerId === ledgerId;
    const before = all.find(isIt);
    if (before === undefined) return refuse(problem('setup.seriesUnknown', { series }));
    const known = series as NumberSeries;
    if (/[,;\s]/u.test(prefix)) return refuse(problem('setup.codeInvalid', { field: 'prefix', value: prefix }));
    if (String(next).length > width)
      return refuse(problem('setup.seriesTooNarrow', { next: String(next), width: String(width) }));
    const last = prefix === before.prefix ? before.next - 1 : await highestGiven(tx, known, ledgerId, prefix);
    if (next <= last)
      return refuse(
        problem('setup.seriesBackwards', { series, next: String(next), last: String(last), least: String(last + 1) }),
      );
    const rival = all.find((row) => row.series !== series && oneRegister.includes(series) && meets(row, prefix));
    if (rival !== undefined) return refuse(problem('setup.keyTaken', { key: rival.prefix }));
    await saveNumberSeries(tx, { series: known, ledgerId, prefix, width, next });
    const after = (await listNumberSeries(tx, ledgerId)).find(isIt);
    const changes = `${before.sample} → ${after?.sample ?? ''}`;
    const ledger = (await listLedgers(tx)).find(({ id }) => id === ledgerId)?.name;
    await recordLog(tx, [
      ledger === undefined
        ? logEntry(stamp, null, 'SETUP', 'seriesChanged', { series, changes })
        : logEntry(stamp, null, 'SETUP', 'ledgerSeriesChanged', { series, ledger, changes }),
    ]);
    return done;
  });
  if (saved.ok) context.events.tell('setup.changed', {});
  return saved;
}

/** Whether numbers of the two could be the same text: one prefix is the other, or the other and digits. */
function meets(row: NumberSeriesRow, prefix: string): boolean {
  if (!oneRegister.includes(row.series)) return false;
  const [short, long] = [row.prefix, prefix].toSorted((one, other) => one.length - other.length);
  return short !== undefined && long !== undefined && long.startsWith(short) && /^\d*$/u.test(long.slice(short.length));
}
