/** Steps of the proof of a store, in their order; what a person is told while it runs. */
export const proofSteps = ['copy', 'database', 'log', 'documents', 'originals'] as const;
export type ProofStep = (typeof proofSteps)[number];

/** How far long work has come, and whether it is still wanted. */
export interface Watching {
  readonly reached: (step: ProofStep, done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

/** Nobody looks, and nobody stops it. */
export const unwatched: Watching = { reached: () => undefined, isStopped: () => false };

/** Lets what else waits have its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
