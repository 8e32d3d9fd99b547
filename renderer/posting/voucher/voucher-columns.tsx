import type { VoucherRow, voucherColumns as sortable } from '../../../shared/contract/posting.ts';
import type { LedgerNames } from '../../store/use-ledger-names.ts';
import type { Text } from '../../text/text.ts';
import type { TableColumn } from '../../ui/table/columns.ts';

export type VoucherColumn = (typeof sortable)[number];
type Column = TableColumn<VoucherRow, VoucherColumn>;

/** The columns of the register of vouchers; every one can be sorted. */
export function voucherColumns({ t, format }: Text, ledgerOf: LedgerNames | null): readonly Column[] {
  return [
    {
      id: 'no',
      name: t('posting:columns.no'),
      width: 80,
      cell: ({ no }) => <span className="number">{no}</span>,
    },
    {
      id: 'date',
      name: t('posting:columns.date'),
      width: 88,
      align: 'end',
      cell: ({ date }) => format.tightDate(date),
    },
    {
      id: 'vendorName',
      name: t('posting:columns.vendorName'),
      width: 216,
      flexible: true,
      cell: ({ vendorName, vendorDocumentNo, ledgerId }) => (
        <>
          <span className="clip">{vendorName}</span>
          <span className="clip row-second">
            {[vendorDocumentNo, ledgerOf?.(ledgerId) ?? ''].filter((part) => part !== '').join(' · ')}
          </span>
        </>
      ),
    },
    {
      id: 'total',
      name: t('posting:columns.total'),
      width: 136,
      align: 'end',
      cell: ({ kind, total, currency }) => (
        <b className="amount">
          {kind === 'purchaseCreditMemo' ? '−' : ''}
          {currency === 'DKK' ? format.amount(total) : `${currency} ${format.amount(total)}`}
        </b>
      ),
    },
    {
      id: 'purchaseNo',
      name: t('posting:columns.purchaseNo'),
      width: 100,
      cell: ({ purchaseNo }) => <span className="number">{purchaseNo}</span>,
    },
    {
      id: 'kind',
      name: t('posting:columns.kind'),
      width: 104,
      cell: ({ kind }) => t(`purchases:kindShort.${kind}`),
    },
    {
      id: 'vendorDocumentNo',
      name: t('posting:columns.vendorDocumentNo'),
      width: 112,
      cell: ({ vendorDocumentNo }) => <span className="clip number">{vendorDocumentNo}</span>,
    },
    {
      id: 'postedAt',
      name: t('posting:columns.postedAt'),
      width: 96,
      align: 'end',
      cell: ({ postedAt }) => format.tightDate(postedAt),
    },
    {
      id: 'postedBy',
      name: t('posting:columns.postedBy'),
      width: 104,
      cell: ({ postedBy }) => <span className="clip">{postedBy}</span>,
    },
  ];
}
