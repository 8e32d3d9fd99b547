import type { Selectable } from 'kysely';
import type { WrittenFormat } from '../../../shared/domain/sales/written-format.ts';
import type { Customer, CustomerBlock, CustomerCard, CustomerChannel } from '../../../shared/domain/sales/customer.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { CustomersTable } from '../tables.ts';

/** A customer with what the store counts of it. */
export interface StoredCustomer extends Customer {
  /** Posted documents. */
  readonly documents: number;
  readonly lastDocumentAt: string;
}

type Columns = Omit<CustomersTable, 'id' | 'createdAt' | 'documents' | 'lastDocumentAt'>;

function columnsOf({ endpoint, sends, alsoMail, alsoPrint, ...card }: CustomerCard): Columns {
  return {
    ...card,
    endpointId: endpoint?.id ?? '',
    endpointScheme: endpoint?.scheme ?? '',
    alsoMail: alsoMail ? 1 : 0,
    alsoPrint: alsoPrint ? 1 : 0,
    sendsInvoice: sends.invoice ? 1 : 0,
    sendsCreditNote: sends.creditNote ? 1 : 0,
    sendsReminder: sends.reminder ? 1 : 0,
    sendsStatement: sends.statement ? 1 : 0,
    noKey: fold(card.no),
    nameKey: fold(card.name),
    cityKey: fold(card.city),
  };
}

export function toCustomer(row: Selectable<CustomersTable>): StoredCustomer {
  const { endpointId, endpointScheme, sendsInvoice, sendsCreditNote, sendsReminder, sendsStatement, ...rest } = row;
  const { noKey: _no, nameKey: _name, cityKey: _city, ...card } = rest;
  return {
    ...card,
    endpoint: endpointId === '' ? null : { id: endpointId, scheme: endpointScheme },
    format: card.format as WrittenFormat,
    channel: card.channel as CustomerChannel,
    blocked: card.blocked as CustomerBlock,
    alsoMail: card.alsoMail === 1,
    alsoPrint: card.alsoPrint === 1,
    sends: {
      invoice: sendsInvoice === 1,
      creditNote: sendsCreditNote === 1,
      reminder: sendsReminder === 1,
      statement: sendsStatement === 1,
    },
  };
}

/** Makes a customer; its number must be free. */
export async function insertCustomer(tx: WritableStore, card: CustomerCard, createdAt: string): Promise<number> {
  const { insertId } = await queries(tx)
    .insertInto('customers')
    .values({ ...columnsOf(card), createdAt })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateCustomer(tx: WritableStore, id: number, card: CustomerCard): Promise<void> {
  await queries(tx).updateTable('customers').set(columnsOf(card)).where('id', '=', id).execute();
}

export async function deleteCustomer(tx: WritableStore, id: number): Promise<void> {
  await queries(tx).deleteFrom('customers').where('id', '=', id).execute();
}

const customerById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('customers').selectAll().where('id', '=', id),
);
const customerByNo = prepared((store, { noKey }: { noKey: string }) =>
  store.selectFrom('customers').selectAll().where('noKey', '=', noKey),
);

export async function findCustomer(db: ReadableStore, id: number): Promise<StoredCustomer | null> {
  const [row] = customerById(db, { id });
  return row === undefined ? null : toCustomer(row);
}

/** The customer with this number, whatever its case. */
export async function findCustomerByNo(db: ReadableStore, no: string): Promise<StoredCustomer | null> {
  const [row] = customerByNo(db, { noKey: fold(no) });
  return row === undefined ? null : toCustomer(row);
}
