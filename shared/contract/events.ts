import { z } from 'zod';
import { id, problem } from './basics.ts';
import { transportHealth } from './exchange.ts';

/** Facts the backend tells after its commit; the screen re-reads what an event says has changed (style §2.20). */
export const events = {
  /** `ids` null: more than could be listed. */
  'documents.changed': z.object({ ids: z.array(id).max(500).nullable(), arrived: z.number(), failed: z.number() }),
  'exchange.changed': z.object({}),
  'outbox.changed': z.object({}),
  'vendors.changed': z.object({ ids: z.array(id).nullable() }),
  'purchases.changed': z.object({}),
  'views.changed': z.object({}),
  'setup.changed': z.object({}),
  /** Rows of set-up tables; null: all of them. `vendorNos`: only what belongs to these vendors' cards; absent: anything. */
  'master.changed': z.object({
    ledgerId: id.nullable(),
    tables: z.array(z.string()).nullable(),
    vendorNos: z.array(z.string()).optional(),
  }),
  'preferences.changed': z.object({}),
  /** Vouchers and vendor entries. */
  'posting.changed': z.object({}),
  'runs.changed': z.object({ ids: z.array(id).nullable() }),
  'handOver.changed': z.object({}),
  /** `failed`: the job that has just ended without doing its work. */
  'jobs.changed': z.object({ failed: z.object({ name: z.string(), problem }).nullable() }),
  'evidence.changed': z.object({}),
  /** The program was opened anew from a backup, or goes on with what it had because of a problem. */
  'program.restored': z.object({ problem: problem.nullable() }),
  /** Customers, sellers, sales documents. */
  'sales.changed': z.object({}),
  'sending.changed': z.object({}),
  'registry.changed': z.object({}),
  'transport.changed': z.object({ health: transportHealth }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.infer<(typeof events)[Name]>;
export type ProgramEvent = {
  [Name in EventName]: { readonly name: Name; readonly value: EventValue<Name> };
}[EventName];
