import { useText } from '../text/use-text.tsx';
import { ProgressLine } from '../ui/states/ProgressLine.tsx';
import { useStore } from '../store/use-store.tsx';
import { runName } from './run-name.ts';
import { useRuns } from './runs.ts';
import { timeLeftWords } from './time-left-words.ts';
import './runs.css';

/** In the status line: the run that is under way, how far it is, and the way to it (UI-32). */
export function RunsUnderWay() {
  const text = useText();
  const { t } = text;
  const { underWay } = useRuns();
  const goTo = useStore((state) => state.goTo);
  const run = underWay.find(({ state }) => state !== 'waiting') ?? underWay[0];
  if (run === undefined) return null;
  const { done, takenIn } = run.counts;
  const left = run.progress === null ? null : timeLeftWords(run.progress.secondsLeft, text);
  const kind = run.dryRun ? t('runs:dryRun') : runName(run, text);
  return (
    <button
      type="button"
      className="status-progress run-under-way"
      title={t('runs:progress.open')}
      onClick={() => goTo('runs', { id: run.id })}
    >
      <ProgressLine label={t('runs:progress.kind', { kind, done, total: takenIn })} done={done} total={takenIn} />
      {left === null ? null : <span className="number">{left}</span>}
    </button>
  );
}
