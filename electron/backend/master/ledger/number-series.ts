import { problem } from '../../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../../shared/domain/result.ts';
import { recordLog } from '../../../storage/log.ts';
import {
  highestGiven,
  listNumberSeries,
  saveNumberSeries,
  type NumberSeries,
  type NumberSeriesRow,
} from '../../../storage/number-series.ts';
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
  const { series, prefix, width, next } = wanted;
  const saved = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const all = await listNumberSeries(tx);
    const before = all.find((row) => row.series === series);
    if (before === undefined) return refuse(problem('setup.seriesUnknown', { series }));
    if (/[,;\s]/u.test(prefix)) return refuse(problem('setup.codeInvalid', { field: 'prefix', value: prefix }));
    if (String(next).length > width)
      return refuse(problem('setup.seriesTooNarrow', { next: String(next), width: String(width) }));
    const last = prefix === before.prefix ? before.next - 1 : await highestGiven(tx, series as NumberSeries, prefix);
    if (next <= last)
      return refuse(
        problem('setup.seriesBackwards', { series, next: String(next), last: String(last), least: String(last + 1) }),
      );
    const rival = all.find((row) => row.series !== series && oneRegister.includes(series) && meets(row, prefix));
    if (rival !== undefined) return refuse(problem('setup.keyTaken', { key: rival.prefix }));
    await saveNumberSeries(tx, { series, prefix, width, next });
    const shown = ({ sample }: { readonly sample: string }) => sample;
    const after = (await listNumberSeries(tx)).find((row) => row.series === series);
    await recordLog(tx, [
      logEntry(stamp, null, 'SETUP', 'seriesChanged', {
        series,
        changes: `${shown(before)} → ${after === undefined ? '' : shown(after)}`,
      }),
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
