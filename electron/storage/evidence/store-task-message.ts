import type { LogHead } from './log-chain.ts';
import type { ProofStep } from './watching.ts';

export type StoreTask =
  | { readonly kind: 'copy'; readonly file: string; readonly target: string }
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'verify'; readonly file: string; readonly heads: readonly LogHead[] };

export type StoreTaskMessage =
  | { readonly kind: 'reached'; readonly step: ProofStep; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly reason: string };
