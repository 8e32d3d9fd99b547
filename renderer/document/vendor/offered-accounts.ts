import type { PaymentAccountView, PaymentView } from '../../../shared/contract/payment.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';

export type OfferedAccount = PaymentAccountView;

/** The accounts a document offers to be paid to, each once. */
export function offeredAccounts(offered: PaymentView['offered']): readonly OfferedAccount[] {
  const known = new Map<string, OfferedAccount>();
  for (const { account } of offered) {
    if (account === null) continue;
    const key = `${account.kind} ${account.branch} ${account.account} ${account.cardType}`;
    if (!known.has(key)) known.set(key, account);
  }
  return [...known.values()];
}

const codes = { bank: 'BANK', iban: 'IBAN', fik: 'FIK', giro: 'GIRO' } as const;
const cardTypes: readonly string[] = ['01', '04', '15', '71', '73', '75'];

/** The row of the vendor's bank accounts an account becomes; the first is the preferred one. */
export function bankAccountRow(
  vendorNo: string,
  account: OfferedAccount,
  index: number,
): MasterRow<'vendorBankAccounts'> {
  const slip = account.kind === 'fik' || account.kind === 'giro';
  return newRow('vendorBankAccounts', {
    vendorNo,
    code: index === 0 ? codes[account.kind] : `${codes[account.kind]}${index + 1}`,
    kind: account.kind,
    branch: account.branch,
    account: account.account,
    bic: account.bic,
    cardType: (slip && cardTypes.includes(account.cardType) ? account.cardType : '') as '',
    preferred: index === 0 ? 'yes' : '',
  });
}
