import type { ControlSetup } from '../../../shared/domain/master/control-setup.ts';

/** The settings in the order of the work: what arrives, its coding, posting, sending (SET-3, NS p. 15–19). */
export const controlGroups = [
  {
    name: 'receiving',
    settings: ['reconcileTotal', 'reconcileTolerance', 'useDigitalSignature', 'allowDeviatingVat', 'updateVendor'],
  },
  {
    name: 'coding',
    settings: ['useDimensionString', 'budgetCode', 'dimensionCode', 'accountCode', 'repostingCode', 'settlementWord'],
  },
  { name: 'posting', settings: ['acceptAndPostInvoices', 'acceptAndPostOrders', 'acceptAndPostCreditNotes'] },
  { name: 'defaults', settings: ['postingGroup', 'paymentForm'] },
  { name: 'sending', settings: ['sendEDocument', 'ledgerEndpoint', 'externalPartnerId', 'checkRounding'] },
  { name: 'reminders', settings: ['reminderJournalType', 'reminderJournalName'] },
] as const satisfies readonly { readonly name: string; readonly settings: readonly (keyof ControlSetup)[] }[];

export type FlagSetting = {
  [Name in keyof ControlSetup]: ControlSetup[Name] extends boolean ? Name : never;
}[keyof ControlSetup];
export type TextSetting = {
  [Name in keyof ControlSetup]: ControlSetup[Name] extends string ? Name : never;
}[keyof ControlSetup];

/** How long the text of a setting may be. */
export const lengths: Partial<Record<keyof ControlSetup, number>> = {
  budgetCode: 10,
  dimensionCode: 10,
  accountCode: 10,
  repostingCode: 10,
  settlementWord: 30,
  reconcileTolerance: 12,
};

/** The tolerance as it is kept, from what a person types in any of the languages; null when it is no amount. */
export function readTolerance(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,4})?$/.test(text) ? text : null;
}
