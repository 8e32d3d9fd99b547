import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useBackend } from '../../store/use-store.tsx';
import { findingSentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { useSendingOrders } from '../orders/use-sending-orders.ts';

type Checked = CallOutput<'sending.check'>;

/** Checks what would leave now by our own rules, before it leaves: mend, check, send again, in one place (OUT-11). */
export function CheckHere({ id }: { readonly id: number }) {
  const { t, language } = useText();
  const backend = useBackend();
  const { sayProblem } = useSendingOrders();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);

  async function check(): Promise<void> {
    setBusy(true);
    const answer = await backend.call('sending.check', { id });
    setBusy(false);
    if (answer.ok) setChecked(answer.value);
    else sayProblem(answer.problem);
  }

  return (
    <Panel
      title={t('sending:check.title')}
      end={
        <Button icon={FileCheck} busy={busy} onPress={() => void check()}>
          {t('sending:check.now')}
        </Button>
      }
    >
      {checked === null ? (
        <p className="row-muted">{t('sending:check.about')}</p>
      ) : checked.findings.length === 0 ? (
        <p role="status">{t(checked.unchanged ? 'sending:check.unchanged' : 'sending:check.clean')}</p>
      ) : (
        <ul className="sending-findings" role="status">
          {checked.findings.map((finding, index) => (
            <li key={index}>
              {findingSentence(finding, language)}{' '}
              <span className="row-muted">
                {[finding.place, finding.rule?.id].filter((part) => part != null).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
