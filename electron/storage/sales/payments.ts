import { fromMinorUnits, toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** What was paid on an invoice, or taken from it by a credit note (OUT-10). */
export interface SalesPayment {
  readonly id: number;
  readonly salesDocumentId: number;
  readonly date: string;
  readonly amount: string;
  readonly text: string;
  readonly creditNoteId: number | null;
  readonly at: string;
  readonly by: string;
}

/** Notes a payment and takes it from what is open. */
export async function insertPayment(tx: WritableStore, payment: Omit<SalesPayment, 'id'>): Promise<number> {
  const amountMinor = toMinorUnits(payment.amount) ?? 0;
  const { insertId } = await queries(tx)
    .insertInto('salesPayments')
    .values({ ...payment, amountMinor })
    .executeTakeFirstOrThrow();
  await changeOpen(tx, payment.salesDocumentId, -amountMinor);
  return Number(insertId);
}

/** Takes a payment away as if it had never been noted; what it paid is open again. */
export async function deletePayment(tx: WritableStore, id: number): Promise<void> {
  const { salesDocumentId, amountMinor } = await queries(tx)
    .deleteFrom('salesPayments')
    .where('id', '=', id)
    .returning(['salesDocumentId', 'amountMinor'])
    .executeTakeFirstOrThrow();
  await changeOpen(tx, salesDocumentId, amountMinor);
}

async function changeOpen(tx: WritableStore, salesDocumentId: number, byMinor: number): Promise<void> {
  await queries(tx)
    .updateTable('salesDocuments')
    .set((row) => ({ openMinor: row('openMinor', '+', byMinor) }))
    .where('id', '=', salesDocumentId)
    .execute();
}

export async function paymentsOf(db: ReadableStore, salesDocumentId: number): Promise<SalesPayment[]> {
  const rows = await queries(db)
    .selectFrom('salesPayments')
    .selectAll()
    .where('salesDocumentId', '=', salesDocumentId)
    .orderBy('id')
    .execute();
  return rows.map(({ amountMinor, ...row }) => ({ ...row, amount: fromMinorUnits(amountMinor) }));
}

/** Payments by people and files on a customer's invoices, in the order of their days; credit notes stand by themselves. */
export async function paymentsOfCustomer(
  db: ReadableStore,
  ledgerId: number,
  customerId: number,
): Promise<(SalesPayment & { readonly invoiceNo: string; readonly currency: string })[]> {
  const rows = await queries(db)
    .selectFrom('salesPayments')
    .innerJoin('salesDocuments', 'salesDocuments.id', 'salesPayments.salesDocumentId')
    .selectAll('salesPayments')
    .select(['salesDocuments.no as invoiceNo', 'salesDocuments.currency as currency'])
    .where('salesDocuments.customerId', '=', customerId)
    .where('salesDocuments.ledgerId', '=', ledgerId)
    .where('creditNoteId', 'is', null)
    .orderBy('salesPayments.date')
    .orderBy('salesPayments.id')
    .execute();
  return rows.map(({ amountMinor, ...row }) => ({ ...row, amount: fromMinorUnits(amountMinor) }));
}
