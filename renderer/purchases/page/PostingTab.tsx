import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EntryFacts } from '../parts/EntryFacts.tsx';
import { AccountSums, VatSums } from '../parts/PurchaseSums.tsx';
import { ReconciliationPanel } from '../parts/ReconciliationPanel.tsx';
import { costAndDeducted } from './sums-of-lines.ts';

/** What posting will make of it, as the check said: accounts, VAT, the vendor entry, and the total against the document's (ACC-6, ACC-10). */
export function PostingTab({ page }: { readonly page: PurchasePage }) {
  const { t, format } = useText();
  const { purchase, vendorEntry, reconciliation, accounts, vatGroups } = page;
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
      <Panel title={t('purchases:sums.accounts')}>
        {accounts.length === 0 ? (
          <p className="panel-about">{t('purchases:sums.noCosts')}</p>
        ) : (
          <AccountSums accounts={accounts} />
        )}
      </Panel>
      {vatGroups.length === 0 ? null : (
        <Panel title={t('purchases:sums.vat')}>
          <VatSums groups={vatGroups} />
        </Panel>
      )}
    </DetailBody>
  );
}
