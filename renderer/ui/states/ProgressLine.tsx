import { ProgressBar } from 'react-aria-components';
import './progress.css';

/** How far something is; without a total it only moves. Anything over a second shows one (UI-32). */
export function ProgressLine({
  label,
  done,
  total,
  hideLabel = false,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly hideLabel?: boolean;
}) {
  const share = total === null || total === 0 ? null : Math.min(100, (done / total) * 100);
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      {...(share === null ? { isIndeterminate: true } : { value: share })}
    >
      {hideLabel ? null : <span className="progress-label number">{label}</span>}
      <span className={`progress-track${share === null ? ' moving' : ''}`}>
        <span style={{ width: `${share ?? 30}%` }} />
      </span>
    </ProgressBar>
  );
}
