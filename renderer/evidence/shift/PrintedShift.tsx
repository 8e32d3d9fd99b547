import type { ShiftReport, ShiftRow } from '../../../shared/contract/shift.ts';
import { PrintSheet } from '../../document/print/PrintSheet.tsx';
import type { AllRows } from '../../store/use-all-rows.ts';
import { useText } from '../../text/use-text.tsx';
import type { Days } from '../period/periods.ts';
import { DecisionTable, RowsTable, WaitingTable } from './ShiftTables.tsx';
import './printed-shift.css';

/** The report on paper, to be signed and kept (A4). */
export function PrintedShift({
  who,
  days,
  report,
  rows,
  withPerson,
}: {
  readonly who: string;
  readonly days: Days;
  readonly report: ShiftReport;
  readonly rows: AllRows<ShiftRow>;
  readonly withPerson: boolean;
}) {
  const { t, format } = useText();
  const from = format.date(days.from);
  const about =
    days.from === days.to ? `${who}, ${from}` : t('evidence:shift.printFor', { who, from, to: format.date(days.to) });
  return (
    <PrintSheet title={`${t('evidence:shift.printTitle')} ${who} ${days.from}`} running={about}>
      <article className="printed-shift">
        <h1>{t('evidence:shift.printTitle')}</h1>
        <p>{about}</p>
        <p className="printed-shift-quiet">
          {t('evidence:shift.printed', { when: format.dateTime(new Date().toISOString()) })}
        </p>
        <h2>{t('evidence:shift.done')}</h2>
        <DecisionTable decisions={report.decisions} />
        <h2>{t('evidence:shift.waits')}</h2>
        <WaitingTable waiting={report.waiting} />
        {rows.total === 0 ? null : (
          <>
            <h2>{t('evidence:shift.rows')}</h2>
            {rows.rows.length < rows.total ? (
              <p>{t('evidence:shift.notAll', { count: rows.rows.length, total: rows.total })}</p>
            ) : null}
            <RowsTable rows={rows.rows} withPerson={withPerson} isOneDay={days.from === days.to} />
          </>
        )}
        <div className="printed-shift-signature">{t('evidence:shift.signature')}</div>
      </article>
    </PrintSheet>
  );
}
