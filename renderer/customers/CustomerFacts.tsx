import type { CallOutput } from '../../shared/contract/calls.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';

/** What was made for the customer and what it owes. */
export function CustomerFacts({ opened }: { readonly opened: CallOutput<'customers.open'> }) {
  const { t, format } = useText();
  const store = useAppStore();
  const { customer, owing, drafts } = opened;
  const show = (): void => store.getState().goTo('sales', { params: { customer: customer.no } });
  return (
    <>
      <KeyValueList
        title={t('sales:customer.use')}
        entries={[
          [
            t('sales:customer.documents'),
            customer.documents === 0 ? (
              format.number(0)
            ) : (
              <Button variant="link" className="fact-link" key="documents" onPress={show}>
                {format.number(customer.documents)}
              </Button>
            ),
          ],
          [t('sales:customer.drafts'), format.number(drafts)],
          [
            t('sales:customer.lastDocument'),
            customer.lastDocumentAt === '' ? null : format.mediumDate(customer.lastDocumentAt),
          ],
          [t('sales:customer.created'), format.mediumDate(customer.createdAt)],
        ]}
      />
      {owing.map(({ currency, open, overdue }) => (
        <KeyValueList
          key={currency}
          title={t('sales:customer.owing', { currency })}
          entries={[
            [
              t('sales:customer.open'),
              <span className="number" key="open">
                {format.amount(open)}
              </span>,
            ],
            [
              t('sales:customer.overdue'),
              <span className="number" key="overdue">
                {format.amount(overdue)}
              </span>,
            ],
          ]}
        />
      ))}
    </>
  );
}
