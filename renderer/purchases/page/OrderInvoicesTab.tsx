import { FileText, Pencil } from 'lucide-react';
import type { PurchaseLine, PurchasePage } from '../../../shared/contract/purchases.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { useDecisions } from '../../document/decision/decisions.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { EntryFacts } from '../parts/EntryFacts.tsx';
import { PurchaseLines } from '../parts/PurchaseLines.tsx';
import { AccountSums } from '../parts/PurchaseSums.tsx';
import { ReconciliationPanel } from '../parts/ReconciliationPanel.tsx';

/** What each invoice accepted into an order posts: its own vendor entry and its own total against the vendor's (ACC-4, ACC-6). */
export function OrderInvoicesTab({
  page,
  onEdit,
}: {
  readonly page: PurchasePage;
  /** Codes a line of one of them, while it is not posted. */
  readonly onEdit: (line: PurchaseLine, documentId: number) => void;
}) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const { orderInvoices } = page;
  if (orderInvoices.length === 0)
    return <EmptyState icon={FileText} title={t('purchases:invoices.none')} text={t('purchases:invoices.noneText')} />;
  return (
    <DetailBody>
      {orderInvoices.map((invoice) => (
        <Panel
          key={invoice.documentId}
          title={t('purchases:invoices.one', { no: invoice.vendorDocumentNo })}
          note={format.amountIn(invoice.total, invoice.currency)}
          end={
            <>
              <Button variant="link" onPress={() => goTo('purchase', { id: invoice.documentId })}>
                {t('purchases:page.openDocument')}
              </Button>
              <PostedOrPost documentId={invoice.documentId} voucher={invoice.voucher} />
            </>
          }
        >
          <PurchaseLines
            lines={invoice.lines}
            label={t('posting:invoiceLines.title')}
            {...(invoice.voucher === null
              ? {
                  end: (line: PurchaseLine) =>
                    line.kind === 'text' ? null : (
                      <IconButton
                        icon={Pencil}
                        label={t('posting:invoiceLines.edit', { no: line.lineNo })}
                        onPress={() => onEdit(line, invoice.documentId)}
                      />
                    ),
                }
              : {})}
          />
          {invoice.reconciliation === null ? null : (
            <ReconciliationPanel reconciliation={invoice.reconciliation} currency={invoice.currency} />
          )}
          {invoice.vendorEntry === null ? null : (
            <EntryFacts entry={invoice.vendorEntry} title={t('purchases:entry.heading')} />
          )}
          {invoice.accounts.length === 0 ? null : <AccountSums accounts={invoice.accounts} />}
        </Panel>
      ))}
    </DetailBody>
  );
}

/** Each invoice of an order is posted by itself (NS p. 96). */
function PostedOrPost({ documentId, voucher }: Pick<PurchasePage['orderInvoices'][number], 'documentId' | 'voucher'>) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  const { postDocument } = useDecisions();
  return voucher === null ? (
    <Button onPress={() => postDocument(documentId)}>{t('posting:post.action')}</Button>
  ) : (
    <Button variant="link" onPress={() => goTo('vouchers', { id: voucher.id })}>
      {t('posting:voucher.postedAs', { no: voucher.no })}
    </Button>
  );
}
