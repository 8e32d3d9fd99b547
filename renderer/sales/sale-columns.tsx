import { BadgeCheck, CircleAlert, CircleDashed, CircleDot, FilePen } from 'lucide-react';
import type { salesColumns as sortable } from '../../shared/contract/sales.ts';
import type { SalesRow } from '../../shared/contract/sales-parts.ts';
import type { LedgerNames } from '../store/use-ledger-names.ts';
import type { Text } from '../text/text.ts';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import type { TableColumn } from '../ui/table/columns.ts';

export type SaleColumn = (typeof sortable)[number];

/** How it stands with a document: draft, owed, overdue, paid. */
export function SaleStatus({
  row,
  text,
  today,
}: {
  readonly row: SalesRow;
  readonly text: Text;
  readonly today: string;
}) {
  const { t } = text;
  if (row.status === 'draft') return <StatusChip icon={FilePen} word={t('sales:status.draft')} tone="accent" />;
  if (row.kind !== 'invoice') return <StatusChip icon={CircleDot} word={t('sales:status.posted')} tone="quiet" />;
  if (row.open === '0.00') return <StatusChip icon={BadgeCheck} word={t('sales:status.paid')} tone="good" />;
  if (row.dueDate !== '' && row.dueDate < today)
    return <StatusChip icon={CircleAlert} word={t('sales:status.overdue')} tone="warning" />;
  return <StatusChip icon={CircleDashed} word={t('sales:status.open')} tone="quiet" />;
}

/** The columns of the register of sales documents; every one can be sorted. */
export function saleColumns(
  text: Text,
  today: string,
  ledgerOf: LedgerNames | null,
): readonly TableColumn<SalesRow, SaleColumn>[] {
  const { t, format } = text;
  const day = (iso: string): string => (iso === '' ? '—' : format.tightDate(iso));
  const money = (amount: string, currency: string): string =>
    currency === 'DKK' || currency === '' ? format.amount(amount) : `${currency} ${format.amount(amount)}`;
  return [
    {
      id: 'createdAt',
      name: t('sales:columns.status'),
      width: 108,
      cell: (row) => <SaleStatus row={row} text={text} today={today} />,
    },
    {
      id: 'no',
      name: t('sales:columns.no'),
      width: 84,
      cell: ({ no }) => (no === '' ? <span className="row-muted">—</span> : <span className="number">{no}</span>),
    },
    {
      id: 'customerName',
      name: t('sales:columns.customerName'),
      width: 140,
      flexible: true,
      cell: ({ customerName, ledgerId }) => (
        <>
          <span className="clip">{customerName}</span>
          {ledgerOf === null ? null : <span className="clip row-second">{ledgerOf(ledgerId)}</span>}
        </>
      ),
    },
    {
      id: 'total',
      name: t('sales:columns.total'),
      width: 124,
      align: 'end',
      cell: ({ total, currency }) => <b className="amount">{money(total, currency)}</b>,
    },
    {
      id: 'dueDate',
      name: t('sales:columns.dueDate'),
      width: 84,
      align: 'end',
      cell: ({ dueDate }) => day(dueDate),
    },
    {
      id: 'open',
      name: t('sales:columns.open'),
      width: 116,
      align: 'end',
      cell: ({ open, currency, kind, status }) =>
        kind === 'invoice' && status === 'posted' ? <span className="amount">{money(open, currency)}</span> : '',
    },
    { id: 'kind', name: t('sales:columns.kind'), width: 100, cell: ({ kind }) => t(`sales:kind.${kind}`) },
    {
      id: 'issueDate',
      name: t('sales:columns.issueDate'),
      width: 96,
      align: 'end',
      cell: ({ issueDate }) => day(issueDate),
    },
  ];
}
