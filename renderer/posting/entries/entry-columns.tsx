import type { VendorEntryRow, vendorEntryColumns as sortable } from '../../../shared/contract/posting.ts';
import type { LedgerNames } from '../../store/use-ledger-names.ts';
import type { Text } from '../../text/text.ts';
import type { TableColumn } from '../../ui/table/columns.ts';
import { EntryStateChip } from './entry-state.tsx';

export type EntryColumn = (typeof sortable)[number];
type Column = TableColumn<VendorEntryRow, EntryColumn | 'state'>;

/** The columns of the register of vendor entries; all but the state, which is a filter, can be sorted. */
export function entryColumns({ t, format }: Text, ledgerOf: LedgerNames | null): readonly Column[] {
  const money = (amount: string, currency: string): string =>
    currency === 'DKK' ? format.amount(amount) : `${currency} ${format.amount(amount)}`;
  const day = (iso: string | null): string => (iso === null ? '—' : format.tightDate(iso));
  return [
    {
      id: 'state',
      name: t('posting:columns.state'),
      width: 104,
      sortable: false,
      cell: (row) => <EntryStateChip entry={row} />,
    },
    {
      id: 'dueDate',
      name: t('posting:columns.dueDate'),
      width: 84,
      align: 'end',
      cell: ({ dueDate }) => day(dueDate),
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
      id: 'remaining',
      name: t('posting:columns.remaining'),
      width: 112,
      align: 'end',
      cell: ({ remaining, currency }) => <b className="amount">{money(remaining, currency)}</b>,
    },
    {
      id: 'amount',
      name: t('posting:columns.amount'),
      width: 112,
      align: 'end',
      cell: ({ amount, currency }) => money(amount, currency),
    },
    {
      id: 'voucherNo',
      name: t('posting:columns.no'),
      width: 96,
      cell: ({ voucherNo }) => <span className="number">{voucherNo}</span>,
    },
    {
      id: 'date',
      name: t('posting:columns.date'),
      width: 88,
      align: 'end',
      cell: ({ date }) => day(date),
    },
    {
      id: 'paymentForm',
      name: t('posting:columns.paymentForm'),
      width: 112,
      cell: ({ paymentForm }) => <span className="clip">{paymentForm}</span>,
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
  ];
}
