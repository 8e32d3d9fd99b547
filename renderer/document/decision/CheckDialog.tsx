import { Check } from 'lucide-react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { isDecimalText, subtract } from '../../../shared/domain/amount.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemState } from '../../ui/ProblemState.tsx';
import { useDecisions } from './decisions.ts';
import { StopList } from './StopList.tsx';
import { useNumbers } from './use-numbers.ts';
import './decision.css';

/** F9: what accept would make, stop at or ask, with nothing changed (ACC-10). */
export function CheckDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t } = useText();
  const { acceptDocuments } = useDecisions();
  const { value: outcome, problem, reload } = useCall('acceptance.check', { id });
  const number = useNumbers([id]).get(id) ?? '';
  const possible = outcome !== null && (outcome.outcome === 'wouldAccept' || outcome.outcome === 'asks');
  return (
    <Dialog
      title={t('document:check.title', { number })}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <span className="decision-foot-note">{t('document:check.nothingChanged')}</span>
          <Button onPress={onClose}>{t('document:check.close')}</Button>
          {possible && (
            <Button
              variant="main"
              icon={Check}
              onPress={() => {
                onClose();
                acceptDocuments([id]);
              }}
            >
              {t('document:check.accept')}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
      {outcome !== null && <CheckResult outcome={outcome} />}
    </Dialog>
  );
}

function CheckResult({ outcome }: { readonly outcome: AcceptanceOutcome }) {
  const { t, format } = useText();
  const stops = outcome.stops.filter((stop) => stop.kind === 'stop');
  const asks = outcome.stops.filter((stop) => stop.kind === 'warning');
  const made = outcome.purchase;
  const net =
    made !== null && isDecimalText(made.total) && isDecimalText(made.vat) ? subtract(made.total, made.vat) : null;
  return (
    <div className="check">
      {stops.length > 0 && (
        <section>
          <h3>{t('document:check.stops')}</h3>
          <StopList stops={stops} label={t('document:check.stops')} />
        </section>
      )}
      {asks.length > 0 && (
        <section>
          <h3>{t('document:check.asks')}</h3>
          <StopList stops={asks} label={t('document:check.asks')} />
        </section>
      )}
      {outcome.stops.length === 0 && <p>{t('document:check.nothing')}</p>}
      {made === null ? (
        stops.length === 0 && <p>{t('document:check.wouldNothing')}</p>
      ) : (
        <section>
          <h3>
            {t(made.no === '' ? 'document:check.wouldNext' : 'document:check.would', {
              kind: t(`document:decided.kind.${made.kind}`),
              no: made.no,
            })}
          </h3>
          <KeyValueList
            entries={[
              [t('document:check.vendor'), `${made.vendorNo} ${made.vendorName}`],
              [t('document:check.lines'), <span className="number">{format.number(made.lines)}</span>],
              [
                t('document:check.net'),
                net === null ? null : <span className="number">{format.amountIn(net, made.currency)}</span>,
              ],
              [t('document:check.vat'), <span className="number">{format.amountIn(made.vat, made.currency)}</span>],
              [t('document:check.total'), <b className="number">{format.amountIn(made.total, made.currency)}</b>],
              [
                t('document:check.response'),
                outcome.response === null
                  ? t('document:check.noResponse')
                  : t('document:check.responseTo', { code: outcome.response.code, to: outcome.response.to }),
              ],
            ]}
          />
        </section>
      )}
    </div>
  );
}
