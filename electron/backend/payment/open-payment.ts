import type { PaymentView } from '../../../shared/contract/payment.ts';
import { isDecimalText, sum } from '../../../shared/domain/amount/amount.ts';
import type { EDocument, PaymentTerms } from '../../../shared/domain/document/document.ts';
import { tableDefinition } from '../../../shared/domain/master/tables.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findMasterByKey } from '../../storage/master/master-rows.ts';
import type { Context } from '../context.ts';
import { gatherPayment, type GatheredPayment } from './gather-payment.ts';
import { passportOf } from './passport.ts';

/** The payment of a document: what it offers, what the set-up and the card make of it, and what stops (PAY-1…8). */
export async function openPayment({ storage }: Context, id: number): Promise<Result<PaymentView>> {
  const gathered = await gatherPayment(storage.read, id);
  if (gathered === null) return refuse(problem('document.notFound', { id: String(id) }));
  return ok(await paymentViewOf(storage.read, gathered));
}

export async function paymentViewOf(db: ReadableStore, gathered: GatheredPayment): Promise<PaymentView> {
  const { stored, paid, question, decision } = gathered;
  const { document, choice } = question;
  const editable = isEditable(gathered);
  return {
    documentId: stored.row.id,
    ledgerId: stored.row.ledgerId,
    vendorId: paid?.id ?? null,
    vendorNo: paid?.no ?? null,
    vendorName: paid?.name ?? null,
    editable,
    offered: [...decision.offered],
    choice,
    method: await methodView(db, stored.row.ledgerId, decision.method),
    payment: decision.payment,
    difference:
      decision.difference === null
        ? null
        : { ...decision.difference, vendorAccounts: [...decision.difference.vendorAccounts] },
    incomplete: [...decision.incomplete],
    prepaid: prepaidOf(document),
    terms: termsOf(document, decision.payment?.offered?.index ?? null, decision.payment?.dueDate ?? null),
    passport: paid === null ? [] : await passportOf(db, paid),
    stops: editable ? [...decision.stops] : [],
  };
}

/** Until it is accepted, a document's payment can be said; a rejected one may be accepted later (ACC-8). */
export function isEditable({ stored }: GatheredPayment): boolean {
  return (
    (stored.row.status === 'pending' || stored.row.status === 'rejected') &&
    (stored.content.type === 'invoice' || stored.content.type === 'creditNote')
  );
}

async function methodView(
  db: ReadableStore,
  ledgerId: number,
  method: GatheredPayment['decision']['method'],
): Promise<PaymentView['method']> {
  if (method === null) return null;
  const values: Readonly<Record<string, string>> = method;
  const key = tableDefinition('paymentMethods').key.map((field) => values[field] ?? '');
  const row = await findMasterByKey(db, { table: 'paymentMethods', ledgerId }, key);
  return { id: row?.id ?? null, values: { ...values } };
}

/** What was paid before (PAY-8): as the totals say, else as the prepayments add up. */
function prepaidOf({ totals, prepayments }: EDocument): string | null {
  if (totals.prepaid !== null && isDecimalText(totals.prepaid.value)) return totals.prepaid.value;
  const amounts = prepayments.map(({ amount }) => amount.value).filter(isDecimalText);
  return amounts.length === 0 ? null : sum(amounts);
}

/** The terms that go with the means that is used, else the document's first. */
function termsOf(
  { paymentTerms, paymentMeans, dueDate }: EDocument,
  means: number | null,
  decidedDue: string | null,
): PaymentView['terms'] {
  const meansId = means === null ? null : (paymentMeans[means]?.id ?? null);
  const own = (terms: PaymentTerms): boolean => meansId !== null && terms.paymentMeansId === meansId;
  const terms = paymentTerms.find(own) ?? paymentTerms[0];
  return {
    dueDate: decidedDue ?? dueDate,
    discountPercent: terms?.settlementDiscountPercent ?? null,
    discountDate: terms?.settlementEnd ?? null,
  };
}
