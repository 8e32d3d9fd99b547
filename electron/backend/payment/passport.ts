import type { PassportRow } from '../../../shared/contract/payment.ts';
import { accountKey, sameAccount } from '../../../shared/domain/payment/payment-account.ts';
import { accountOfRow, accountsOnCard } from '../../../shared/domain/payment/payment-question.ts';
import type { PaymentAccount } from '../../../shared/domain/payment/payment.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { sightingsOf } from '../../storage/payment/account-sightings.ts';
import { sharedAccounts } from '../../storage/payment/shared-accounts.ts';
import { readBankAccounts } from '../setup/ledger-tables.ts';

/** Every account ever seen from a vendor or standing on its card, what is on the card first, each with the other vendors that have it (PAY-7b). */
export async function passportOf(
  db: ReadableStore,
  vendor: { readonly id: number; readonly no: string; readonly fikCreditor: string },
): Promise<PassportRow[]> {
  const rows = (await readBankAccounts(db, [vendor.no])).get(vendor.no) ?? [];
  const onCard = accountsOnCard(vendor, rows).map(accountOfRow);
  const seen = await sightingsOf(db, vendor.id);
  const seenKeys = new Set(seen.map(({ account }) => accountKey(account)));
  const cardKeys = new Set(onCard.map(accountKey));
  const shared = await sharedAccounts(db, [...seen.map(({ account }) => account), ...onCard], vendor.id);
  const alsoOf = (account: PaymentAccount): PassportRow['alsoOf'] => [
    ...(shared.find((one) => sameAccount(one.account, account))?.vendors ?? []),
  ];
  const sightings: PassportRow[] = seen.map((sighting) => ({
    ...sighting,
    alsoOf: alsoOf(sighting.account),
    onCard: cardKeys.has(accountKey(sighting.account)),
  }));
  const unseen = onCard.filter((account) => !seenKeys.has(accountKey(account)));
  return [
    ...sightings.filter((row) => row.onCard),
    ...unseen.map((account) => ({
      account,
      onCard: true,
      first: null,
      last: null,
      documents: 0,
      confirmed: null,
      alsoOf: alsoOf(account),
    })),
    ...sightings.filter((row) => !row.onCard),
  ];
}
