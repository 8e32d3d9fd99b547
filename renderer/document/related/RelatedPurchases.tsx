import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { PurchaseStatusChip } from '../../purchases/purchase-status.tsx';
import './related.css';

/** What the document was made into or takes from, and every other document behind the same purchase document (ACC-2, ACC-4). */
export function RelatedPurchases({ page }: { readonly page: DocumentPage }) {
  const { t, find, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const names = page.row.status === 'pending' && page.row.type === 'invoice' && page.row.orderNo !== null;
  const order = useCall('acceptance.check', names ? { id: page.row.id } : null, ['purchases.changed']).value?.draft
    ?.order;
  const id = page.purchase?.id ?? order?.purchaseId ?? null;
  const opened = useCall('purchases.open', id === null ? null : { id }, ['purchases.changed']).value;
  if (opened === null) return null;
  const { purchase } = opened;
  const others = opened.documents.filter(({ documentId }) => documentId !== page.row.id);
  return (
    <section>
      <h3>{t('decision:related.heading')}</h3>
      <ul className="related-list">
        <li className="related-row">
          <div className="related-what">
            <p>
              <Button
                variant="link"
                onPress={() => goTo(purchase.kind === 'purchaseOrder' ? 'orders' : 'purchases', { id: purchase.id })}
              >
                {t(`purchases:kind.${purchase.kind}`)} {purchase.no}
              </Button>{' '}
              {purchase.vendorName}
            </p>
            <small>{t(page.purchase === null ? 'decision:related.names' : 'decision:related.made')}</small>
          </div>
          <span className="number">{format.amountIn(purchase.total, purchase.currency)}</span>
          <PurchaseStatusChip status={purchase.status} />
        </li>
        {others.map((one) => (
          <li key={one.documentId} className="related-row">
            <div className="related-what">
              <p>
                <Button variant="link" onPress={() => goTo('purchase', { id: one.documentId })}>
                  {find('words', `documentType.${one.type}`) ?? one.type} {one.documentNo}
                </Button>
              </p>
              <small>
                {t(one.documentId === purchase.documentId ? 'purchases:documents.made' : 'purchases:documents.updated')}
                {one.acceptedAt !== null && ` · ${format.mediumDate(one.acceptedAt)}`}
              </small>
            </div>
            {one.amount !== null && <span className="number">{format.amountIn(one.amount, purchase.currency)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
