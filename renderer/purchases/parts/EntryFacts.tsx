import type { DecidedPaymentView } from '../../../shared/contract/payment.ts';
import type { PurchaseDraftView } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { accountWords } from './account-words.ts';

type Entry = NonNullable<PurchaseDraftView['vendorEntry']>;

/** The vendor entry that posting makes: how much is owed to whom, when, and how it is paid (ACC-10). */
export function EntryFacts({ entry, title }: { readonly entry: Entry; readonly title: string }) {
  const { t, format } = useText();
  const { payment } = entry;
  const day = (iso: string | null): string | null => (iso === null ? null : format.mediumDate(iso));
  return (
    <KeyValueList
      title={title}
      entries={[
        [t('purchases:entry.vendor'), `${entry.vendorNo} ${entry.vendorName}`],
        [
          t('purchases:entry.amount'),
          <span key="amount" className="number">
            {format.amountIn(entry.amount, entry.currency)}
          </span>,
        ],
        [t('purchases:entry.due'), day(payment?.dueDate ?? entry.dueDate)],
        [
          t('purchases:entry.discount'),
          entry.discountPercent === null
            ? null
            : [format.percent(entry.discountPercent), day(entry.discountDate)].filter(Boolean).join(', '),
        ],
        [t('purchases:entry.payables'), entry.payablesAccount],
        ...(payment === null
          ? ([[t('purchases:entry.payment'), t('purchases:entry.noPayment')]] as const)
          : paymentEntries(payment)),
      ]}
    />
  );

  function paymentEntries(paid: DecidedPaymentView) {
    return [
      [
        t('purchases:entry.payment'),
        [paid.form, paid.formKind === null ? '' : t(`purchases:formKind.${paid.formKind}`)]
          .filter((part) => part !== '')
          .join(' · '),
      ],
      [
        t('purchases:entry.account'),
        paid.account === null ? null : (
          <span key="account" className="number">
            {accountWords(paid.account)}
          </span>
        ),
      ],
      [t('purchases:entry.reference'), paid.reference === '' ? null : <span className="number">{paid.reference}</span>],
      [
        t('purchases:entry.incomplete'),
        paid.incomplete === null
          ? null
          : `${t(`purchases:incompleteType.${paid.incomplete.type}`)} ${paid.incomplete.number}`,
      ],
      [
        t('purchases:entry.balancing'),
        paid.balancingAccount === '' ? null : t('purchases:entry.paidAgainst', { account: paid.balancingAccount }),
      ],
      [
        t('purchases:entry.onCard'),
        paid.vendorUpdate === null ? null : (
          <b key="card" className="vendor-update">
            {t(`purchases:entry.${paid.vendorUpdate.kind}`, { account: accountWords(paid.vendorUpdate.account) })}
          </b>
        ),
      ],
    ] as const;
  }
}
