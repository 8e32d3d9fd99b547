import type { PassportRow } from '../../../shared/contract/payment.ts';
import { accountKey } from '../../../shared/domain/payment/payment-account.ts';
import { accountOfRow, accountsOnCard } from '../../../shared/domain/payment/payment-question.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import { sightingsOf } from '../../storage/payment/account-sightings.ts';
import { readBankAccounts } from '../setup/ledger-tables.ts';

/** Every account ever seen from a vendor or standing on its card, what is on the card first (PAY-7b). */
export async function passportOf(
  db: ReadableStore,
  vendor: { readonly id: number; readonly no: string; readonly fikCreditor: string },
): Promise<PassportRow[]> {
  const rows = (await readBankAccounts(db, [vendor.no])).get(vendor.no) ?? [];
  const onCard = accountsOnCard(vendor, rows).map(accountOfRow);
  const seen = await sightingsOf(db, vendor.id);
  const seenKeys = new Set(seen.map(({ account }) => accountKey(account)));
  const cardKeys = new Set(onCard.map(accountKey));
  const sightings: PassportRow[] = seen.map((sighting) => ({
    ...sighting,
    alsoOf: [...sighting.alsoOf],
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
      alsoOf: [],
    })),
    ...sightings.filter((row) => !row.onCard),
  ];
}
