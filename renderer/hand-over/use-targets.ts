import type { TargetRow } from '../../shared/contract/hand-over.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';

const none: readonly TargetRow[] = [];

/** The targets of the ledger shown, or of all; with the name of their ledger where there are several. */
export function useTargets(): {
  readonly targets: readonly TargetRow[];
  readonly isKnown: boolean;
  readonly nameOf: (target: TargetRow) => string;
} {
  const ledgerId = useStore((state) => state.ledgerId);
  const ledgers = useStore((state) => state.setup?.ledgers ?? none);
  const { value } = useCall('handOver.targets', { ledgerId }, ['handOver.changed', 'posting.changed']);
  const several = ledgerId === null && ledgers.length > 1;
  return {
    targets: value?.targets ?? none,
    isKnown: value !== null,
    nameOf: ({ setup, ledgerId: of }) =>
      several ? `${setup.name}, ${ledgerNames(ledgers).get(of) ?? ''}` : setup.name,
  };
}

function ledgerNames(ledgers: readonly { readonly id: number; readonly name?: string }[]): Map<number, string> {
  return new Map(ledgers.map(({ id, name }) => [id, name ?? '']));
}
