import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useText } from '../../text/use-text.tsx';
import { attachmentName } from '../attachments/attachment-name.ts';
import { incomingNo } from './incoming-no.ts';
import { Paper } from '../paper/Paper.tsx';
import { printTitle } from '../print/print-title.ts';
import { PrintSheet } from '../print/PrintSheet.tsx';

/** The document on real paper: the picture, every line of it, and what is attached; or the original's text. */
export function PrintedDocument({ page, source }: { readonly page: DocumentPage; readonly source: string | null }) {
  const { t, format } = useText();
  const { row, attachments } = page;
  const running = t('document:print.received', { date: format.mediumDate(row.receivedAt), no: incomingNo(row.id) });
  return (
    <PrintSheet title={printTitle(t(`words:documentType.${row.type}`), row)} running={running}>
      {source !== null ? (
        <pre className="print-source">{source}</pre>
      ) : (
        <>
          <Paper document={page.document} findings={page.findings} whole />
          {attachments.length > 0 && (
            <section className="print-attachments">
              <h3>{t('document:print.attachments')}</h3>
              <ul>
                {attachments.map((one) => (
                  <li key={one.index}>
                    <span>{attachmentName(one, t('document:attachment.unnamed', { number: one.index + 1 }))}</span>
                    <span>{one.mimeCode}</span>
                    <span>{one.size === null ? (one.externalUri ?? '') : format.bytes(one.size)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </PrintSheet>
  );
}
