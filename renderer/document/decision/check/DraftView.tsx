import { useEffect, useRef } from 'react';
import type { AcceptanceOutcome } from '../../../../shared/contract/acceptance.ts';
import type { PurchaseDraftView } from '../../../../shared/contract/purchases.ts';
import { answerWord } from '../../../outbox/answer-words.ts';
import { EntryFacts } from '../../../purchases/parts/EntryFacts.tsx';
import { OrderUseTable } from '../../../purchases/parts/OrderUseTable.tsx';
import { PurchaseLines } from '../../../purchases/parts/PurchaseLines.tsx';
import { AccountSums, PurchaseTotals, VatSums } from '../../../purchases/parts/PurchaseSums.tsx';
import { ReconciliationPanel } from '../../../purchases/parts/ReconciliationPanel.tsx';
import { useText } from '../../../text/use-text.tsx';
import { KeyValueList } from '../../../ui/KeyValueList.tsx';
import type { CheckPart } from '../decisions.ts';
import './check.css';

interface DraftProps {
  readonly draft: PurchaseDraftView;
  readonly outcome: AcceptanceOutcome;
  /** The part that is scrolled to at first. */
  readonly part?: CheckPart;
}

/** Everything accepting would write: lines, sums, VAT, vendor entry, order, totals, answer (ACC-10). */
export function DraftView({ draft, outcome, part = 'lines' }: DraftProps) {
  const text = useText();
  const { t } = text;
  const wanted = useRef<HTMLElement>(null);
  useEffect(() => {
    if (part !== 'lines') wanted.current?.scrollIntoView({ block: 'start' });
  }, [part]);
  const isOrder = draft.kind === 'purchaseOrder';
  return (
    <div className="draft">
      <div className="draft-main">
        <section>
          <h3>{t('purchases:page.lines')}</h3>
          <PurchaseLines lines={draft.lines} label={t('purchases:page.lines')} />
          <PurchaseTotals {...draft} />
        </section>
        {draft.order !== null && draft.order.use !== 'none' && (
          <section {...(part === 'order' ? { ref: wanted } : {})}>
            <h3>{t('decision:check.order', { no: draft.order.orderNo })}</h3>
            <OrderUseTable order={draft.order} />
          </section>
        )}
        {!isOrder && draft.accounts.length > 0 && (
          <section>
            <h3>{t('purchases:sums.accounts')}</h3>
            <AccountSums accounts={draft.accounts} />
          </section>
        )}
        {draft.vatGroups.length > 0 && (
          <section>
            <h3>{t('purchases:sums.vat')}</h3>
            <VatSums groups={draft.vatGroups} />
          </section>
        )}
      </div>
      <div className="draft-side">
        <section {...(part === 'reconciliation' ? { ref: wanted } : {})}>
          <h3>{t('purchases:reconcile.heading')}</h3>
          <ReconciliationPanel reconciliation={draft.reconciliation} currency={draft.currency} />
        </section>
        <Dates draft={draft} />
        {draft.vendorEntry !== null && !isOrder && (
          <EntryFacts entry={draft.vendorEntry} title={t('purchases:entry.heading')} />
        )}
        <KeyValueList
          title={t('document:check.response')}
          entries={[
            [
              t('decision:check.answer'),
              outcome.response === null
                ? t('document:check.noResponse')
                : t('document:check.responseTo', {
                    code: answerWord(outcome.response.code, text),
                    to: outcome.response.to,
                  }),
            ],
          ]}
        />
      </div>
    </div>
  );
}

function Dates({ draft }: { readonly draft: PurchaseDraftView }) {
  const { t, format } = useText();
  const day = (iso: string | null): string | null => (iso === null ? null : format.mediumDate(iso));
  return (
    <KeyValueList
      title={t('purchases:page.posting')}
      entries={[
        [t('purchases:page.documentDate'), day(draft.documentDate)],
        [t('purchases:page.postingDate'), day(draft.postingDate)],
        [t('purchases:page.dueDate'), day(draft.dueDate)],
        [t('decision:check.vatWay'), draft.deviatingVat ? t('decision:vat.deviating') : null],
      ]}
    />
  );
}
