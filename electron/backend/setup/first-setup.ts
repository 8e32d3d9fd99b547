import { listLedgers, saveLedger } from '../../storage/setup/ledgers.ts';
import { provideReasons } from '../acceptance/standard-reasons.ts';
import type { Context } from '../context.ts';

/** A fresh store can receive at once: one ledger that takes every receiver (IN-8), and the standard reasons. */
export async function provideFirstSetup({ storage }: Context): Promise<void> {
  await storage.write(async (tx) => {
    await provideReasons(tx);
    if ((await listLedgers(tx)).length > 0) return;
    await saveLedger(tx, null, {
      name: 'Ledger 1',
      currency: 'DKK',
      cvr: '',
      address: '',
      postalCode: '',
      city: '',
      country: 'DK',
      endpoints: [],
      takesUnknownReceivers: true,
    });
  });
}
