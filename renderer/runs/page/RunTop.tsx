import { CircleStop, Play } from 'lucide-react';
import { useKeyHint } from '../../keys/use-actions.tsx';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { canGoOn, failedOutcomes, isUnderWay, sendsIn } from '../../../shared/domain/runs/run.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Verdict } from '../../ui/DetailFrame.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';
import type { Narrowed } from '../report/report-filter.ts';
import { useRuns } from '../runs.ts';
import { timeLeftWords } from '../time-left-words.ts';
import { shownCounts } from './shown-counts.ts';

type Opened = CallOutput<'runs.open'>;

/** Above the report: how far it is, or why it ended before its end; and how it is counted (NS p. 97). */
export function RunTop({
  opened,
  onNarrow,
}: {
  readonly opened: Opened;
  readonly onNarrow: (change: Partial<Narrowed>) => void;
}) {
  const text = useText();
  const { t, format } = text;
  const { run } = opened;
  return (
    <div className="run-top">
      {isUnderWay(run.state) ? <UnderWay opened={opened} /> : <Ended opened={opened} />}
      <ul className="run-counts" aria-label={t('runs:columns.result')}>
        {shownCounts(opened).map(({ id, word, count, outcomes, tone }) => (
          <li key={id}>
            <button
              type="button"
              className={`run-count ${tone}`}
              disabled={outcomes === null || count === 0}
              onClick={() => onNarrow({ outcomes: [...(outcomes ?? [])] })}
            >
              <b className="number">{format.number(count)}</b>
              <span>{t(word)}</span>
            </button>
          </li>
        ))}
      </ul>
      {run.leftOut === 0 ? null : (
        <p className="run-note">
          {t(run.kind === 'post' ? 'runs:leftOut.post' : sendsIn(run.kind) ? 'runs:leftOut.send' : 'runs:leftOut', {
            count: run.leftOut,
          })}
        </p>
      )}
      {run.options.reason === '' ? null : (
        <p className="run-note">{t('runs:options.reason', { reason: run.options.reason })}</p>
      )}
      {run.options.dimensions.length === 0 ? null : (
        <p className="run-note">{t('runs:options.dimensions', { dimensions: format.list(run.options.dimensions) })}</p>
      )}
    </div>
  );
}

function UnderWay({ opened: { run } }: { readonly opened: Opened }) {
  const text = useText();
  const { t } = text;
  const { stop, whyNot } = useRuns();
  const { done, takenIn } = run.counts;
  const hint = useKeyHint('runs.stop', 's');
  const at = run.progress === null ? '' : [run.progress.partnerName, run.progress.documentNo].join(' ').trim();
  const left = run.progress === null ? null : timeLeftWords(run.progress.secondsLeft, text);
  return (
    <div className="run-progress">
      <div>
        <ProgressLine label={t('runs:progress', { done, total: takenIn })} done={done} total={takenIn} />
        <p className="run-note">
          {run.state === 'waiting'
            ? t('runs:progress.waits')
            : run.state === 'stopping'
              ? t('runs:progress.stopping')
              : [at, left].filter((part) => part !== null && part !== '').join(' · ')}
        </p>
      </div>
      <Button
        icon={CircleStop}
        hint={hint}
        busy={run.state === 'stopping'}
        reason={whyNot(run.kind)}
        onPress={() => stop(run.id)}
      >
        {t('runs:action.stop')}
      </Button>
    </div>
  );
}

function Ended({ opened: { run, outcomes } }: { readonly opened: Opened }) {
  const { t } = useText();
  const { goOn, whyNot } = useRuns();
  const hint = useKeyHint('runs.goOn', 'g');
  const { done, takenIn } = run.counts;
  if (canGoOn(run.state) && done < takenIn)
    return (
      <Verdict
        tone="warning"
        lead={t(run.state === 'stopped' ? 'runs:verdict.stopped' : 'runs:verdict.interrupted')}
        actions={
          <Button variant="main" icon={Play} hint={hint} reason={whyNot(run.kind)} onPress={() => goOn(run.id)}>
            {t('runs:action.goOn')}
          </Button>
        }
      >
        {run.state === 'interrupted' ? `${t('runs:verdict.whileRunning')} ` : ''}
        {t('runs:verdict.left', { done, count: takenIn - done })}
      </Verdict>
    );
  if (run.undoneBy !== null) return <Verdict tone="plain" lead={t('runs:verdict.undone', { id: run.undoneBy })} />;
  if (!run.dryRun) return null;
  const held = outcomes.filter(({ outcome }) => failedOutcomes.includes(outcome));
  const count = held.reduce((sum, { documents }) => sum + documents, 0);
  return (
    <Verdict tone={count === 0 ? 'good' : 'plain'} lead={t('runs:verdict.dry')}>
      {count === 0 ? t('runs:verdict.dryAll') : t('runs:verdict.dryHeld', { count })}
    </Verdict>
  );
}
