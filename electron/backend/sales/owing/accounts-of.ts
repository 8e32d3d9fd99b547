import type { Customer } from '../../../../shared/domain/sales/customer.ts';
import type { Account } from '../../../../shared/domain/sales/stating.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { salesOfCustomer } from '../../../storage/sales/list-sales.ts';
import { paymentsOfCustomer } from '../../../storage/sales/payments.ts';

/** A customer's accounts in a ledger: one for each currency anything was posted in. */
export async function accountsOf(db: ReadableStore, ledgerId: number, { id, no }: Customer): Promise<Account[]> {
  const documents = await salesOfCustomer(db, ledgerId, id, ['invoice', 'creditNote']);
  const payments = await paymentsOfCustomer(db, ledgerId, id);
  return [...new Set(documents.map((each) => each.currency))].map((currency) => ({
    customerNo: no,
    currency,
    documents: documents.filter((each) => each.currency === currency),
    payments: payments.filter((each) => each.currency === currency),
  }));
}
