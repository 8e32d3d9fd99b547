import { listLedgers, saveLedger } from '../../storage/setup/ledgers.ts';
import { provideReasons } from '../acceptance/standard-reasons.ts';
import type { Context } from '../context.ts';
import { ledgersWithoutSetUp, provideStandardSetUp } from '../master/ledger/fill-standard.ts';

/**
 * A fresh store can receive at once: one ledger that takes every receiver (IN-8), the standard reasons, and for every
 * ledger that has none yet the standard set-up.
 */
export async function provideFirstSetup({ storage }: Context): Promise<void> {
  await storage.write(async (tx) => {
    await provideReasons(tx);
    if ((await listLedgers(tx)).length === 0)
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
    for (const ledgerId of await ledgersWithoutSetUp(tx)) await provideStandardSetUp(tx, ledgerId);
  });
}
