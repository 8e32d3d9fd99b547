import { z } from 'zod';
import { id, window } from './basics.ts';
import { condition, inboxRow } from './documents.ts';

/** Which loose utility statements: pending ones that found no parent, narrowed as the list is (UTS-3). */
const looseScope = z.object({
  ledgerId: id.nullable(),
  conditions: z.array(condition).max(30),
  search: z.string().max(400),
});

export const utilityStatementCalls = {
  /** What the periodic run (`looseStatements`) would decide: a window, the oldest first, and how many there are. */
  'utilityStatements.loose': {
    input: looseScope.extend(window),
    output: z.object({
      /** With the number of the document each was looking for; null when it names none. */
      rows: z.array(inboxRow.extend({ parentNo: z.string().nullable() })),
      total: z.number(),
    }),
  },
  /** The originals of a document and of its utility statements, to be read one after the other (UTS-2); the document's first. */
  'utilityStatements.together': {
    input: z.object({ id }),
    output: z.object({
      documents: z.array(z.object({ row: inboxRow, parent: z.boolean() })),
    }),
  },
} as const;
