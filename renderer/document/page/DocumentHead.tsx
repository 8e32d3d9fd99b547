import { ChevronDown, ChevronUp, Copy, FilePen, Maximize2, Minimize2, ShieldAlert } from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useKeyHint } from '../../keys/use-actions.tsx';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import { DocumentStatusChip } from '../../frame/status.tsx';
import { dueWords } from './due-words.ts';
import { incomingNo } from './incoming-no.ts';
import type { Walk } from './use-walk.ts';

/** Who, what, how much and by when; and where in the list one is. */
export function DocumentHead({ page, walk }: { readonly page: DocumentPage; readonly walk: Walk }) {
  const { t, format } = useText();
  const { row, document } = page;
  const due = row.status === 'pending' ? dueWords(row.dueDate, new Date()) : null;
  const vat = vatOf(page);
  const previousKey = useKeyHint('document.previous', 'Ctrl+ArrowUp');
  const nextKey = useKeyHint('document.next', 'Ctrl+ArrowDown');
  const split = useStore((state) => state.preferences.split);
  const save = useStore((state) => state.savePreferences);
  const wide = split.layout === 'document';
  return (
    <header className="document-head">
      <div className="document-kicker">
        <p className="clip">
          {t(`words:documentType.${row.type}`)} · {standardName(page, t(`words:documentFormat.${row.format}`))} ·{' '}
          <span className="number" title={row.traceId}>
            {incomingNo(row.id)}
          </span>
        </p>
        <DocumentStatusChip status={row.status} importStatus={row.importStatus} />
        {row.sensitive && <StatusChip icon={ShieldAlert} word={t('document:head.sensitive')} tone="bad" />}
        {document.copy && <StatusChip icon={Copy} word={t('document:head.copy')} tone="warning" />}
        {row.changedByUser && <StatusChip icon={FilePen} word={t('document:head.changed')} tone="quiet" />}
        <span className="document-space" />
        {walk.position !== null && (
          <span className="document-position number">{t('document:head.of', walk.position)}</span>
        )}
        <IconButton
          icon={ChevronUp}
          label={t('document:head.previous')}
          hint={previousKey}
          reason={!walk.finding && walk.previous === null ? t('document:head.isFirst') : null}
          onPress={() => walk.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('document:head.next')}
          hint={nextKey}
          reason={!walk.finding && walk.next === null ? t('document:head.isLast') : null}
          onPress={() => walk.step(1)}
        />
        <IconButton
          icon={wide ? Minimize2 : Maximize2}
          label={wide ? t('document:head.narrow') : t('document:head.wide')}
          pressed={wide}
          onPress={() => save({ split: { ...split, layout: wide ? 'split' : 'document' } })}
        />
      </div>
      <div className="document-title">
        <div>
          <h1>{row.vendorName === '' ? row.documentNo : row.vendorName}</h1>
          <p>
            <span className="number">{row.documentNo}</span>
            {row.issueDate !== null && <> · {format.date(row.issueDate)}</>}
            {due !== null && (
              <>
                {' · '}
                <span className={due.late ? 'document-late' : undefined}>
                  {t(`document:head.${due.key}`, { count: due.days })}
                </span>
              </>
            )}
          </p>
        </div>
        {row.amountInclVat !== null && (
          <div className="document-amount">
            <p className="number">
              <b>{format.amount(row.amountInclVat)}</b> {row.currency}
            </p>
            {vat !== null && <p className="number">{t('document:head.vatIncluded', { amount: vat })}</p>}
          </div>
        )}
      </div>
    </header>
  );
}

/** OIOUBL says its release itself; the other standards are named by the program. */
function standardName(page: DocumentPage, name: string): string {
  const { format, customizationId } = page.document;
  return format === 'oioubl2' && customizationId !== null && /^OIOUBL-\d/.test(customizationId)
    ? customizationId.replace('-', ' ')
    : name;
}

/** The tax of the document, from its first total in its own currency. */
function vatOf(page: DocumentPage): string | null {
  const { taxTotals, currency } = page.document;
  const own = taxTotals.find((total) => total.amount.currency === null || total.amount.currency === currency);
  return own?.amount.value ?? null;
}
