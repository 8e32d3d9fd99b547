import type { PaymentAccountView } from '../../../shared/contract/payment.ts';

/** Where money goes, as people write it: `4183 0012345678`, an IBAN in fours, a payment slip by its card type (PAY-7). */
export function accountWords({ kind, branch, account, cardType }: PaymentAccountView): string {
  switch (kind) {
    case 'iban':
      return account.replace(/(.{4})(?=.)/g, '$1 ');
    case 'fik':
    case 'giro':
      return `${cardType === '' ? '' : `+${cardType}< `}+${account}<`;
    case 'bank':
      return `${branch} ${account}`.trim();
  }
}
