import type { PurchaseLine } from '../../../shared/contract/purchases.ts';

type Coded = Pick<PurchaseLine, 'accountNo' | 'accountName' | 'budget' | 'project' | 'dimensions'>;

/** A line's coding on one line: `221520 Meetings · Formål 5 · Delregnskab 10`; empty when it has none. */
export function codingWords({ accountNo, accountName, budget, project, dimensions }: Coded): string {
  return [
    `${accountNo} ${accountName}`.trim(),
    budget,
    ...dimensions.map(({ dimension, value }) => `${capital(dimension)} ${value}`),
    project,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Dimension codes are written in capitals in strings; among words they are names. */
function capital(code: string): string {
  return code === code.toUpperCase() && code.length > 2 ? code.slice(0, 1) + code.slice(1).toLowerCase() : code;
}
