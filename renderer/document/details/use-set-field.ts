import { useCallback } from 'react';
import type { DocumentPage, EditableField } from '../../../shared/contract/documents.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** Changes a field of the inbox document; the toast takes it back (IN-31, UI-30). Null is the document's own value. */
export function useSetField(page: DocumentPage): (field: EditableField, value: string | null) => void {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const id = page.row.id;
  return useCallback(
    (field, value) => {
      const before = page.fields[field];
      if (before.value === value) return;
      const set = async (next: string | null, undo: boolean): Promise<void> => {
        const answer = await backend.call('documents.setField', { id, field, value: next });
        if (!answer.ok) {
          const { what, todo } = sentence(answer.problem, language);
          store.getState().say({ tone: 'bad', text: what, todo });
          return;
        }
        const name = t(`document:field.${field}`);
        store.getState().say({
          text: t(next === null ? 'document:done.fieldCleared' : 'document:done.fieldSaved', { field: name }),
          action: undo
            ? {
                label: t('document:action.undo'),
                run: () => void set(before.source === 'user' ? before.value : null, false),
                key: null,
              }
            : null,
        });
      };
      void set(value, true);
    },
    [backend, store, t, language, id, page.fields],
  );
}
