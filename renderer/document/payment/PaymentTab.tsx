import { useCallback, useRef, useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { useText } from '../../text/use-text.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { useDecisions } from '../decision/decisions.ts';
import { useLanding } from '../decision/mending/landing.ts';
import { StopList } from '../decision/StopList.tsx';
import { ChangedAccount } from './ChangedAccount.tsx';
import { DecidedPayment } from './DecidedPayment.tsx';
import { OfferedMeans } from './OfferedMeans.tsx';
import { Passport } from './Passport.tsx';
import { RuleRow } from './RuleRow.tsx';
import { TellSenderDialog } from './TellSenderDialog.tsx';
import type { OpenPayment } from './use-payment.ts';
import './payment.css';

interface TabProps {
  readonly page: DocumentPage;
  readonly payment: OpenPayment;
  readonly onAddMethod: () => void;
  readonly onCode: (place: string) => void;
}

/** How the document is paid: what it offers, the rule, the account and whose word it is (PAY-1…8). */
export function PaymentTab({ page, payment, onAddMethod, onCode }: TabProps) {
  const { t } = useText();
  const { value, problem, reload } = payment;
  if (value === null)
    return (
      <div
        className="tab-scroll"
        role="region"
        tabIndex={0}
        aria-label={t('document:tab.payment')}
        aria-busy={problem === null}
      >
        {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
      </div>
    );
  return <Opened page={page} payment={payment} view={value} onAddMethod={onAddMethod} onCode={onCode} />;
}

function Opened({ page, payment, view, onAddMethod, onCode }: TabProps & { readonly view: PaymentView }) {
  const { t } = useText();
  const decisions = useDecisions();
  const [telling, setTelling] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  // What is to be chosen stands first, and stays where it is while one chooses.
  const [choosing] = useState(() => view.stops.some(({ action }) => action === 'choosePaymentMeans'));
  // Looking at the payment leaves the focus where it is; coming to settle something takes it there.
  const onLand = useCallback((place: string | null) => {
    if (place === null) {
      // The button that led here may be gone, and the focus with it.
      if (document.activeElement === document.body) scroller.current?.focus();
      return;
    }
    const part = scroller.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(place)}"]`) ?? null;
    part?.scrollIntoView({ block: 'center' });
    (part?.querySelector<HTMLElement>('input, button') ?? scroller.current)?.focus();
  }, []);
  useLanding('payment', onLand);
  return (
    <div
      className="tab-scroll payment"
      tabIndex={0}
      role="region"
      aria-label={t('document:tab.payment')}
      ref={scroller}
    >
      <h2 className="unseen">{t('document:tab.payment')}</h2>
      {view.editable && (
        <StopList
          // What is mended on this page needs no button that leads to it.
          stops={view.stops.map((stop) => (stop.action === 'openPayment' ? { ...stop, action: 'none' } : stop))}
          label={t('document:missing.label')}
          onMend={(stop) => decisions.mend(page.row.id, stop)}
        />
      )}
      {choosing && <OfferedMeans page={page} payment={payment} view={view} />}
      <DecidedPayment view={view} onCode={onCode} />
      {view.difference !== null && (
        <ChangedAccount page={page} payment={payment} view={view} difference={view.difference} />
      )}
      {!choosing && <OfferedMeans page={page} payment={payment} view={view} />}
      <RuleRow view={view} onAdd={onAddMethod} onTell={() => setTelling(true)} />
      {view.vendorId !== null && <Passport view={view} documentId={page.row.id} />}
      {telling && <TellSenderDialog page={page} view={view} onClose={() => setTelling(false)} />}
    </div>
  );
}
