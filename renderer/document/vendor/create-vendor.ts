import type { CallInput } from '../../../shared/contract/calls.ts';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import { bankAccountRow, type OfferedAccount } from './offered-accounts.ts';

/** What the partner of a new vendor is to say; the rest is the ledger's default. */
export type PartnerChoice = Pick<MasterRow<'vendorPartners'>, 'useDimensionString' | 'orderInvoice' | 'uncodedLines'>;

export interface NewVendor {
  readonly card: VendorCard;
  readonly partner: PartnerChoice;
  readonly accounts: readonly OfferedAccount[];
  readonly from: { readonly documentId: number; readonly payTo: boolean };
}

/** The one order that makes a card with its partner and bank accounts and chooses it for its document (IN-9, SET-5). */
export function vendorToSave({ card, partner, accounts, from }: NewVendor): CallInput<'vendors.save'> {
  return {
    id: null,
    card,
    partner: { ...partner },
    accounts: accounts.map((account, index) => {
      const { vendorNo: _none, ...row } = bankAccountRow('', account, index);
      return row;
    }),
    from: { ...from, choose: true },
  };
}
