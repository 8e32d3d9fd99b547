import type { Problem } from './problem.ts';

/** What the screen offers to mend a stop (UI-6). */
export const mendingActions = [
  'chooseVendor',
  'createVendor',
  'openVendor',
  'openDocument',
  'notADuplicate',
  'showFindings',
  // Places on the document's own page that mend
  'openCoding',
  'openPayment',
  'choosePaymentMeans',
  'confirmAccount',
  'addPaymentMethod',
  'chooseOrderUse',
  'compareVat',
  'showReconciliation',
  'changePostingDate',
  'chooseNo',
  // Places in the set-up
  'createPartner',
  'openPartner',
  'openSetup',
  'openControlSetup',
  'openPurchase',
  'none',
] as const;
export type MendingAction = (typeof mendingActions)[number];

/**
 * Something that keeps a document from being accepted: a `stop` cannot be passed, a `warning` is passed by a person who
 * has seen it (ACC-1). `target` is the vendor, document, purchase document or row of the set-up the action opens; for the
 * set-up the problem's value `table` says which table.
 */
export interface Stop {
  readonly kind: 'stop' | 'warning';
  readonly problem: Problem;
  readonly action: MendingAction;
  readonly target: number | null;
}

export function stop(problem: Problem, action: MendingAction = 'none', target: number | null = null): Stop {
  return { kind: 'stop', problem, action, target };
}

export function warning(problem: Problem, action: MendingAction = 'none', target: number | null = null): Stop {
  return { kind: 'warning', problem, action, target };
}
