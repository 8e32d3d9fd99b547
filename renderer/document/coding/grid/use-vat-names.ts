import { useMemo } from 'react';
import { useCall } from '../../../store/use-call.ts';

/** VAT groups by code, so that a line says *Full 25 %* and not only what the group is called inside. */
export function useVatNames(ledgerId: number): ReadonlyMap<string, string> {
  const found = useCall('master.lookup', { table: 'vatGroups', ledgerId, scope: '', search: '', limit: 50 }, [
    'master.changed',
  ]).value?.found;
  return useMemo(() => new Map((found ?? []).map(({ key, name }) => [key, name])), [found]);
}
