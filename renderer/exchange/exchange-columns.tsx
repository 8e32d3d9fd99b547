import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { ExchangeStatusChip } from '../frame/status.tsx';
import { since } from '../register/since.ts';
import { sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';
import { smallIconSize } from '../ui/icon.ts';
import type { TableColumn } from '../ui/table/columns.ts';

/** What happened, in one line of our words; the transport's words where we have none; the reason of what was discarded. */
export function happened(
  { problem, transportError, discardReason, status }: ExchangeRow,
  { language, t }: Pick<Text, 'language' | 't'>,
): string {
  if (status === 'discarded' && discardReason !== null) return discardReason;
  if (problem !== null) return sentence(problem, language).what;
  if (transportError !== null) return transportError;
  return status === 'stranded' ? t('exchange:page.strandedLead') : '';
}

/** The columns of the exchange table (IN-2), what matters first; the rest is reached by scrolling sideways or *list only*. */
export function exchangeColumns(text: Text): readonly TableColumn<ExchangeRow>[] {
  const { t, format } = text;
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'status',
      name: t('exchange:columns.status'),
      width: 108,
      cell: ({ status }) => <ExchangeStatusChip status={status} />,
    },
    {
      ...fixed,
      id: 'file',
      name: t('exchange:columns.file'),
      width: 152,
      flexible: true,
      cell: ({ file, partner }) => (
        <>
          <span className="clip" title={file}>
            {file}
          </span>
          {partner === null ? null : <span className="clip row-second">{partner}</span>}
        </>
      ),
    },
    {
      ...fixed,
      id: 'error',
      name: t('exchange:columns.error'),
      width: 200,
      flexible: true,
      cell: (row) => (
        <span className="clip" title={happened(row, text)}>
          {happened(row, text)}
        </span>
      ),
    },
    {
      ...fixed,
      id: 'updatedAt',
      name: t('exchange:columns.updatedAt'),
      width: 68,
      align: 'end',
      cell: ({ updatedAt }) => <time dateTime={updatedAt}>{since(updatedAt, format)}</time>,
    },
    {
      ...fixed,
      id: 'sequence',
      name: t('exchange:columns.sequence'),
      width: 64,
      align: 'end',
      cell: ({ sequence }) => format.number(sequence),
    },
    {
      ...fixed,
      id: 'direction',
      name: t('exchange:columns.direction'),
      width: 84,
      cell: ({ direction }) => (
        <>
          {direction === 'in' ? (
            <ArrowDown size={smallIconSize} aria-hidden />
          ) : (
            <ArrowUp size={smallIconSize} aria-hidden />
          )}
          {t(`words:direction.${direction}`)}
        </>
      ),
    },
    {
      ...fixed,
      id: 'type',
      name: t('exchange:columns.type'),
      width: 132,
      cell: ({ type }) =>
        type === null ? (
          <span className="row-muted">{t('exchange:unknownType')}</span>
        ) : (
          <span className="clip">{t(`words:documentType.${type}`)}</span>
        ),
    },
    {
      ...fixed,
      id: 'attempts',
      name: t('exchange:columns.attempts'),
      width: 84,
      align: 'end',
      cell: ({ attempts }) => format.number(attempts),
    },
  ];
}
