import { useCallback } from 'react';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { bytesOf } from '../attachments/bytes.ts';
import { cleanFileName, saveFile } from '../attachments/save-file.ts';

/** Saves the original as it came, byte for byte; a refusal says why (IN-33). */
export function useOriginal(id: number): { readonly save: () => void } {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const save = useCallback(() => {
    void backend.call('documents.original', { id }).then((answer) => {
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
        return;
      }
      const name = cleanFileName(answer.value.fileName, `${id}.xml`);
      saveFile(name, bytesOf(answer.value.base64));
      store.getState().say({ text: t('document:done.saved', { name }) });
    });
  }, [backend, store, t, language, id]);
  return { save };
}
