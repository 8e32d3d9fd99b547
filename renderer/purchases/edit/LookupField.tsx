import { useDeferredValue, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../store/use-call.ts';
import { ComboBox } from '../../ui/Select.tsx';

type Lookup = CallInput<'master.lookup'>;

/** A code of a set-up table, found by typing part of its code or name; what is written by hand is taken as it stands. */
export function LookupField({
  table,
  ledgerId,
  scope = '',
  label,
  value,
  onChange,
  description,
  autoFocus = false,
  blockedWord,
}: {
  readonly table: Lookup['table'];
  readonly ledgerId: number | null;
  /** First part of the key where it has two: the dimension of a value. */
  readonly scope?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly description?: string;
  readonly autoFocus?: boolean;
  readonly blockedWord: string;
}) {
  const [typed, setTyped] = useState(value);
  // The whole list as long as only what stands there is written.
  const search = useDeferredValue(typed.trim() === value ? '' : typed.trim());
  const found = useCall('master.lookup', { table, ledgerId, scope, search, limit: 20 }).value?.found ?? [];
  return (
    <ComboBox
      label={label}
      value={found.some(({ key }) => key === value) ? value : null}
      input={typed}
      choices={found.map(({ key, name, blocked }) => ({
        id: key,
        name: key,
        note: blocked ? `${name} (${blockedWord})` : name,
      }))}
      onInput={(text) => {
        setTyped(text);
        onChange(text.trim());
      }}
      onChange={(key) => {
        if (key === null) return;
        setTyped(key);
        onChange(key);
      }}
      allowNew
      autoFocus={autoFocus}
      {...(description === undefined ? {} : { description })}
    />
  );
}
