import { useCallback, useEffect, useRef, useState } from 'react';
import type { Backend } from '../../../backend.ts';
import { useBackend } from '../../../store/use-store.tsx';
import type { CodingColumn, Place } from '../edits/coding-edit.ts';
import type { CellOption } from './best-option.ts';

const limit = 10;
/** How long the typing rests before its options are asked for (ms): a quick typist asks once. */
const rest = 100;

/** What can be picked in a column, by code and name; accounts with what was used last first. */
export async function askOptions(
  backend: Pick<Backend, 'call'>,
  { id, ledgerId, place, column }: OptionsOf,
  search: string,
): Promise<readonly CellOption[]> {
  if (column.kind === 'account') {
    const answer = await backend.call('coding.options', { id, place, search, limit });
    return answer.ok ? answer.value.options.map(({ no, ...rest }) => ({ key: no, ...rest })) : [];
  }
  const answer = await backend.call('master.lookup', {
    table: column.kind === 'vat' ? 'vatGroups' : 'dimensionValues',
    ledgerId,
    scope: column.kind === 'vat' ? '' : column.code,
    search,
    limit,
  });
  return answer.ok
    ? answer.value.found.map((one) => ({ ...one, kind: 'value' as const, reason: 'register' as const }))
    : [];
}

export interface OptionsOf {
  readonly id: number;
  readonly ledgerId: number;
  readonly place: Place;
  readonly column: CodingColumn;
}

/** The options of the cell that is written in, for the newest text; `for` says which text they answer. */
export function useOptions(
  of: OptionsOf,
  text: string,
): { readonly for: string | null; readonly options: readonly CellOption[] } {
  const backend = useBackend();
  const [found, setFound] = useState<{ for: string | null; options: readonly CellOption[] }>({
    for: null,
    options: [],
  });
  const asked = useRef(0);
  const first = useRef(true);
  const newest = useRef(of);
  newest.current = of;
  const ask = useCallback(
    async (search: string) => {
      asked.current += 1;
      const mine = asked.current;
      const options = await askOptions(backend, newest.current, search);
      if (mine === asked.current) setFound({ for: search, options });
    },
    [backend],
  );
  useEffect(() => {
    // The first text is asked for at once: whoever comes to a cell sees what fits there.
    const timer = setTimeout(() => void ask(text.trim()), first.current ? 0 : rest);
    first.current = false;
    return () => {
      clearTimeout(timer);
      asked.current += 1;
    };
  }, [ask, text]);
  return found;
}
