import { Check, TriangleAlert } from 'lucide-react';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { smallIconSize } from '../../ui/icon.ts';
import { AccountText } from './AccountText.tsx';
import { accountName } from './account-words.ts';

/** The payment passport: every account ever seen from the vendor, with first and last document and who confirmed it (PAY-7b). */
export function Passport({ view, documentId }: { readonly view: PaymentView; readonly documentId: number }) {
  const { t, format } = useText();
  const openHere = useStore((state) => state.openHere);
  const seen = (at: PaymentView['passport'][number]['first']) => {
    if (at === null) return '—';
    if (at.documentId === documentId) return t('payment:passport.here');
    return (
      <>
        <Button variant="link" className="wrapping" onPress={() => openHere(at.documentId)}>
          {at.documentNo}
          <span className="unseen">{t('payment:passport.open', { no: at.documentNo })}</span>
        </Button>{' '}
        <span className="payment-note number">{format.shortDate(at.at)}</span>
      </>
    );
  };
  return (
    <section className="payment-part" aria-label={t('payment:passport.title')}>
      <header className="payment-part-head">
        <h3>{t('payment:passport.title')}</h3>
        <span className="payment-note">{t('payment:passport.about')}</span>
      </header>
      {view.passport.length === 0 ? (
        <p className="payment-quiet">{t('payment:passport.none')}</p>
      ) : (
        <div className="passport-box" tabIndex={0} role="region" aria-label={t('payment:passport.title')}>
          <table className="passport">
            <thead>
              <tr>
                <th scope="col">{t('payment:passport.account')}</th>
                <th scope="col">{t('payment:passport.first')}</th>
                <th scope="col">{t('payment:passport.last')}</th>
                <th scope="col" className="is-end">
                  {t('payment:passport.documents')}
                </th>
                <th scope="col">{t('payment:passport.confirmed')}</th>
              </tr>
            </thead>
            <tbody>
              {view.passport.map((row, index) => (
                <tr key={index}>
                  <th scope="row">
                    <span className="means-label">{t(`payment:kind.${accountName(row.account)}`)}</span>{' '}
                    <AccountText account={row.account} />{' '}
                    {row.onCard ? (
                      <span className="passport-card">
                        <Check size={smallIconSize} strokeWidth={2} aria-hidden />
                        {t('payment:passport.onCard')}
                      </span>
                    ) : (
                      <span className="passport-strange">{t('payment:passport.notOnCard')}</span>
                    )}
                    {row.alsoOf.length > 0 && (
                      <span className="passport-shared">
                        <TriangleAlert size={smallIconSize} strokeWidth={2} aria-hidden />
                        {t('payment:passport.alsoOf', {
                          vendors: row.alsoOf.map(({ no, name }) => `${name} (${no})`).join(', '),
                        })}
                      </span>
                    )}
                  </th>
                  <td>{seen(row.first)}</td>
                  <td>{seen(row.last)}</td>
                  <td className="is-end number">{format.number(row.documents)}</td>
                  <td>
                    {row.confirmed === null ? (
                      t('payment:passport.neverConfirmed')
                    ) : (
                      <>
                        {row.confirmed.by}{' '}
                        <span className="payment-note number">{format.shortDate(row.confirmed.at)}</span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
