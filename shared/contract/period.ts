import { z } from 'zod';
import { done, id, isoDate, problem } from './basics.ts';

const period = { from: isoDate, to: isoDate, ledgerId: id.nullable() };

/** What was written, or would be. */
export const periodFacts = z.object({
  documents: z.number(),
  /** Documents with sensitive personal data. */
  sensitive: z.number(),
  entries: z.number(),
  vouchers: z.number(),
  /** Sales documents issued in it. */
  sales: z.number(),
  /** Size of the originals. */
  bytes: z.number(),
});
export type PeriodFacts = z.infer<typeof periodFacts>;

export const periodCalls = {
  'period.plan': { input: z.object(period), output: periodFacts },
  /** Begins the export; how far it is says `evidence.work`, and how it ended too. */
  'period.export': {
    input: z.object({
      ...period,
      /** A folder is made in it. */
      folder: z.string().trim().min(1).max(1000),
      language: z.enum(['da', 'sv', 'en']),
      /** Also documents with sensitive personal data: needs the role, and every one of them is in the log. */
      withSensitive: z.boolean(),
    }),
    output: done,
  },
} as const;

export const periodOutcome = z.object({
  folder: z.string(),
  facts: periodFacts,
  /** Originals that are not in the archive any more, or damaged. */
  missing: z.number(),
  withheld: z.number(),
  problem: problem.nullable(),
});
