import type { SetupProblem } from '../../../shared/contract/master.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';

const severities = ['error', 'warning', 'remark'] as const;

/** What is wrong with the set-up of a ledger, the worst first; looked at again after every change (SET-11). */
export function useSetupProblems(ledgerId: number | null): {
  readonly problems: readonly SetupProblem[] | null;
  /** Set when not all pending documents were looked into. */
  readonly someDocuments: { readonly pending: number; readonly lookedInto: number } | null;
  readonly refused: Problem | null;
  readonly reload: () => void;
} {
  const { value, problem, reload } = useCall('setup.problems', ledgerId === null ? null : { ledgerId }, [
    'master.changed',
    'setup.changed',
    'vendors.changed',
  ]);
  const order = ({ severity }: SetupProblem): number => severities.indexOf(severity);
  return {
    problems: value === null ? null : [...value.problems].sort((one, other) => order(one) - order(other)),
    someDocuments: value === null || value.documents.lookedInto === value.documents.pending ? null : value.documents,
    refused: problem,
    reload,
  };
}
