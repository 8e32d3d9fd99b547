import type { RunSumPart } from '../../../shared/domain/runs/run-sums.ts';
import type { NotedItem } from '../../storage/runs/run-items.ts';

/** What a run would do with one document, and what it would add to its sums. */
export interface Judged {
  readonly noted: NotedItem;
  readonly parts: readonly RunSumPart[];
}
