import type { Problem } from '../problem.ts';

/** Who said something about an attempt (OUT-4b). `program`: noticed here, as time passed. */
export const speakers = [
  'ownCheck',
  'ownAccessPoint',
  'registry',
  'receiverAccessPoint',
  'buyer',
  'intermediary',
  'mail',
  'person',
  'program',
] as const;
export type Speaker = (typeof speakers)[number];

/**
 * What a piece of evidence says about its attempt: `made` and checked here; `notWritable`, so that nothing left; `left`
 * for the access point; `underWay` there, in its own word; `handedOn` to something that says nothing back (a mail program, a printer, an intermediary); `silent`
 * since then; `notDelivered` or `arrived`, as the transport has it; `invalid` or `valid`,
 * as whoever validates it has it; `inProcess`, `accepted` or `refused`, as the buyer has it; `cancelled` by a person here.
 */
export const sayings = [
  'made',
  'notWritable',
  'left',
  'underWay',
  'handedOn',
  'silent',
  'notDelivered',
  'arrived',
  'invalid',
  'valid',
  'inProcess',
  'accepted',
  'refused',
  'cancelled',
] as const;
export type Saying = (typeof sayings)[number];

/** What the evidence is (facts/transport.md e.6). `note`: noted here, without a file. */
export const evidenceForms = [
  'note',
  'as2Receipt',
  'as4Receipt',
  'remEvidence',
  'receiptFile',
  'errorFile',
  'applicationResponse',
  'messageLevelResponse',
  'invoiceResponse',
] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/** One piece of evidence on what became of an attempt. */
export interface Evidence {
  /** When it was said, by the clock of whoever said it; where it does not tell, when it came. */
  readonly at: string;
  readonly says: Saying;
  readonly speaker: Speaker;
  readonly form: EvidenceForm;
  /** As written by the speaker: `TechnicalReject`, `AP`, `EBMS:0004`, a rule. */
  readonly code: string | null;
  /** The speaker's own words. */
  readonly text: string | null;
  /** Ours, where we are the speaker. */
  readonly problem: Problem | null;
}
