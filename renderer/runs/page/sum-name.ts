import type { RunSum } from '../../../shared/contract/runs.ts';
import type { Text } from '../../text/text.ts';

/** What a sum is called: number and name, or that there is none. */
export function sumName({ kind, key, name }: RunSum, { t }: Pick<Text, 't'>): string {
  if (key === '') return t(kind === 'payment' ? 'runs:sums.noForm' : 'runs:sums.noGroup');
  return `${key} ${name}`.trim();
}
