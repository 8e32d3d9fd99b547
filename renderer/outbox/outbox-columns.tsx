import type { OutboxRow } from '../../shared/contract/exchange.ts';
import { OutboxStatusChip } from '../frame/status.tsx';
import { since } from '../register/since.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn } from '../ui/table/columns.ts';
import { answerWord } from './answer-words.ts';
import { Countdown } from './Countdown.tsx';

/** The columns of the answers list: fate, answer, to whom and for what, how much, since when (OUT-6). */
export function outboxColumns(text: Text): readonly TableColumn<OutboxRow>[] {
  const { t, format } = text;
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'status',
      name: t('outbox:columns.status'),
      width: 132,
      cell: ({ status }) => <OutboxStatusChip status={status} />,
    },
    {
      ...fixed,
      id: 'document',
      name: t('outbox:columns.document'),
      width: 152,
      flexible: true,
      cell: ({ respondsToVendor, respondsToNo }) => (
        <>
          <span className="clip">{respondsToVendor}</span>
          <span className="clip row-second">{respondsToNo}</span>
        </>
      ),
    },
    {
      ...fixed,
      id: 'code',
      name: t('outbox:columns.code'),
      width: 96,
      cell: ({ code }) => <span className="clip">{answerWord(code, text)}</span>,
    },
    {
      ...fixed,
      id: 'time',
      name: t('outbox:columns.time'),
      width: 64,
      align: 'end',
      cell: ({ status, releaseAt, sentAt, createdAt }) =>
        status === 'held' && releaseAt !== null ? <Countdown until={releaseAt} /> : since(sentAt ?? createdAt, format),
    },
    {
      ...fixed,
      id: 'amount',
      name: t('outbox:columns.amount'),
      width: 104,
      align: 'end',
      cell: ({ respondsToAmount, respondsToCurrency }) =>
        respondsToAmount === null
          ? '—'
          : format.amountIn(respondsToAmount, respondsToCurrency === 'DKK' ? null : respondsToCurrency),
    },
    {
      ...fixed,
      id: 'attempt',
      name: t('outbox:columns.attempt'),
      width: 84,
      align: 'end',
      cell: ({ attempt }) => format.number(attempt),
    },
    {
      ...fixed,
      id: 'file',
      name: t('outbox:columns.file'),
      width: 240,
      cell: ({ file }) =>
        file === null ? (
          <span className="row-muted">{t('outbox:page.noFile')}</span>
        ) : (
          <span className="clip">{file}</span>
        ),
    },
  ];
}
