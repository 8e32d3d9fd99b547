import type { ProgramSetup } from '../../shared/contract/setup.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';

export type ProgramChange = Partial<
  Pick<ProgramSetup, 'transportFolder' | 'transportProfile' | 'accessPointId' | 'gracePeriod'>
>;

/** Saves a part of the program's set-up, the rest as it is now; answers with why not, or null. */
export function useSaveProgram(): (change: ProgramChange) => Promise<Problem | null> {
  const backend = useBackend();
  const store = useAppStore();
  return async (change) => {
    const setup = store.getState().setup;
    if (setup === null) return null;
    const { transportFolder, transportProfile, accessPointId, gracePeriod } = { ...setup, ...change };
    const wanted = { transportFolder, transportProfile, accessPointId, gracePeriod };
    const answer = await backend.call('setup.saveProgram', wanted);
    if (!answer.ok) return answer.problem;
    await Promise.all([store.getState().readSetup(), store.getState().readHealth()]);
    return null;
  };
}
