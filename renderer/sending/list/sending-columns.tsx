import type { SendingRow, sendingColumns as columnNames } from '../../../shared/contract/sending.ts';
import { since } from '../../register/since.ts';
import type { Text } from '../../text/text.ts';
import type { TableColumn } from '../../ui/table/columns.ts';
import { SendStatusChip } from '../SendStatusChip.tsx';

export type SendingColumn = (typeof columnNames)[number];

/** The columns of what is sent: fate first, then to whom, how much, since when (OUT-6). */
export function sendingColumns(text: Text, history: boolean): readonly TableColumn<SendingRow, SendingColumn>[] {
  const { t, format } = text;
  const sortable = !history;
  return [
    {
      id: 'attention',
      name: t('sending:columns.status'),
      width: 152,
      sortable,
      cell: ({ status }) => <SendStatusChip status={status} />,
    },
    {
      id: 'no',
      name: t('sending:columns.no'),
      width: history ? 104 : 76,
      sortable,
      cell: ({ no, attempt }) => <span className="number">{history ? `${no} · ${String(attempt)}` : no}</span>,
    },
    {
      id: 'customerName',
      name: t('sending:columns.customer'),
      width: 128,
      flexible: true,
      sortable,
      cell: ({ customerName, kind, copy, channel }) => {
        const more = [
          kind === 'creditNote' ? t('words:documentType.creditNote') : null,
          copy && channel !== null ? t(`words:attemptChannel.${channel}`) : null,
        ].filter((part) => part !== null);
        return (
          <>
            <span className="clip">{customerName}</span>
            {more.length === 0 ? null : <span className="clip row-second">{more.join(' · ')}</span>}
          </>
        );
      },
    },
    {
      id: 'issueDate',
      name: t('sending:columns.date'),
      width: 68,
      sortable,
      cell: ({ issueDate }) => <span className="number">{format.shortDate(issueDate)}</span>,
    },
    {
      id: 'total',
      name: t('sending:columns.amount'),
      width: 100,
      align: 'end',
      sortable,
      cell: ({ total, currency }) => format.amountIn(total, currency === 'DKK' ? null : currency),
    },
    {
      id: 'since',
      name: t('sending:columns.since'),
      width: 64,
      align: 'end',
      sortable,
      cell: ({ status, since: at }) => (status === 'unsent' ? '—' : since(at, format)),
    },
    {
      id: 'status',
      name: t('sending:columns.said'),
      width: 260,
      sortable,
      cell: ({ text: said, code, speaker, status }) =>
        status === 'unsent' || speaker === null ? null : (
          <span className="clip row-muted" title={said ?? ''}>
            {[code, said].filter((part) => part !== null).join(': ') || t(`words:speaker.${speaker}`)}
          </span>
        ),
    },
  ];
}
