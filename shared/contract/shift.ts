import { z } from 'zod';
import { inboxes } from '../domain/document/document.ts';
import { shiftDecisions, waitingReasons } from '../domain/evidence/shift.ts';
import { decimalText, id, instant, problem, window } from './basics.ts';

const shift = {
  /** Null: everybody. */
  by: z.string().max(200).nullable(),
  /** Instants; the second is the first moment after. */
  from: instant,
  to: instant,
};

export const shiftSum = z.object({ currency: z.string(), amount: decimalText, documents: z.number() });

export const shiftCalls = {
  /** What somebody did from one moment to another, and what waits now and why. */
  'shift.report': {
    input: z.object(shift),
    output: z.object({
      decisions: z.array(
        z.object({
          decision: z.enum(shiftDecisions),
          documents: z.number(),
          vendors: z.number(),
          sums: z.array(shiftSum),
        }),
      ),
      waiting: z.array(
        z.object({
          reason: z.enum(waitingReasons),
          documents: z.number(),
          oldestAt: instant.nullable(),
          sums: z.array(shiftSum),
        }),
      ),
    }),
  },
  /** The documents behind it, oldest decision first. */
  'shift.rows': {
    input: z.object({ ...shift, decision: z.enum(shiftDecisions).nullable(), ...window }),
    output: z.object({
      rows: z.array(
        z.object({
          entryId: id,
          at: instant,
          by: z.string(),
          decision: z.enum(shiftDecisions),
          documentId: id,
          inbox: z.enum(inboxes),
          documentNo: z.string(),
          vendorName: z.string(),
          amount: decimalText,
          currency: z.string(),
          /** The number it was accepted under, or the reason it was rejected for. */
          note: z.string(),
          /** What stopped it. */
          problem: problem.nullable(),
        }),
      ),
      total: z.number(),
    }),
  },
} as const;
export type ShiftRow = z.infer<(typeof shiftCalls)['shift.rows']['output']>['rows'][number];
export type ShiftReport = z.infer<(typeof shiftCalls)['shift.report']['output']>;
