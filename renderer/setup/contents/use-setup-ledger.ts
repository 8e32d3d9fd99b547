import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';

const chosenHere = createStore<number | null>(() => null);
const noLedgers: readonly LedgerRow[] = [];

export interface SetupLedger {
  /** Null while there is no ledger at all. */
  readonly ledger: LedgerRow | null;
  readonly ledgers: readonly LedgerRow[];
  readonly choose: (id: number) => void;
}

/** The ledger whose set-up is shown: the one the address names, else the one the program is narrowed to, else the one chosen here, else the first (SET-1). */
export function useSetupLedger(): SetupLedger {
  const store = useAppStore();
  const ledgers = useStore((state) => state.setup?.ledgers ?? noLedgers);
  const narrowed = useStore((state) => state.ledgerId);
  const chosen = useZustand(chosenHere);
  const asked = useStore((state) => state.place.params['ledger']);
  const wanted = asked === undefined ? (narrowed ?? chosen) : Number(asked);
  return {
    ledger: ledgers.find(({ id }) => id === wanted) ?? ledgers[0] ?? null,
    ledgers,
    choose: (id) => {
      const { place, ledgerId, chooseLedger, goTo } = store.getState();
      if (ledgerId !== null) chooseLedger(id);
      chosenHere.setState(id, true);
      const { ledger: _asked, ...params } = place.params;
      if (_asked !== undefined || place.id !== null) goTo('setup', { params });
    },
  };
}
