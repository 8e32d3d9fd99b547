import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useText } from '../../text/use-text.tsx';
import { Paper } from '../paper/Paper.tsx';
import { incomingNo } from '../page/incoming-no.ts';
import { printTitle } from '../print/print-title.ts';
import { PrintSheet } from '../print/PrintSheet.tsx';
import './together.css';

/** The document and its utility statements on real paper, each beginning a page. */
export function PrintedTogether({ pages }: { readonly pages: readonly DocumentPage[] }) {
  const { t, format } = useText();
  const [first] = pages;
  if (first === undefined) return null;
  const { row } = first;
  const running = t('document:print.received', { date: format.mediumDate(row.receivedAt), no: incomingNo(row.id) });
  return (
    <PrintSheet title={printTitle(t(`words:documentType.${row.type}`), row)} running={running}>
      {pages.map((page) => (
        <section key={page.row.id} className="printed-together">
          <Paper document={page.document} findings={page.findings} whole />
        </section>
      ))}
    </PrintSheet>
  );
}
