import { BookCheck, FilePlus2, HandCoins, PencilLine, Printer, ReceiptText } from 'lucide-react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import { useText } from '../../text/use-text.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { TimeLine, type TimeLineEntry } from '../../ui/states/TimeLine.tsx';

/** What happened to a document, by whom and when: written, posted, mended, printed, paid. */
export function HistoryTab({ page }: { readonly page: SalesPage }) {
  const { t, format } = useText();
  const { document, mended, payments } = page;
  const found: (TimeLineEntry & { readonly at: string })[] = [
    {
      id: 'made',
      at: document.createdAt,
      time: format.dateTime(document.createdAt),
      icon: FilePlus2,
      tone: 'plain',
      text: t(`sales:history.${document.source}`),
      note: document.createdBy,
    },
  ];
  if (document.postedAt !== '')
    found.push({
      id: 'posted',
      at: document.postedAt,
      time: format.dateTime(document.postedAt),
      icon: BookCheck,
      tone: 'good',
      text: t('sales:history.posted', { no: document.no }),
      note: document.postedBy,
    });
  if (document.printedAt !== '')
    found.push({
      id: 'printed',
      at: document.printedAt,
      time: format.dateTime(document.printedAt),
      icon: Printer,
      tone: 'plain',
      text: t('sales:history.printed'),
    });
  for (const [index, { at, by, changes }] of mended.entries())
    found.push({
      id: `mended ${String(index)}`,
      at,
      time: format.dateTime(at),
      icon: PencilLine,
      tone: 'accent',
      text: t('sales:history.mended', {
        changes: changes
          .map(({ field, from, to }) => `${t(`sales:mend.${field}`)}: ${from || '—'} → ${to || '—'}`)
          .join('; '),
      }),
      note: by,
    });
  for (const { id, at, by, amount, text, creditNoteId } of payments)
    found.push({
      id: `paid ${String(id)}`,
      at,
      time: format.dateTime(at),
      icon: creditNoteId === null ? HandCoins : ReceiptText,
      tone: 'plain',
      text: t(creditNoteId === null ? 'sales:history.paid' : 'sales:history.credited', { amount, text }),
      note: by,
    });
  const entries = found.sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <DetailBody>
      <Panel title={t('sales:tab.history')}>
        <TimeLine label={t('sales:tab.history')} entries={entries} />
      </Panel>
    </DetailBody>
  );
}
