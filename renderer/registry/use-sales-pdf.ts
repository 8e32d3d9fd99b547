import { bytesOf } from '../document/attachments/bytes.ts';
import { saveFile } from '../document/attachments/save-file.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';

/** Saves a posted sales document as the PDF its customer would get, in the language of the papers (OUT-7). */
export function useSalesPdf(): (id: number) => Promise<void> {
  const { language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  return async (id) => {
    const answer = await backend.call('channels.salesPaper', { id, language: null });
    if (answer.ok) saveFile(answer.value.fileName, bytesOf(answer.value.base64));
    else {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  };
}
