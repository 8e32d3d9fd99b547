import { useEffect } from 'react';
import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useBackend } from '../../store/use-store.tsx';

/** Names by vendor number, kept while the window is open; forgotten when vendors change. */
const names = createStore<ReadonlyMap<string, string>>(() => new Map());
const asked = new Set<string>();

/** The name of a vendor, for rows that only carry its number; empty until it is known. */
export function useVendorName(no: string): string {
  const backend = useBackend();
  const name = useZustand(names, (known) => known.get(no)) ?? '';
  useEffect(() => {
    async function ask(): Promise<void> {
      if (no === '' || asked.has(no)) return;
      asked.add(no);
      const answer = await backend.call('master.lookup', {
        table: 'vendors',
        ledgerId: null,
        scope: '',
        search: no,
        limit: 20,
      });
      const found = answer.ok
        ? answer.value.found.find(({ key }) => key.toUpperCase() === no.toUpperCase())
        : undefined;
      if (found !== undefined) names.setState(new Map(names.getState()).set(no, found.name), true);
    }
    void ask();
    return backend.onEvent((event) => {
      if (event.name !== 'vendors.changed') return;
      asked.delete(no);
      void ask();
    });
  }, [backend, no]);
  return name;
}
