import type { CodingFinding } from '../coding.ts';

/** Of nothing in the text of a string. */
export const nowhere = { from: 0, to: 0 } as const;

export function error(
  because: CodingFinding['problem'],
  span: { readonly from: number; readonly to: number },
): CodingFinding {
  return { severity: 'error', problem: because, ...span };
}

/** Where something of the string stands. */
export function spanOfPart(placed: { readonly at: { readonly from: number; readonly to: number } } | null): {
  from: number;
  to: number;
} {
  return placed === null ? nowhere : { from: placed.at.from, to: placed.at.to };
}
