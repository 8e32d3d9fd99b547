import type { MasterRow } from '../../shared/domain/master/tables.ts';
import type { Draft, DraftPayment } from './documents/draft.ts';
import type { DemoVendor, VendorKey } from './documents/vendors.ts';

type Account = Pick<MasterRow<'vendorBankAccounts'>, 'code' | 'name' | 'kind' | 'account'> &
  Partial<MasterRow<'vendorBankAccounts'>>;

/** The accounts the demo ledger has paid a vendor to before: all but the one that will turn up as changed (PAY-3). */
export function accountsOf(key: VendorKey, vendor: DemoVendor, drafts: readonly Draft[]): readonly Account[] {
  const seen = new Map<string, Account>();
  for (const draft of drafts) {
    if (draft.vendor !== key || !('payment' in draft) || draft.payment === undefined) continue;
    const account = accountFor(vendor, draft.payment);
    if (account !== null) seen.set(account.code, account);
  }
  return [...seen.values()].map((account, index) => (index === 0 ? { ...account, preferred: 'yes' } : account));
}

function accountFor(vendor: DemoVendor, payment: DraftPayment): Account | null {
  switch (payment.means) {
    case 'bank':
      return vendor.bank === null || payment.account === 'changed'
        ? null
        : { code: 'BANK', name: 'Bankkonto', kind: 'bank', ...vendor.bank };
    case 'iban':
      return vendor.iban === null
        ? null
        : { code: 'IBAN', name: 'IBAN', kind: 'iban', account: vendor.iban, bic: vendor.bic ?? '' };
    case 'fik71':
    case 'fik73':
    case 'fik75': {
      const cardType = payment.means === 'fik71' ? '71' : payment.means === 'fik73' ? '73' : '75';
      return vendor.fikCreditor === null
        ? null
        : {
            code: `FIK${cardType}`,
            name: 'Fælles indbetalingskort',
            kind: 'fik',
            account: vendor.fikCreditor,
            cardType,
          };
    }
    case 'giro01':
    case 'giro04': {
      const cardType = payment.means === 'giro01' ? '01' : '04';
      return vendor.giro === null
        ? null
        : { code: `GIRO${cardType}`, name: 'Girokort', kind: 'giro', account: vendor.giro, cardType };
    }
    case 'bankgiro':
      return vendor.bankgiro === null
        ? null
        : { code: 'BANKGIRO', name: 'Bankgiro', kind: 'giro', branch: 'SE:BANKGIRO', account: vendor.bankgiro };
    case 'directDebit':
    case 'nemKonto':
    case 'card':
      return null;
  }
}
