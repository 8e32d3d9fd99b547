import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Preferences } from '../../../shared/contract/setup.ts';

type Neighbours = CallOutput<'documents.neighbours'>;

/**
 * What opens after a decision (UI-3). `before` is where the document stood before it was decided, because a filter may take
 * it out of the list at once. `undefined`: stay where one is; null: back to the list.
 */
export function documentAfterDecision(
  preference: Preferences['afterDecision'],
  before: Neighbours | null,
): number | null | undefined {
  if (before === null) return undefined;
  switch (preference) {
    case 'stay':
      return undefined;
    case 'list':
      return null;
    case 'next':
      return before.next ?? before.previous ?? undefined;
    case 'previous':
      return before.previous ?? before.next ?? undefined;
  }
}
