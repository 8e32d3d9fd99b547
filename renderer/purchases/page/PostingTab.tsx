import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EntryFacts } from '../parts/EntryFacts.tsx';
import { AccountSums } from '../parts/PurchaseSums.tsx';
import { ReconciliationPanel } from '../parts/ReconciliationPanel.tsx';
import { costAndDeducted, costsOf } from './sums-of-lines.ts';

/** What posting will make of it: cost per account, the vendor entry, and the total against the document's (ACC-6, ACC-10). */
export function PostingTab({ page }: { readonly page: PurchasePage }) {
  const { t, format } = useText();
  const { purchase, vendorEntry, reconciliation } = page;
  const costs = costsOf(page);
  const { cost, deducted } = costAndDeducted(page.lines);
  return (
    <DetailBody
      facts={
        <>
          {vendorEntry === null ? null : <EntryFacts entry={vendorEntry} title={t('purchases:entry.heading')} />}
          <KeyValueList
            title={t('purchases:sums.shares')}
            entries={[
              [
                t('purchases:page.cost'),
                <span key="cost" className="number">
                  {format.amount(cost)}
                </span>,
              ],
              [
                t('purchases:sums.deducted'),
                <span key="deducted" className="number">
                  {format.amount(deducted)}
                </span>,
              ],
              [
                t('purchases:sums.way'),
                purchase.deviatingVat ? t('decision:vat.deviating') : t('decision:vat.ordinary'),
              ],
            ]}
          />
        </>
      }
    >
      {reconciliation === null ? null : (
        <ReconciliationPanel reconciliation={reconciliation} currency={purchase.currency} />
      )}
      <Panel title={t('purchases:sums.costs')} note={t('purchases:sums.costsAbout')}>
        {costs.length === 0 ? (
          <p className="panel-about">{t('purchases:sums.noCosts')}</p>
        ) : (
          <AccountSums accounts={costs} balanced={false} />
        )}
      </Panel>
    </DetailBody>
  );
}
