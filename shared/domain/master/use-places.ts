import { masterTableNames, type MasterTable } from './tables.ts';

/**
 * Everywhere a row of the set-up or a vendor's card can be used: set-up tables, cards, documents, codings people edited,
 * purchase documents, vouchers.
 */
export type UsePlace = MasterTable | 'vendors' | 'documents' | 'coding' | 'purchases' | 'vouchers';
export const usePlaces: readonly [UsePlace, ...UsePlace[]] = [
  'vendors',
  'documents',
  'coding',
  'purchases',
  'vouchers',
  ...masterTableNames,
];
