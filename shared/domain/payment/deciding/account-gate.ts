import { problem } from '../../problem.ts';
import { stop, warning, type Stop } from '../../stop.ts';
import type { AccountDifference, DecidedPayment, PaymentAccount } from '../payment.ts';
import { accountText, isTransfer, sameAccount } from '../payment-account.ts';
import { accountOfRow, type PaymentDecision, type PaymentQuestion } from '../payment-question.ts';

/** How the document's account stands to those of the card (PAY-3). */
export interface GatePassage {
  readonly newAccount: PaymentDecision['newAccount'];
  readonly difference: AccountDifference | null;
  readonly vendorUpdate: DecidedPayment['vendorUpdate'];
  readonly stops: readonly Stop[];
}

const passed: GatePassage = { newAccount: 'no', difference: null, vendorUpdate: null, stops: [] };

/**
 * The gate between a document's account and money (PAY-3; facts/user-demand.md 2): an account the card does not have is
 * never taken silently and the old one never kept silently. Without automatic update the document must say what the card
 * says. With it a first account is taken over by whoever has seen it, but another one beside those the card has needs a person's name.
 */
export function passAccountGate(
  { vendor, accounts, control, choice }: PaymentQuestion,
  account: PaymentAccount,
): GatePassage {
  if (vendor === null) return passed;
  const own = accounts.filter(({ blocked }) => blocked !== 'yes').map(accountOfRow);
  const sameNumber = own.filter((each) => sameAccount(each, account));
  const values = {
    no: vendor.no,
    name: vendor.name,
    theirs: accountText(account),
    ours: own.map(accountText).join(', '),
  };
  const difference: AccountDifference = { vendorAccounts: own, documentAccount: account };
  // The creditor on the card itself stands for every type of inpayment card.
  if (sameNumber.some(({ cardType }) => cardType === '' || cardType === account.cardType)) return passed;
  if (sameNumber.length > 0) {
    // The same creditor with another kind of card: no other hands, but other data.
    if (control.updateVendor) return { ...passed, difference, vendorUpdate: { kind: 'changedCardType', account } };
    return { ...passed, difference, stops: [stop(problem('payment.differs', values), 'openVendor', vendor.id)] };
  }
  if (accounts.some((row) => row.blocked === 'yes' && sameAccount(accountOfRow(row), account)))
    return {
      ...passed,
      newAccount: 'unconfirmed',
      difference,
      stops: [stop(problem('payment.accountBlocked', values), 'openVendor', vendor.id)],
    };
  if (!control.updateVendor) {
    // Nothing to compare with asks for the way through NemKonto, a difference for the card (NS p. 24).
    const lacks = !own.some((each) => sameWay(each, account));
    return {
      ...passed,
      newAccount: own.length === 0 ? 'first' : 'unconfirmed',
      difference,
      stops: [
        lacks
          ? stop(problem('payment.vendorLacksAccount', values), 'openPayment', vendor.id)
          : stop(problem('payment.differs', values), 'openVendor', vendor.id),
      ],
    };
  }
  const vendorUpdate = { kind: 'newAccount', account } as const;
  // The ledger lets it through (NS p. 23); whoever accepts sees the number, so that none is planted on an empty card.
  if (accounts.length === 0)
    return {
      newAccount: 'first',
      difference,
      vendorUpdate,
      stops: [warning(problem('payment.firstAccount', values), 'openPayment', vendor.id)],
    };
  if (choice.confirmed !== null && sameAccount(choice.confirmed.account, account))
    return { newAccount: 'confirmed', difference, vendorUpdate, stops: [] };
  return {
    newAccount: 'unconfirmed',
    difference,
    vendorUpdate,
    stops: [stop(problem('payment.accountChanged', values), 'confirmAccount', vendor.id)],
  };
}

/** Both are reached by a transfer, or both by an inpayment card. */
function sameWay(one: PaymentAccount, other: PaymentAccount): boolean {
  return isTransfer(one) === isTransfer(other);
}
