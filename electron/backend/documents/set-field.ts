import { isoDate } from '../../../shared/contract/basics.ts';
import type { EditableField } from '../../../shared/contract/documents.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import { responsibleStatuses } from '../../../shared/domain/status.ts';
import { setField } from '../../storage/documents/change-document.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import { recordLog } from '../../storage/log.ts';
import { done } from '../answering.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { identifyAnew } from '../vendors/identify-anew.ts';

/** Changes a field of an undecided document; its own value stays visible (IN-31). Who works on it can always be said. */
export async function changeField(
  context: Context,
  id: number,
  field: EditableField,
  raw: string | null,
): Promise<Result<Record<string, never>>> {
  const value = raw === null || raw.trim() === '' ? null : raw.trim();
  if (!isValid(field, value)) return refuse(problem('call.invalid', { field }));
  const stamp = { at: instantOf(context), by: context.user.name };
  const result = await context.storage.write(async (tx) => {
    const stored = await findDocument(tx, id);
    if (stored === null) return refuse(problem('document.notFound', { id: String(id) }));
    const { status } = stored.row;
    if (!alwaysOpen.has(field) && (status === 'accepted' || status === 'acceptedAndPosted'))
      return refuse(problem('document.readOnly', { status }));
    const changed = await setField(tx, id, field, value, stamp.by, stamp.at);
    if (changed !== undefined && changed.before !== value) {
      await recordLog(tx, [
        logEntry(stamp, id, 'FIELD', 'fieldChanged', { field, from: changed.before ?? '', to: value ?? '' }),
      ]);
      // A date in a closed period, or another order, makes it ready or not.
      if (field === 'postingDate' || field === 'orderNo') await identifyAnew(tx, stamp, id);
    }
    return done;
  });
  if (result.ok) context.events.documents([id]);
  return result;
}

const alwaysOpen: ReadonlySet<EditableField> = new Set(['responsible', 'responsibleStatus', 'remark']);

function isValid(field: EditableField, value: string | null): boolean {
  switch (field) {
    case 'postingDate':
    case 'dueDate':
      return value === null || (isoDate.safeParse(value).success && !Number.isNaN(Date.parse(value)));
    case 'responsibleStatus':
      return responsibleStatuses.some((status) => status === value);
    case 'orderNo':
    case 'purchaser':
    case 'responsible':
      return value === null || value.length <= 200;
    case 'remark':
      return true;
  }
}
