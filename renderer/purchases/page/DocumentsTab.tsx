import { Files } from 'lucide-react';
import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';

/** Every e-document that made this or took from it, the newest first, with the way to each (ACC-2, ACC-4). */
export function DocumentsTab({ page }: { readonly page: PurchasePage }) {
  const { t, find, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const { documents, purchase } = page;
  if (documents.length === 0)
    return (
      <EmptyState icon={Files} title={t('purchases:documents.none')} text={t('purchases:documents.noneText')}>
        <Button onPress={() => goTo('purchase', { id: purchase.documentId })}>
          {t('purchases:page.openDocument')}
        </Button>
      </EmptyState>
    );
  return (
    <DetailBody>
      <Panel title={t('purchases:documents.heading')} note={format.number(documents.length)}>
        <ul className="purchase-documents">
          {documents.map((one) => (
            <li key={one.documentId}>
              <div>
                <Button variant="link" className="fact-link" onPress={() => goTo('purchase', { id: one.documentId })}>
                  {`${find('words', `documentType.${one.type}`) ?? one.type} ${one.documentNo}`}
                </Button>
                <small>
                  {one.documentId === purchase.documentId
                    ? t('purchases:documents.made')
                    : t('purchases:documents.updated')}
                  {one.acceptedAt === null
                    ? null
                    : ` · ${t('purchases:documents.accepted', {
                        date: format.dateTime(one.acceptedAt),
                        name: one.acceptedBy ?? '',
                      })}`}
                </small>
              </div>
              <b className="number">{one.amount === null ? '—' : format.amountIn(one.amount, purchase.currency)}</b>
            </li>
          ))}
        </ul>
      </Panel>
    </DetailBody>
  );
}
