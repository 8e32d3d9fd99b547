import { useMemo } from 'react';
import { useStore } from './use-store.tsx';

/** Names a ledger where rows of several stand together: each counts by itself, so that two may have one number (SET-7). */
export type LedgerNames = (id: number) => string;

/** Null while only one ledger is shown: then nothing need say which. */
export function useLedgerNames(): LedgerNames | null {
  const ledgers = useStore((state) => state.setup?.ledgers ?? null);
  const narrowed = useStore((state) => state.ledgerId);
  return useMemo(() => {
    if (narrowed !== null || ledgers === null || ledgers.length < 2) return null;
    return (id) => ledgers.find((ledger) => ledger.id === id)?.name ?? '';
  }, [ledgers, narrowed]);
}
