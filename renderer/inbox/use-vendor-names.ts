import { useEffect, useMemo, useState } from 'react';
import type { Condition } from '../../shared/contract/documents.ts';
import { useBackend } from '../store/use-store.tsx';

/** Name and number of vendor cards, by the id a filter keeps them under. */
export type VendorNames = ReadonlyMap<string, string>;

/** What the cards a filter names are called; asked once for each, and again when vendors change. */
export function useVendorNames(conditions: readonly Condition[]): VendorNames {
  const backend = useBackend();
  const [names, setNames] = useState<VendorNames>(new Map());
  const [changes, setChanges] = useState(0);
  const wanted = useMemo(
    () => conditions.flatMap(({ column, values }) => (column === 'vendorId' ? values : [])).join(' '),
    [conditions],
  );
  useEffect(
    () =>
      backend.onEvent((event) => {
        if (event.name === 'vendors.changed') setChanges((count) => count + 1);
      }),
    [backend],
  );
  useEffect(() => {
    let current = true;
    const ids = wanted.split(' ').filter((id) => id !== '');
    if (ids.length === 0) return;
    void Promise.all(
      ids.map(async (id) => {
        const answer = await backend.call('vendors.open', { id: Number(id) });
        // A card that is gone is still named by what the filter knows of it.
        return [id, answer.ok ? `${answer.value.vendor.name} (${answer.value.vendor.no})` : id] as const;
      }),
    ).then((named) => {
      if (current) setNames((before) => new Map([...before, ...named]));
    });
    return () => {
      current = false;
    };
  }, [backend, wanted, changes]);
  return names;
}
