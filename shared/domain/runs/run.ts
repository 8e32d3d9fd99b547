import type { DocumentType } from '../document/document.ts';

/**
 * What a run does with every one of its documents (MASS-2, MASS-6, COD-10, UTS-3). `send` and `sendAgain` are of sales documents
 * (OUT-5); `undo` takes another run back.
 */
export const runKinds = [
  'accept',
  'acceptDeviatingVat',
  'acceptAndPost',
  'acceptAndPostDeviatingVat',
  'reject',
  'post',
  'defaultDimensions',
  'looseStatements',
  'send',
  'sendAgain',
  'undo',
] as const;
export type RunKind = (typeof runKinds)[number];

/** `interrupted`: the program ended while it ran; it can go on, like one that was stopped. */
export const runStates = ['waiting', 'running', 'stopping', 'stopped', 'interrupted', 'done'] as const;
export type RunState = (typeof runStates)[number];

/**
 * What became of one document. `posting`: accepted, its posting not yet noted. `notPosted`: accepted, and stopped in posting
 * (NS p. 96). `sent`: an attempt was made; how it fares stands in its own list. `asks`: a person could say yes to it alone; in a
 * run nobody is asked (MASS-3).
 */
export const itemOutcomes = [
  'waiting',
  'posting',
  'accepted',
  'posted',
  'notPosted',
  'rejected',
  'changed',
  'undone',
  'sent',
  'asks',
  'stopped',
] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** At which step a document was held. */
export const runSteps = ['accept', 'reject', 'post', 'dimensions', 'send', 'undo'] as const;
export type RunStep = (typeof runSteps)[number];

/** How a run is counted (MASS-5, NS p. 97): one document can count as accepted and posted, or as accepted and failed. */
export interface RunCounts {
  readonly takenIn: number;
  readonly done: number;
  readonly accepted: number;
  readonly posted: number;
  readonly rejected: number;
  readonly changed: number;
  readonly undone: number;
  readonly sent: number;
  readonly failed: number;
}

export type OutcomeCounts = Readonly<Partial<Record<ItemOutcome, number>>>;

export function countsOf(kind: RunKind, outcomes: OutcomeCounts): RunCounts {
  const of = (...some: readonly ItemOutcome[]): number => some.reduce((sum, one) => sum + (outcomes[one] ?? 0), 0);
  const all = of(...itemOutcomes);
  return {
    takenIn: all,
    done: all - of('waiting', 'posting'),
    // What was accepted before the run is only posted by it.
    accepted: kind === 'post' ? 0 : of('accepted', 'posting', 'posted', 'notPosted'),
    posted: of('posted'),
    rejected: of('rejected'),
    changed: of('changed'),
    undone: of('undone'),
    sent: of('sent'),
    failed: of('asks', 'stopped', 'notPosted'),
  };
}

/** Outcomes that *run again for the failed ones* takes up. */
export const failedOutcomes: readonly ItemOutcome[] = ['asks', 'stopped', 'notPosted'];
/** Outcomes that changed something, which an undo takes back. */
export const doneOutcomes: readonly ItemOutcome[] = ['accepted', 'posted', 'notPosted', 'rejected', 'changed'];

/** The order of work (MASS-2): an invoice finds its order, a statement its invoice. */
export const orderOfWork: readonly DocumentType[] = [
  'order',
  'orderChange',
  'orderCancellation',
  'invoice',
  'creditNote',
  'utilityStatement',
];

export function acceptsIn(kind: RunKind): boolean {
  return kind === 'accept' || kind === 'acceptDeviatingVat' || postsAfterwards(kind);
}

export function postsAfterwards(kind: RunKind): kind is 'acceptAndPost' | 'acceptAndPostDeviatingVat' {
  return kind === 'acceptAndPost' || kind === 'acceptAndPostDeviatingVat';
}

export function takesDeviatingVat(kind: RunKind): boolean {
  return kind === 'acceptDeviatingVat' || kind === 'acceptAndPostDeviatingVat';
}

/** What sends is about sales documents. */
export function sendsIn(kind: RunKind): kind is 'send' | 'sendAgain' {
  return kind === 'send' || kind === 'sendAgain';
}

/** What posts, and what changes the coding of accepted documents, is a bookkeeper's (SET-13). */
export function needsBookkeeper(kind: RunKind): boolean {
  return kind === 'post' || kind === 'defaultDimensions' || postsAfterwards(kind);
}

export function isUnderWay(state: RunState): boolean {
  return state === 'waiting' || state === 'running' || state === 'stopping';
}

/** Whether a run that does not run any more has documents left to do. */
export function canGoOn(state: RunState): boolean {
  return state === 'stopped' || state === 'interrupted';
}

/** Seconds until a run is through, from how long it took so far; null while that says nothing. */
export function secondsLeft(done: number, total: number, secondsSoFar: number): number | null {
  if (done < 5 || secondsSoFar <= 0 || done >= total) return null;
  return Math.ceil(((total - done) * secondsSoFar) / done);
}
