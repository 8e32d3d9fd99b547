import { z } from 'zod';
import { inboxes } from '../domain/document/document.ts';
import { done, id, shortText } from './basics.ts';
import { inboxView } from './documents.ts';

/** A view kept under a name (IN-21, UI-38). */
export const viewCalls = {
  'views.list': {
    input: z.object({ inbox: z.enum(inboxes) }),
    output: z.object({ views: z.array(z.object({ id, name: z.string(), view: inboxView, count: z.number() })) }),
  },
  'views.save': {
    input: z.object({ id: id.nullable(), name: shortText.min(1), view: inboxView }),
    output: z.object({ id }),
  },
  'views.delete': { input: z.object({ id }), output: done },
} as const;
