import type { MasterRow } from '../../master/tables.ts';
import { problem } from '../../problem.ts';
import { balancingStops, noPayment, paysTwice, stopped, undecided, type Method, type Part } from './decided-part.ts';
import type { OfferedPayment, PaymentAccount } from '../payment.ts';
import { accountFor } from '../payment-account.ts';
import { paymentFormOf, type FormChoice } from './payment-form.ts';
import { accountOfRow, type PaymentQuestion } from '../payment-question.ts';

/** *Use vendor default*: the card's data and nothing of the document's; the card is not touched (PAY-1). */
export function payFromCard(question: PaymentQuestion, offered: OfferedPayment | null, method: Method): Part {
  const { vendor, accounts, document } = question;
  const form = paymentFormOf(question, [vendor?.paymentForm ?? '', method.paymentForm]);
  if (!form.ok) return { ...stopped(form.problem, ...form.mend), method };
  const twice = paysTwice(offered, form.value);
  if (twice !== null) return { ...undecided, method, stops: [twice] };
  const account = vendor === null ? null : preferredAccount(accounts, form.value.kind);
  const needsAccount = ['bank', 'iban', 'fik', 'giro'].includes(form.value.kind);
  if (vendor !== null && needsAccount && account === null) {
    const values = { no: vendor.no, name: vendor.name, form: form.value.code };
    return { ...stopped(problem('payment.cardHasNoAccount', values), 'openVendor', vendor.id), method };
  }
  return {
    ...undecided,
    method,
    payment: {
      ...noPayment,
      offered,
      action: method.action,
      mask: method.mask,
      form: form.value.code,
      formKind: form.value.kind,
      account,
      // The reference is the document's own, whoever holds the account.
      reference:
        account !== null && (account.cardType === '' || account.cardType === (offered?.cardType ?? ''))
          ? (offered?.reference ?? '')
          : '',
      balancingAccount: form.value.balancingAccount,
      dueDate: offered?.dueDate ?? document.dueDate,
    },
    stops: balancingStops(offered, form.value),
  };
}

/** The account of the card that fits the form: the preferred one before the others. */
function preferredAccount(
  accounts: readonly MasterRow<'vendorBankAccounts'>[],
  kind: FormChoice['kind'],
): PaymentAccount | null {
  if (kind === 'nemKonto' || kind === 'directDebit' || kind === 'manual') return null;
  const way = kind === 'fik' || kind === 'giro' ? 'fikGiro' : kind;
  const usable = accounts
    .filter(({ blocked }) => blocked !== 'yes')
    .map((row) => ({ preferred: row.preferred === 'yes', account: accountFor(way, accountOfRow(row)) }))
    .filter(({ account }) => account !== null && (way !== 'fikGiro' || account.kind === kind));
  return (usable.find(({ preferred }) => preferred) ?? usable[0])?.account ?? null;
}
