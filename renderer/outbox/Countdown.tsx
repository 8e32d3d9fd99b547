import { useNow } from '../register/use-now.ts';
import { clock, remaining } from './countdown.ts';

/** What is left of a grace period, counting down (ACC-9). Not announced every second: readers hear it when they come by. */
export function Countdown({ until }: { readonly until: string }) {
  const now = useNow(true);
  return (
    <span className="countdown number" role="timer" aria-live="off">
      {clock(remaining(until, now))}
    </span>
  );
}
