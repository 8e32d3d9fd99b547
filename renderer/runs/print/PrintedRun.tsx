import type { CallOutput } from '../../../shared/contract/calls.ts';
import { PrintSheet } from '../../document/print/PrintSheet.tsx';
import { useText } from '../../text/use-text.tsx';
import { outcomeWord } from '../outcome-word.ts';
import { shownCounts } from '../page/shown-counts.ts';
import { itemWords } from '../report/item-words.ts';
import { partnerHead } from './report-table.ts';
import { runName } from '../run-name.ts';
import type { RunSheet } from './use-print-run.ts';

/** The report on paper (NS p. 94, 99): who, when, the counts, and every document with its step and message. */
export function PrintedRun({
  opened,
  sheet: { rows, filters },
}: {
  readonly opened: CallOutput<'runs.open'>;
  readonly sheet: RunSheet;
}) {
  const text = useText();
  const { t, format } = text;
  const { run } = opened;
  const title = t('runs:print.title', { id: run.id });
  const name = runName(run, text);
  return (
    <PrintSheet title={title} running={`${title} · ${name}`}>
      <div className="printed-run">
        <h1>{run.dryRun ? `${t('runs:dryRun')}: ${name}` : name}</h1>
        <p>
          {title} · {t('runs:print.by', { date: format.dateTime(run.startedAt), name: run.startedBy })}
        </p>
        <p>
          {shownCounts(opened)
            .map(({ word, count }) => `${t(word)}: ${format.number(count)}`)
            .join(' · ')}
        </p>
        {filters.length === 0 ? null : <p>{t('runs:print.filtered', { filters: format.list(filters) })}</p>}
        <table>
          <thead>
            <tr>
              <th scope="col">{t('runs:columns.outcome')}</th>
              <th scope="col">{t(partnerHead(run))}</th>
              <th scope="col">{t('runs:columns.document')}</th>
              <th scope="col">{t('runs:columns.amount')}</th>
              <th scope="col">{t('runs:columns.step')}</th>
              <th scope="col">{t('runs:columns.message')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { what, todo } = itemWords(row, text);
              return (
                <tr key={row.position}>
                  <td>{outcomeWord(row.outcome, run.dryRun, text)}</td>
                  <td>{row.partnerName}</td>
                  <td className="number">{row.documentNo}</td>
                  <td className="number">
                    {row.amountInclVat === null ? '' : format.amountIn(row.amountInclVat, row.currency)}
                  </td>
                  <td>{row.step === null || row.stops.length === 0 ? '' : t(`words:runStep.${row.step}`)}</td>
                  <td>{[what, todo].filter((part) => part !== '').join(' ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </PrintSheet>
  );
}
