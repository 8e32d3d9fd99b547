import { masterTableNames, type MasterTable } from './tables.ts';

/**
 * Everywhere a row of the set-up or a vendor's card can be used: set-up tables, cards, documents, codings people edited,
 * purchase documents, vouchers, customers, drafts of sales documents.
 */
export type UsePlace =
  MasterTable | 'vendors' | 'documents' | 'coding' | 'purchases' | 'vouchers' | 'customers' | 'salesDrafts';
export const usePlaces: readonly [UsePlace, ...UsePlace[]] = [
  'vendors',
  'documents',
  'coding',
  'purchases',
  'vouchers',
  'customers',
  'salesDrafts',
  ...masterTableNames,
];
