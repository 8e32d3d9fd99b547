import type { MasterRow } from '../tables.ts';

/** As the Danish rules for debt between businesses allow: a fee for each reminder, at most three (OUT-10). */
export const standardReminderTerms: readonly Partial<MasterRow<'reminderTerms'>>[] = [
  { code: 'INDLAND', name: 'Gebyr efter ti dage', graceDays: '10', fee: '100', dueDays: '10' },
  { code: 'UDENGEBYR', name: 'Venlig påmindelse uden gebyr', graceDays: '10', fee: '0', dueDays: '10' },
];

/** What a Danish institution sells with: 25 per cent, what the VAT act exempts, and trade across borders. */
export const standardSalesVatGroups: readonly Partial<MasterRow<'salesVatGroups'>>[] = [
  { code: 'S25', name: 'Salg, 25 % moms', kind: 'standard', rate: '25' },
  { code: 'SFRI', name: 'Momsfrit salg', kind: 'exempt', reason: 'Momsfrit efter momslovens § 13' },
  { code: 'SEU', name: 'Salg af varer til EU', kind: 'zero', rate: '0' },
  {
    code: 'SOMVENDT',
    name: 'Omvendt betalingspligt',
    kind: 'reverseCharge',
    reason: 'Omvendt betalingspligt: køber afregner momsen',
  },
];
