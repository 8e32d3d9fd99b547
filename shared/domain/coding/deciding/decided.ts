import { codingSources, type CodingSource, type Decided } from '../coding.ts';

/** What one source says; those that say nothing are left out before. */
export interface Said<Value> {
  readonly value: Value;
  readonly source: CodingSource;
}

const rank = new Map(codingSources.map((source, index) => [source, index]));

/** The strongest source wins (COD-5, COD-6); who said otherwise is kept beside it. Null when nobody says anything. */
export function decide<Value>(said: readonly Said<Value>[], key: (value: Value) => string): Decided<Value> | null {
  const [winner, ...others] = said.toSorted((a, b) => (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0));
  if (winner === undefined) return null;
  return { ...winner, overruled: others.filter(({ value }) => key(value) !== key(winner.value)) };
}
