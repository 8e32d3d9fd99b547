import { CircleAlert, Copy, Gauge, Lock, Paperclip, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InboxColumn, InboxRow } from '../../../shared/contract/documents.ts';
import { DocumentStatusChip } from '../../frame/status.tsx';
import type { Text } from '../../text/text.ts';
import type { TableColumn } from '../../ui/table/columns.ts';
import { signedAmount } from './column-value.ts';
import { columnWidths } from './column-widths.ts';
import { MatchedText } from '../MatchedText.tsx';
import { whereMatched } from '../where-matched.ts';
import type { ListLayout } from '../view.ts';

const atTheEnd: readonly InboxColumn[] = ['amountInclVat', 'amount', 'dueDate', 'attachments', 'findings'];

/** The columns a person chose, with what their cells show (IN-20). `currency` of most documents is not repeated. */
export function tableColumns(
  { columns, widths: own }: ListLayout,
  text: Text,
  homeCurrency: string,
): TableColumn<InboxRow, InboxColumn>[] {
  const shown = new Set(columns);
  return columns.map((id) => ({
    id,
    name: text.t(`words:column.${id}`),
    width: own[id] ?? columnWidths[id],
    least: id === 'status' ? 40 : 56,
    align: atTheEnd.includes(id) ? 'end' : 'start',
    flexible: id === 'vendorName',
    cell: (row) => cell(id, row, text, shown, homeCurrency),
  }));
}

function cell(
  column: InboxColumn,
  row: InboxRow,
  { t, format }: Text,
  shown: ReadonlySet<InboxColumn>,
  homeCurrency: string,
): ReactNode {
  switch (column) {
    case 'status':
      return <DocumentStatusChip status={row.status} importStatus={row.importStatus} />;
    case 'receivedAt':
      return (
        <span className="clip quiet" title={format.dateTime(row.receivedAt)}>
          {format.tightDate(row.receivedAt)}
        </span>
      );
    case 'dueDate':
    case 'issueDate':
    case 'postingDate': {
      const day = row[column];
      return day === null ? (
        <span className="quiet">—</span>
      ) : (
        <span className="clip quiet" title={format.date(day)}>
          {format.tightDate(day)}
        </span>
      );
    }
    case 'vendorName':
      return (
        <VendorCell
          row={row}
          withNumber={!shown.has('documentNo')}
          withHints={!shown.has('attachments')}
          text={{ t, format }}
        />
      );
    case 'amountInclVat':
    case 'amount': {
      const amount = signedAmount(row, row[column]);
      if (amount === null) return <span className="quiet">—</span>;
      const foreign = row.currency !== null && row.currency !== homeCurrency && !shown.has('currency');
      return (
        <span className={`clip${column === 'amountInclVat' ? ' amount' : ''}`}>
          {foreign ? <span className="currency">{row.currency} </span> : null}
          {format.amount(amount)}
        </span>
      );
    }
    case 'type':
      return <span className="clip">{t(`words:documentType.${row.type}`)}</span>;
    case 'responsibleStatus':
      return (
        <span className="clip quiet">
          {row.responsibleStatus === 'notHandled' ? '' : t(`words:responsibleStatus.${row.responsibleStatus}`)}
        </span>
      );
    case 'importStatus':
      return <span className="clip quiet">{t(`words:importStatus.${row.importStatus}`)}</span>;
    case 'receiverId':
      return (
        <span className="clip">
          {row.receiverId === null
            ? ''
            : `${row.receiverId}${row.receiverScheme === null ? '' : ` ${row.receiverScheme}`}`}
        </span>
      );
    case 'attachments':
      return row.attachments === 0 ? null : <span className="quiet">{format.number(row.attachments)}</span>;
    case 'findings':
      return <FindingHints row={row} text={{ t, format }} counted />;
    case 'documentNo':
    case 'traceId':
    case 'currency':
    case 'vendorNo':
    case 'vendorAddress':
    case 'vendorCity':
    case 'orderNo':
    case 'quoteNo':
    case 'purchaser':
    case 'responsible':
      return <span className="clip">{row[column]}</span>;
  }
}

type Saying = Pick<Text, 't' | 'format'>;

/** Vendor and number in one cell as drawn; a search is shown where it matched: in them, or in a piece of other text (UI-34). */
function VendorCell({
  row,
  withNumber,
  withHints,
  text: { t, format },
}: {
  readonly row: InboxRow;
  readonly withNumber: boolean;
  readonly withHints: boolean;
  readonly text: Saying;
}) {
  const match = whereMatched(row);
  return (
    <>
      <span className="vendor-words">
        <span className="vendor-name">{match === null ? row.vendorName : <MatchedText text={match.vendor} />}</span>
        {match !== null && match.elsewhere !== null ? (
          <span className="vendor-number" title={t('inbox:row.matched', { text: match.whole })}>
            <MatchedText text={match.elsewhere} />
          </span>
        ) : withNumber ? (
          <span className="vendor-number">{match === null ? row.documentNo : <MatchedText text={match.number} />}</span>
        ) : null}
      </span>
      {row.duplicate ? <Hint icon={Copy} tone="warning" words={t('inbox:row.duplicate')} /> : null}
      <FindingHints row={row} text={{ t, format }} counted={false} />
      {row.sensitive ? <Hint icon={Lock} tone="quiet" words={t('inbox:row.sensitive')} /> : null}
      {row.utilityStatements > 0 ? (
        <Hint icon={Gauge} tone="quiet" words={t('inbox:row.statements', { count: row.utilityStatements })} />
      ) : null}
      {withHints && row.attachments > 0 ? (
        <Hint icon={Paperclip} tone="quiet" words={t('inbox:row.attachments', { count: row.attachments })} />
      ) : null}
    </>
  );
}

function FindingHints({
  row,
  text: { t, format },
  counted,
}: {
  readonly row: InboxRow;
  readonly text: Saying;
  readonly counted: boolean;
}) {
  if (row.errors > 0)
    return (
      <Hint
        icon={TriangleAlert}
        tone="bad"
        words={t('inbox:row.errors', { count: row.errors })}
        number={counted ? format.number(row.errors) : null}
      />
    );
  if (row.warnings > 0 && counted)
    return (
      <Hint
        icon={CircleAlert}
        tone="warning"
        words={t('inbox:row.warnings', { count: row.warnings })}
        number={format.number(row.warnings)}
      />
    );
  return null;
}

function Hint({
  icon: Drawn,
  tone,
  words,
  number = null,
}: {
  readonly icon: typeof Copy;
  readonly tone: 'warning' | 'bad' | 'quiet';
  readonly words: string;
  readonly number?: string | null;
}) {
  return (
    <span className={`row-hint ${tone}`} title={words}>
      <Drawn size={13} strokeWidth={2} aria-hidden />
      {number === null ? null : <span aria-hidden>{number}</span>}
      <span className="unseen">{words}</span>
    </span>
  );
}
