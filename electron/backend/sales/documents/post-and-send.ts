import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { takesElectronically } from '../../../../shared/domain/sales/customer.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import { recordLog } from '../../../storage/log.ts';
import { findCustomer } from '../../../storage/sales/customers.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { awaitSending } from '../../../storage/sending/sendings.ts';
import { instantOf } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import type { Program } from '../../program.ts';
import { sendDocuments } from '../../sending/orders/send-documents.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { postSale } from './post-sale.ts';

type Posted = CallOutput<'sales.post'>;

/**
 * Posts a draft and does about sending what the control setup says (OUT-5): nothing, begin it, let it await a run, or what
 * the person who was asked has answered. Sending that fails leaves the posting as it is.
 */
export async function postAndSend(program: Program, id: number, send: boolean | null): Promise<Result<Posted>> {
  const { context } = program;
  const posted = await postSale(context, id);
  if (!posted.ok) return posted;
  const sending = await sendOnPosting(program, id, send);
  if (sending !== 'none') context.events.tell('sending.changed', {});
  return ok({ ...posted.value, sending });
}

async function sendOnPosting(
  { context, transport }: Program,
  id: number,
  send: boolean | null,
): Promise<Posted['sending']> {
  const { storage, user } = context;
  const document = await findSalesDocument(storage.read, id);
  if (document === null || document.collectedByPbs || !(await leavesByItself(context, document))) return 'none';
  const { sendEDocument } = await readControl(storage.read, document.ledgerId);
  const stamp = { at: instantOf(context), by: user.name };
  if (sendEDocument === 'awaitingSending') {
    await storage.write(async (tx) => {
      if (!(await awaitSending(tx, id, stamp.at))) return;
      const values = { kind: document.kind, no: document.no };
      await recordLog(tx, [logEntry(stamp, null, 'SENDING', 'sendingAwaited', values)]);
    });
    return 'awaiting';
  }
  if (!(sendEDocument === 'yes' || (sendEDocument === 'ask' && send === true))) return 'none';
  const wish = { order: 'unsent', channel: null, confirmed: [], reason: '', keepsFaults: true, by: user.name } as const;
  const [outcome] = await sendDocuments(context, [id], wish);
  if (outcome?.outcome !== 'queued') return 'refused';
  await transport.deliverNow();
  return 'begun';
}

/** Sent when it is posted is what goes electronically; mail and print are an order of their own. */
async function leavesByItself({ storage }: Program['context'], document: SalesDocument): Promise<boolean> {
  const customer = await findCustomer(storage.read, document.customerId);
  return customer !== null && takesElectronically(customer, document.kind);
}
