import { Ban } from 'lucide-react';
import type { CustomerRow, customerColumns as sortable } from '../../shared/contract/customers.ts';
import type { Text } from '../text/text.ts';
import { smallIconSize } from '../ui/icon.ts';
import type { TableColumn } from '../ui/table/columns.ts';

export type CustomerColumn = (typeof sortable)[number];

/** The columns of the list of customers; a blocked one says so beside its name (UI-11). */
export function customerColumns({ t, format }: Text): readonly TableColumn<CustomerRow, CustomerColumn>[] {
  return [
    { id: 'no', name: t('sales:customer.field.no'), width: 76, cell: ({ no }) => <span className="number">{no}</span> },
    {
      id: 'name',
      name: t('sales:customer.field.name'),
      width: 140,
      flexible: true,
      cell: ({ name, blocked }) => (
        <>
          <span className="clip">{name}</span>
          {blocked === '' ? null : (
            <span className="vendor-blocked">
              <Ban size={smallIconSize} aria-hidden />
              {t('sales:customer.blockedShort')}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'endpoint',
      name: t('sales:customer.field.endpoint'),
      width: 132,
      cell: ({ endpoint, channel }) =>
        endpoint === null ? (
          <span className="row-muted">{t(`sales:channel.${channel}`)}</span>
        ) : (
          <span className="clip number" title={`${endpoint.scheme} · ${t(`sales:channel.${channel}`)}`}>
            {endpoint.id}
          </span>
        ),
    },
    {
      id: 'documents',
      name: t('sales:customer.documents'),
      width: 88,
      align: 'end',
      cell: ({ documents }) => format.number(documents),
    },
    {
      id: 'lastDocumentAt',
      name: t('sales:customer.lastDocument'),
      width: 136,
      align: 'end',
      cell: ({ lastDocumentAt }) => (lastDocumentAt === '' ? '—' : format.shortDate(lastDocumentAt)),
    },
    {
      id: 'city',
      name: t('sales:customer.field.city'),
      width: 96,
      cell: ({ city }) => <span className="clip">{city}</span>,
    },
  ];
}
