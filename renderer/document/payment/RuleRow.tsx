import { MessageSquareShare, Plus } from 'lucide-react';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { setupPlace } from '../decision/mending/setup-place.ts';

const keys = ['means', 'channel', 'cardType', 'documentType', 'incompleteType'] as const;

/** The row of the payment-method table that decides, in words; or what can be done when there is none (PAY-1, PAY-2). */
export function RuleRow({
  view,
  onAdd,
  onTell,
}: {
  readonly view: PaymentView;
  readonly onAdd: () => void;
  readonly onTell: () => void;
}) {
  const { t, find } = useText();
  const goTo = useStore((state) => state.goTo);
  const { method } = view;
  const complete = view.offered.some(({ account }) => account !== null);
  const several = view.stops.some(({ action }) => action === 'choosePaymentMeans');
  if (method === null && several) return null;
  const word = (field: string, code: string): string => {
    if (code === '') return t('payment:method.any');
    return find('master', `choice.${field}.${code}`) ?? code;
  };
  const named = (field: 'means' | 'channel', code: string): string => {
    const name = find('master', `code.${field}.${code.replaceAll(':', '-')}`);
    return name === null || name === code ? code : `${code} ${name}`;
  };
  return (
    <section className="payment-part" aria-label={t('payment:method.title')} data-part="method">
      <header className="payment-part-head">
        <h3>{t('payment:method.title')}</h3>
        <span className="document-space" />
        {method !== null && method.id !== null && (
          <Button variant="link" onPress={() => goTo('setup', setupPlace('paymentMethods', method.id, view.ledgerId))}>
            {t('payment:method.open')}
          </Button>
        )}
      </header>
      {method === null ? (
        <>
          <p>
            {t('payment:method.none')} {!complete && t('payment:method.noneWhole')}
          </p>
          {view.editable && (
            <div className="payment-buttons">
              <Button icon={Plus} onPress={onAdd}>
                {t('payment:method.add')}
              </Button>
              <Button icon={MessageSquareShare} onPress={onTell}>
                {t('payment:method.tell')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <dl className="payment-facts is-rule">
            {keys.map((key) => {
              const code = method.values[key] ?? '';
              if (code === '' && key !== 'documentType') return null;
              return (
                <div key={key}>
                  <dt>{t(`payment:method.${key}`)}</dt>
                  <dd>{(key === 'means' || key === 'channel') && code !== '' ? named(key, code) : word(key, code)}</dd>
                </div>
              );
            })}
            <div>
              <dt>{t('payment:method.action')}</dt>
              <dd>{word('action', method.values['action'] ?? '')}</dd>
            </div>
            {(method.values['mask'] ?? '') !== '' && (
              <div>
                <dt>{t('payment:method.mask')}</dt>
                <dd>{word('mask', method.values['mask'] ?? '')}</dd>
              </div>
            )}
            <div>
              <dt>{t('payment:method.form')}</dt>
              <dd>{method.values['paymentForm'] || t('payment:method.noForm')}</dd>
            </div>
          </dl>
          {(method.values['message'] ?? '') !== '' && <p className="payment-message">{method.values['message']}</p>}
          {view.editable && (method.values['action'] === 'block' || method.values['action'] === 'message') && (
            <div className="payment-buttons">
              <Button icon={MessageSquareShare} onPress={onTell}>
                {t('payment:method.tell')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
