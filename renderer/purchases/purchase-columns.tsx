import type { purchaseColumns as sortable, PurchaseRow } from '../../shared/contract/purchases.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn } from '../ui/table/columns.ts';

export type PurchaseColumn = (typeof sortable)[number];

/** The columns of the register (ACC-2); every one can be sorted. */
export function purchaseColumns({ t, format }: Text): readonly TableColumn<PurchaseRow, PurchaseColumn>[] {
  const day = (iso: string | null): string => (iso === null ? '—' : format.shortDate(iso));
  return [
    { id: 'no', name: t('purchases:columns.no'), width: 92, cell: ({ no }) => <span className="number">{no}</span> },
    {
      id: 'vendorName',
      name: t('purchases:columns.vendorName'),
      width: 150,
      flexible: true,
      cell: ({ vendorName, vendorDocumentNo }) => (
        <>
          <span className="clip">{vendorName}</span>
          <span className="clip row-second">{vendorDocumentNo}</span>
        </>
      ),
    },
    {
      id: 'postingDate',
      name: t('purchases:columns.postingDate'),
      width: 120,
      align: 'end',
      cell: ({ postingDate }) => day(postingDate),
    },
    {
      id: 'total',
      name: t('purchases:columns.total'),
      width: 132,
      align: 'end',
      cell: ({ total, currency }) => (
        <b className="amount">{currency === 'DKK' ? format.amount(total) : `${currency} ${format.amount(total)}`}</b>
      ),
    },
    {
      id: 'dueDate',
      name: t('purchases:columns.dueDate'),
      width: 76,
      align: 'end',
      cell: ({ dueDate }) => day(dueDate),
    },
    { id: 'kind', name: t('purchases:columns.kind'), width: 104, cell: ({ kind }) => t(`purchases:kindShort.${kind}`) },
    {
      id: 'vendorDocumentNo',
      name: t('purchases:columns.vendorDocumentNo'),
      width: 116,
      cell: ({ vendorDocumentNo }) => <span className="clip">{vendorDocumentNo}</span>,
    },
    {
      id: 'documentDate',
      name: t('purchases:columns.documentDate'),
      width: 116,
      align: 'end',
      cell: ({ documentDate }) => day(documentDate),
    },
    {
      id: 'createdAt',
      name: t('purchases:columns.createdAt'),
      width: 96,
      align: 'end',
      cell: ({ createdAt }) => day(createdAt),
    },
  ];
}
