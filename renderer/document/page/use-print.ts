import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { bytesOf } from '../attachments/bytes.ts';
import { saveFile } from '../attachments/save-file.ts';
import { usePrinting } from '../print/PrintSheet.tsx';
import { printTitle } from '../print/print-title.ts';

/** Printing: the sheet is put into the page just before, and taken away after (UI-4). `source` prints a text instead. */
export function usePrint(page: DocumentPage) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const printsToPdf = useStore((state) => state.host?.can.includes('printToPdf') ?? false);
  const [sheet, setSheet] = useState<{ readonly source: string | null } | null>(null);
  const lay = useCallback(() => {
    // What prints itself (the check, a purchase document) has laid its own sheet already.
    if (document.querySelector('body > .print-sheet') !== null) return;
    flushSync(() => setSheet((now) => now ?? { source: null }));
  }, []);
  const clear = useCallback(() => setSheet(null), []);
  usePrinting(lay, clear);

  /** Where the window cannot print into a file, the program draws the paper. */
  async function saveDrawn(): Promise<void> {
    const answer = await backend.call('channels.documentPaper', { id: page.row.id, language });
    if (answer.ok) saveFile(answer.value.fileName, bytesOf(answer.value.base64));
    else {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  }
  return {
    sheet,
    print: (source: string | null) => {
      flushSync(() => setSheet({ source }));
      window.print();
      clear();
    },
    savePdf: () => {
      if (!printsToPdf) return void saveDrawn();
      flushSync(() => setSheet({ source: null }));
      const fileName = `${printTitle(t(`words:documentType.${page.row.type}`), page.row)}.pdf`;
      void backend.call('desktop.printToPdf', { fileName }).then((answer) => {
        clear();
        if (!answer.ok) {
          const { what, todo } = sentence(answer.problem, language);
          store.getState().say({ tone: 'bad', text: what, todo });
        } else if (answer.value.saved) store.getState().say({ text: t('document:done.pdfSaved') });
      });
    },
  };
}
