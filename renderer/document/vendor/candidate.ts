import type { CallOutput } from '../../../shared/contract/calls.ts';

export type Candidate = CallOutput<'vendors.candidates'>['candidates'][number];
