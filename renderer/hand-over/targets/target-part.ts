import type { TargetSetup } from '../../../shared/domain/hand-over/target.ts';

/** What a part of the form works with. */
export interface TargetPart {
  readonly setup: TargetSetup;
  readonly ledgerId: number;
  readonly put: (change: Partial<TargetSetup>) => void;
}
