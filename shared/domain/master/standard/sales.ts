import type { MasterRow } from '../tables.ts';

/** As the Danish rules for debt between businesses allow: a fee for each reminder, at most three (OUT-10). */
export const standardReminderTerms: readonly Partial<MasterRow<'reminderTerms'>>[] = [
  { code: 'INDLAND', name: 'Gebyr efter ti dage', graceDays: '10', fee: '100', dueDays: '10' },
  { code: 'UDENGEBYR', name: 'Venlig påmindelse uden gebyr', graceDays: '10', fee: '0', dueDays: '10' },
];
