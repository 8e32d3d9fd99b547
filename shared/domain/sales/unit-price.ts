import { divide, formatDecimal } from '../amount/amount.ts';

/**
 * What one of a quantity costs, as exact as it takes for quantity times price to be the amount to the cent
 * (PEPPOL-EN16931-R120): six decimals, more where there are thousands of it. Null: there is nothing to divide by.
 */
export function unitPrice(amount: string, quantity: string): string | null {
  const each = divide(amount, quantity);
  if (each === null) return null;
  const [whole = ''] = quantity.replace(/^-/u, '').split('.');
  return formatDecimal(each, Math.max(6, whole.length + 3));
}
