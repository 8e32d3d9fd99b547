import { useEffect, useState } from 'react';
import { useBackend } from '../../store/use-store.tsx';

/** At most this many are named; a report of hundreds says the rest by count. */
export const mostNamed = 60;

/** What people call the documents of a decision: vendor and number, by id, as they come in. */
export function useNumbers(ids: readonly number[]): ReadonlyMap<number, string> {
  const backend = useBackend();
  const [numbers, setNumbers] = useState<ReadonlyMap<number, string>>(new Map());
  const asked = ids.slice(0, mostNamed).join(' ');
  useEffect(() => {
    let current = true;
    void Promise.all(
      asked
        .split(' ')
        .filter((id) => id !== '')
        .map(async (id) => {
          const page = await backend.call('documents.open', { id: Number(id) });
          return [
            Number(id),
            page.ok ? `${page.value.row.documentNo} ${page.value.row.vendorName}`.trim() : `#${id}`,
          ] as const;
        }),
    ).then((named) => {
      if (current) setNumbers(new Map(named));
    });
    return () => {
      current = false;
    };
  }, [backend, asked]);
  return numbers;
}
