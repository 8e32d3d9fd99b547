import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import { useAskedSending } from '../orders/use-asked-sending.tsx';
import { useRuns } from '../../runs/runs.ts';
import { type Cause, CausePanel } from './CausePanel.tsx';
import './problems.css';

/** What keeps documents from arriving, the same error once: mend, check, send all of these again (OUT-11). */
export function SendingProblemsPage() {
  const { t } = useText();
  const ledgerId = useStore((state) => state.ledgerId);
  const cause = useStore((state) => state.place.params['cause'] ?? null);
  const { value, problem, reload } = useCall('sending.causes', { ledgerId }, ['sending.changed']);
  const { send, question } = useAskedSending();
  const runs = useRuns();
  const causes = value?.causes ?? [];
  /** All that met it; where that is more than is shown here, by the cause itself. */
  async function sendAll({ key, count, rows }: Cause): Promise<void> {
    if (count <= rows.length) await send(rows.map(({ id }) => id));
    else runs.start({ kind: 'sendAgain', scope: { cause: { key, ledgerId } } });
  }
  const documents = causes.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="sending-problems">
      <header className="sending-problems-head">
        <h1>{t('sending:problems.title')}</h1>
        {documents === 0 ? null : (
          <StatusChip
            icon={TriangleAlert}
            tone="bad"
            ground
            word={t('sending:problems.documents', { count: documents })}
          />
        )}
      </header>
      <div className="sending-problems-scroll" tabIndex={0} role="region" aria-label={t('sending:problems.title')}>
        {problem !== null ? (
          <ProblemState problem={problem} onRetry={reload} />
        ) : value === null ? null : causes.length === 0 ? (
          <EmptyState
            icon={CircleCheck}
            title={t('sending:problems.noneTitle')}
            text={t('sending:problems.noneText')}
          />
        ) : (
          causes.map((each) => (
            <CausePanel key={each.key} cause={each} isMarked={each.key === cause} onSend={sendAll} />
          ))
        )}
      </div>
      {question}
    </div>
  );
}
