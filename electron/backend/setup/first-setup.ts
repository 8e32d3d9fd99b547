import { weekdays, type JobCard } from '../../../shared/domain/jobs/job.ts';
import { hasHadJob, saveJob } from '../../storage/jobs/jobs.ts';
import { listLedgers, saveLedger } from '../../storage/setup/ledgers.ts';
import { provideReasons } from '../acceptance/standard-reasons.ts';
import { instantOf, type Context } from '../context.ts';
import { ledgersWithoutSetUp, provideStandardSetUp } from '../master/ledger/fill-standard.ts';

/** Its name is one word in all three languages. */
const dailyBackup: JobCard = {
  name: 'Backup',
  kind: 'backup',
  ledgerId: null,
  options: {},
  rhythm: { kind: 'daily', at: '12:00', weekdays: [...weekdays] },
  enabled: true,
};

/**
 * A fresh store can receive at once: one ledger that takes every receiver (IN-8), the standard reasons, for every ledger
 * that has none yet the standard set-up, and a daily backup, which stays away once somebody took it away (PLT-5).
 */
export async function provideFirstSetup(context: Context): Promise<void> {
  await context.storage.write(async (tx) => {
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
    if (!(await hasHadJob(tx, 'backup'))) await saveJob(tx, null, dailyBackup, instantOf(context));
  });
}
