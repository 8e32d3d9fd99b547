import type { CallInput } from '../../../shared/contract/calls.ts';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { accountText, sameAccount } from '../../../shared/domain/payment/payment-account.ts';
import type { OfferedPayment, PaymentAccount, PaymentChoice } from '../../../shared/domain/payment/payment.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { setDocumentChoice } from '../../storage/documents/lists/document-choices.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { confirmSighting } from '../../storage/payment/account-sightings.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { identifyAnew } from '../vendors/identify-anew.ts';
import { gatherPayment, type GatheredPayment } from './gather-payment.ts';
import { isEditable, openPayment } from './open-payment.ts';

/** Which of several means is used, or an incomplete payment in place of them (PAY-4, PAY-6). */
export function choosePayment(
  context: Context,
  { id, meansIndex, incompleteType }: CallInput<'payment.choose'>,
): Promise<Result<PaymentView>> {
  return changing(context, id, async (tx, stamp, { question, decision }) => {
    const chosen = meansIndex === null ? null : decision.offered.find(({ index }) => index === meansIndex);
    if (chosen === undefined) return refuse(problem('payment.meansNotOffered'));
    const before = question.choice;
    const kept = (value: string) => (value === '' ? null : { value, ...stamp });
    if (before.meansIndex !== meansIndex)
      await setDocumentChoice(tx, id, 'paymentMeans', kept(meansIndex === null ? '' : String(meansIndex)));
    if (before.incompleteType !== incompleteType)
      await setDocumentChoice(tx, id, 'incompleteType', kept(incompleteType));
    const from = choiceText(before, decision.offered);
    const entry =
      incompleteType !== ''
        ? logEntry(stamp, id, 'PAYMENT', 'incompleteChosen', { type: incompleteType, from })
        : chosen === null
          ? logEntry(stamp, id, 'PAYMENT', 'paymentChoiceTakenBack', { from })
          : logEntry(stamp, id, 'PAYMENT', 'paymentChosen', {
              means: chosen.means,
              account: chosen.account === null ? '–' : accountText(chosen.account),
              from,
            });
    await recordLog(tx, [entry]);
    return ok(null);
  });
}

/** What was chosen before, for the log: the means with its account, the kind of number, or a dash. */
function choiceText({ meansIndex, incompleteType }: PaymentChoice, offered: readonly OfferedPayment[]): string {
  if (incompleteType !== '') return incompleteType;
  const means = offered.find(({ index }) => index === meansIndex);
  if (means === undefined) return '–';
  return means.account === null ? means.means : `${means.means} ${accountText(means.account)}`;
}

/** A person answers for it that the new account is the vendor's (PAY-3): exactly this one, by name, at this time. */
export function confirmAccount(context: Context, id: number, account: PaymentAccount): Promise<Result<PaymentView>> {
  return changing(context, id, async (tx, stamp, { paid, question, decision }) => {
    if (paid === null) return refuse(problem('payment.vendorUnknown'));
    const { difference } = decision;
    if (difference === null || !sameAccount(difference.documentAccount, account))
      return refuse(problem('payment.nothingToConfirm'));
    if (!question.control.updateVendor) return refuse(problem('payment.updateIsOff'));
    // Only the gate's own question can be answered so; a blocked account stays blocked.
    if (!decision.stops.some(({ problem: { code } }) => code === 'payment.accountChanged'))
      return refuse(problem('payment.nothingToConfirm'));
    const confirmed = difference.documentAccount;
    await setDocumentChoice(tx, id, 'confirmedAccount', { value: JSON.stringify(confirmed), ...stamp });
    await confirmSighting(tx, id, confirmed, stamp);
    await recordLog(tx, [
      logEntry(stamp, id, 'PAYMENT', 'accountConfirmed', {
        account: accountText(confirmed),
        from: difference.vendorAccounts.map(accountText).join(', '),
        no: paid.no,
        name: paid.name,
      }),
    ]);
    return ok(null);
  });
}

/** Takes a confirmation back: the document stops again. */
export function withdrawConfirmation(context: Context, id: number): Promise<Result<PaymentView>> {
  return changing(context, id, async (tx, stamp, { question }) => {
    const { confirmed } = question.choice;
    if (confirmed === null) return refuse(problem('payment.nothingToConfirm'));
    await setDocumentChoice(tx, id, 'confirmedAccount', null);
    await confirmSighting(tx, id, confirmed.account, null);
    await recordLog(tx, [
      logEntry(stamp, id, 'PAYMENT', 'accountConfirmationWithdrawn', { account: accountText(confirmed.account) }),
    ]);
    return ok(null);
  });
}

/** One change of what is said about a payment: the document is looked at anew at once (IN-12), and answered as it is then. */
async function changing(
  context: Context,
  id: number,
  change: (tx: WritableStore, stamp: Stamp, gathered: GatheredPayment) => Promise<Result<null>>,
): Promise<Result<PaymentView>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const changed = await context.storage.write(async (tx): Promise<Result<null>> => {
    const gathered = await gatherPayment(tx, id);
    if (gathered === null) return refuse(problem('document.notFound', { id: String(id) }));
    if (!isEditable(gathered)) return refuse(problem('document.readOnly', { status: gathered.stored.row.status }));
    const done = await change(tx, stamp, gathered);
    if (done.ok) await identifyAnew(tx, stamp, id);
    return done;
  });
  if (!changed.ok) return changed;
  context.events.documents([id]);
  return openPayment(context, id);
}
