import type { SentOnPosting } from '../../../../shared/domain/sales/sales-codes.ts';
import { takesElectronically } from '../../../../shared/domain/sales/customer.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import { recordLog } from '../../../storage/log.ts';
import { findCustomer } from '../../../storage/sales/customers.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { awaitSending } from '../../../storage/sending/sendings.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { sendDocuments } from '../../sending/orders/send-documents.ts';
import { readControl } from '../../setup/ledger-tables.ts';

/**
 * Does about sending what the control setup says of a document that was just posted, wherever it came from (OUT-1, OUT-5):
 * nothing, begin it, let it await a run, or what a person has answered. `send` null: nobody was asked, and nothing is sent
 * where somebody should have been. Sending that fails leaves the posting as it is.
 */
export async function sendOnPosting(context: Context, id: number, send: boolean | null): Promise<SentOnPosting> {
  const { storage, user } = context;
  const document = await findSalesDocument(storage.read, id);
  if (document === null || document.collectedByPbs || !(await leavesByItself(context, document))) return 'none';
  const { sendEDocument } = await readControl(storage.read, document.ledgerId);
  if (sendEDocument === 'no' || (sendEDocument === 'ask' && send === false)) return 'none';
  const stamp = { at: instantOf(context), by: user.name };
  const values = { kind: document.kind, no: document.no };
  if (sendEDocument === 'ask' && send === null) {
    await storage.write((tx) => recordLog(tx, [logEntry(stamp, null, 'SENDING', 'sendingNotAsked', values)]));
    return 'notAsked';
  }
  if (sendEDocument === 'awaitingSending') {
    await storage.write(async (tx) => {
      if (!(await awaitSending(tx, id, stamp.at))) return;
      await recordLog(tx, [logEntry(stamp, null, 'SENDING', 'sendingAwaited', values)]);
    });
    context.events.tell('sending.changed', {});
    return 'awaiting';
  }
  const wish = { order: 'unsent', channel: null, confirmed: [], reason: '', keepsFaults: true, by: user.name } as const;
  const [outcome] = await sendDocuments(context, [id], wish);
  context.events.tell('sending.changed', {});
  return outcome?.outcome === 'queued' ? 'begun' : 'refused';
}

/** Sent when it is posted is what goes electronically; mail and print are an order of their own. */
async function leavesByItself({ storage }: Context, document: SalesDocument): Promise<boolean> {
  const customer = await findCustomer(storage.read, document.customerId);
  return customer !== null && takesElectronically(customer, document.kind);
}
