import { useCallback } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** Chooses a vendor for the document and says what else that identified; the toast takes the choice back (IN-9). */
export function useTakeVendor(
  page: DocumentPage,
  payTo: boolean,
  onDone: () => void,
): (vendorId: number, name: string, remember: boolean) => void {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const documentId = page.row.id;
  return useCallback(
    (vendorId, name, remember) =>
      void backend.call('vendors.choose', { documentId, payTo, vendorId, remember }).then((answer) => {
        if (!answer.ok) {
          const { what, todo } = sentence(answer.problem, language);
          store.getState().say({ tone: 'bad', text: what, todo });
          return;
        }
        onDone();
        const more = answer.value.reidentified;
        store.getState().say({
          text:
            more > 0 ? t('document:vendor.chosenMore', { name, count: more }) : t('document:vendor.chosen', { name }),
          action: {
            label: t('document:action.undo'),
            run: () => void backend.call('vendors.choose', { documentId, payTo, vendorId: null, remember: false }),
            key: null,
          },
        });
      }),
    [backend, store, t, language, documentId, payTo, onDone],
  );
}
