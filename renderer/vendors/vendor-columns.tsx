import { Ban } from 'lucide-react';
import type { vendorColumns as sortable, VendorRow } from '../../shared/contract/vendors.ts';
import { since } from '../register/since.ts';
import type { Text } from '../text/text.ts';
import { smallIconSize } from '../ui/icon.ts';
import type { TableColumn } from '../ui/table/columns.ts';

export type VendorColumn = (typeof sortable)[number];

/** The columns of the vendor list; a blocked vendor says so beside its name (UI-11). */
export function vendorColumns({ t, format }: Text): readonly TableColumn<VendorRow, VendorColumn>[] {
  return [
    { id: 'no', name: t('vendors:columns.no'), width: 68, cell: ({ no }) => no },
    {
      id: 'name',
      name: t('vendors:columns.name'),
      width: 140,
      flexible: true,
      cell: ({ name, blocked }) => (
        <>
          <span className="clip">{name}</span>
          {blocked === '' ? null : (
            <span className="vendor-blocked">
              <Ban size={smallIconSize} aria-hidden />
              {t(`vendors:blockedShort.${blocked}`)}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'legalId',
      name: t('vendors:columns.legalId'),
      width: 96,
      cell: ({ legalId }) =>
        legalId === '' ? <span className="row-muted">—</span> : <span className="number">{legalId}</span>,
    },
    {
      id: 'documents',
      name: t('vendors:columns.documents'),
      width: 92,
      align: 'end',
      cell: ({ documents }) => format.number(documents),
    },
    {
      id: 'lastDocumentAt',
      name: t('vendors:columns.lastDocumentAt'),
      width: 112,
      align: 'end',
      cell: ({ lastDocumentAt }) => (lastDocumentAt === null ? '—' : since(lastDocumentAt, format)),
    },
    {
      id: 'city',
      name: t('vendors:columns.city'),
      width: 96,
      cell: ({ city }) => <span className="clip">{city}</span>,
    },
  ];
}
