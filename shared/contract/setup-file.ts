import { z } from 'zod';
import { controlSetup } from './master.ts';

/** The set-up of one ledger as a JSON file (SET-10): the control setup and the rows of every table, by the names of their fields. */
export const setupFile = z.object({
  format: z.literal('ebilag-setup'),
  version: z.literal(1),
  ledger: z.string(),
  control: controlSetup.partial(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
});
export type SetupFile = z.infer<typeof setupFile>;
