import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { ok } from '../../../shared/domain/result.ts';
import { listColumnValues } from '../../storage/documents/lists/column-values.ts';
import { readInboxCounts } from '../../storage/documents/lists/inbox-counts.ts';
import { findNeighbours, listDocuments } from '../../storage/documents/lists/list-documents.ts';
import { readMarks, setMarks } from '../../storage/documents/marks.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { dismissDuplicates } from './not-a-duplicate.ts';
import { openDocument } from './open-document.ts';
import { changeField } from './set-field.ts';
import { showAttachment, showOriginal } from './show-original.ts';

type Names = Extract<keyof BackendHandlers, `documents.${string}`>;

export function documentHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events, now } = context;
  return {
    'documents.rows': async ({ offset, limit, ...view }) =>
      ok(await listDocuments(storage.read, view, { offset, limit })),
    'documents.neighbours': async ({ view, id }) => ok(await findNeighbours(storage.read, view, id)),
    'documents.open': ({ id }) => openDocument(context, id),
    'documents.mark': async ({ target, marked }) => {
      const changed = await storage.write((tx) => setMarks(tx, target, marked));
      if (changed > 0) events.documents('ids' in target ? target.ids : null);
      return ok({ changed });
    },
    'documents.marks': async ({ inbox, ledgerId, offset }) =>
      ok(await readMarks(storage.read, inbox, ledgerId, offset)),
    'documents.setField': needing(user, 'clerk', ({ id, field, value }) => changeField(context, id, field, value)),
    'documents.original': ({ id }) => showOriginal(context, id),
    'documents.attachment': ({ id, index }) => showAttachment(context, id, index),
    'documents.notADuplicate': needing(user, 'clerk', ({ id, otherId, reason }) =>
      dismissDuplicates(context, id, otherId, reason),
    ),
    'documents.columnValues': async ({ inbox, ledgerId, column, startsWith }) =>
      ok({ values: await listColumnValues(storage.read, { inbox, ledgerId }, column, startsWith) }),
    'documents.counts': async ({ ledgerId }) => ok(await readInboxCounts(storage.read, ledgerId, startOfDay(now()))),
  };
}

/** When today began where the person is. */
function startOfDay(at: Date): string {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).toISOString();
}
