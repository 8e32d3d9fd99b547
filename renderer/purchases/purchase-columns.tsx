import type { purchaseColumns as sortable, PurchaseRow } from '../../shared/contract/purchases.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn } from '../ui/table/columns.ts';
import { theirNo } from './their-no.ts';
import { PurchaseStatusChip } from './purchase-status.tsx';

export type PurchaseColumn = (typeof sortable)[number];
type Column = TableColumn<PurchaseRow, PurchaseColumn>;

/**
 * The columns of the registers of invoices and of orders (ACC-2); every one can be sorted. What matters stands first and
 * fits the list as it starts; the rest is reached by widening it or scrolling sideways.
 */
export function purchaseColumns({ t, format }: Text, orders: boolean): readonly Column[] {
  const day = (iso: string | null): string => (iso === null ? '—' : format.tightDate(iso));
  const date = (id: 'postingDate' | 'dueDate' | 'documentDate', width: number): Column => ({
    id,
    name: t(`purchases:columns.${id}`),
    width,
    align: 'end',
    cell: (row) => day(row[id]),
  });
  const status: Column = {
    id: 'status',
    name: t('purchases:columns.status'),
    width: orders ? 128 : 96,
    cell: (row) => <PurchaseStatusChip status={row.status} />,
  };
  const no: Column = {
    id: 'no',
    name: t('purchases:columns.no'),
    width: 92,
    cell: (row) => <span className="number">{row.no}</span>,
  };
  const vendor: Column = {
    id: 'vendorName',
    name: t('purchases:columns.vendorName'),
    width: 140,
    flexible: true,
    cell: (row) => (
      <>
        <span className="clip">{row.vendorName}</span>
        <span className="clip row-second">{theirNo(row)}</span>
      </>
    ),
  };
  const total: Column = {
    id: 'total',
    name: t('purchases:columns.total'),
    width: 132,
    align: 'end',
    cell: ({ total: amount, currency }) => (
      <b className="amount">
        {currency === 'DKK' || currency === '' ? format.amount(amount) : `${currency} ${format.amount(amount)}`}
      </b>
    ),
  };
  const created: Column = {
    id: 'createdAt',
    name: t('purchases:columns.createdAt'),
    width: 96,
    align: 'end',
    cell: ({ createdAt }) => day(createdAt),
  };
  const orderNo: Column = {
    id: 'vendorOrderNo',
    name: t('purchases:columns.vendorOrderNo'),
    width: 108,
    cell: ({ vendorOrderNo }) => <span className="clip number">{vendorOrderNo}</span>,
  };
  if (orders) return [status, no, vendor, total, orderNo, date('documentDate', 104), created];
  return [
    status,
    no,
    vendor,
    total,
    date('dueDate', 76),
    date('postingDate', 108),
    {
      id: 'kind',
      name: t('purchases:columns.kind'),
      width: 104,
      cell: ({ kind }) => t(`purchases:kindShort.${kind}`),
    },
    orderNo,
    date('documentDate', 116),
    created,
  ];
}
