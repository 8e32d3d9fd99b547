import type { CallOutput } from '../../shared/contract/calls.ts';
import { UsedIn } from '../setup/table/uses/UsedIn.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { useShowInInbox } from './VendorUse.tsx';

/** Where the card is used: documents, sums, and what of the set-up names it. */
export function VendorFacts({ opened }: { readonly opened: CallOutput<'vendors.open'> }) {
  const { t, format } = useText();
  const showInInbox = useShowInInbox();
  const { vendor, sums } = opened;
  // Documents have their own lines above.
  const elsewhere = opened.usedIn.filter(({ where }) => where !== 'documents' && where !== 'purchases');
  return (
    <>
      <KeyValueList
        title={t('vendors:page.use')}
        entries={[
          [
            t('vendors:page.documents'),
            vendor.documents === 0 ? (
              format.number(0)
            ) : (
              <Button variant="link" className="fact-link" key="documents" onPress={() => showInInbox(vendor.id)}>
                {format.number(vendor.documents)}
              </Button>
            ),
          ],
          [t('vendors:page.pendingDocuments'), format.number(vendor.pending)],
          [
            t('vendors:page.lastDocument'),
            vendor.lastDocumentAt === null ? null : format.mediumDate(vendor.lastDocumentAt),
          ],
          [t('vendors:page.created'), format.mediumDate(vendor.createdAt)],
        ]}
      />
      {sums.map(({ currency, accepted, pending }) => (
        <KeyValueList
          key={currency}
          title={currency}
          entries={[
            [
              t('vendors:page.pendingAmount'),
              <span className="number" key="pending">
                {format.amount(pending)}
              </span>,
            ],
            [
              t('vendors:page.acceptedAmount'),
              <span className="number" key="accepted">
                {format.amount(accepted)}
              </span>,
            ],
          ]}
        />
      ))}
      {elsewhere.length === 0 ? null : <UsedIn uses={elsewhere} />}
    </>
  );
}
