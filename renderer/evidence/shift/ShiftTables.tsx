import type { ShiftReport, ShiftRow } from '../../../shared/contract/shift.ts';
import { useText } from '../../text/use-text.tsx';
import { noteWords } from './note-words.ts';

type Sums = ShiftReport['decisions'][number]['sums'];

function SumsCell({ sums }: { readonly sums: Sums }) {
  const { format } = useText();
  return (
    <td className="end number">
      {sums.map(({ currency, amount }) => (
        <div key={currency}>{format.amountIn(amount, currency === '' ? null : currency)}</div>
      ))}
    </td>
  );
}

/** What was decided: documents, vendors and sums for each decision. */
export function DecisionTable({ decisions }: { readonly decisions: ShiftReport['decisions'] }) {
  const { t, format } = useText();
  if (decisions.length === 0) return <p className="evidence-note">{t('evidence:shift.nothingDone')}</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('evidence:shift.column.decision')}</th>
          {(['documents', 'vendors', 'sums'] as const).map((column) => (
            <th key={column} scope="col" className="end">
              {t(`evidence:shift.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decisions.map(({ decision, documents, vendors, sums }) => (
          <tr key={decision}>
            <th scope="row">{t(`evidence:shift.decision.${decision}`)}</th>
            <td className="end number">{format.number(documents)}</td>
            <td className="end number">{format.number(vendors)}</td>
            <SumsCell sums={sums} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What waits now, by the first reason that holds. */
export function WaitingTable({ waiting }: { readonly waiting: ShiftReport['waiting'] }) {
  const { t, format } = useText();
  if (waiting.length === 0) return <p className="evidence-note">{t('evidence:shift.nothingWaits')}</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('evidence:shift.column.reason')}</th>
          {(['documents', 'oldest', 'sums'] as const).map((column) => (
            <th key={column} scope="col" className="end">
              {t(`evidence:shift.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waiting.map(({ reason, documents, oldestAt, sums }) => (
          <tr key={reason}>
            <th scope="row">{t(`evidence:shift.reason.${reason}`)}</th>
            <td className="end number">{format.number(documents)}</td>
            <td className="end number">{oldestAt === null ? '—' : format.mediumDate(oldestAt)}</td>
            <SumsCell sums={sums} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Document by document; on the screen each leads to its document. Of a single day only the time of day is told. */
export function RowsTable({
  rows,
  withPerson,
  isOneDay,
  linked = false,
}: {
  readonly rows: readonly ShiftRow[];
  readonly withPerson: boolean;
  readonly isOneDay: boolean;
  readonly linked?: boolean;
}) {
  const text = useText();
  const { t, format } = text;
  return (
    <table className="plain-table shift-rows">
      <thead>
        <tr>
          <th scope="col">{t('evidence:shift.column.at')}</th>
          {withPerson ? <th scope="col">{t('evidence:shift.column.by')}</th> : null}
          <th scope="col">{t('evidence:shift.column.decision')}</th>
          <th scope="col">{t('evidence:shift.column.documentNo')}</th>
          <th scope="col">{t('evidence:shift.column.vendorName')}</th>
          <th scope="col" className="end">
            {t('evidence:shift.column.amount')}
          </th>
          <th scope="col">{t('evidence:shift.column.note')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.entryId}>
            <td className="number">{isOneDay ? format.time(row.at) : format.dateTime(row.at)}</td>
            {withPerson ? <td>{row.by}</td> : null}
            <td>{t(`evidence:shift.decision.${row.decision}`)}</td>
            <td className="number">
              {linked ? <a href={`#/${row.inbox}/${row.documentId}`}>{row.documentNo}</a> : row.documentNo}
            </td>
            <td>{row.vendorName}</td>
            <td className="end number">
              {row.amount === '' ? '—' : format.amountIn(row.amount, row.currency === '' ? null : row.currency)}
            </td>
            <td>{noteWords(row, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
