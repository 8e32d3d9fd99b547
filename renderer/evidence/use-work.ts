import type { CallOutput } from '../../shared/contract/calls.ts';
import { useCall } from '../store/use-call.ts';

export type Work = CallOutput<'evidence.work'>;
export type RunningWork = Work['running'][number];

/** Work of minutes that is going on, as it comes along. */
export function useWork(): Work {
  return useCall('evidence.work', {}, ['evidence.changed']).value ?? { running: [], lastExport: null };
}

export function useRunning(kind: RunningWork['kind']): RunningWork | null {
  return useWork().running.find((work) => work.kind === kind) ?? null;
}
