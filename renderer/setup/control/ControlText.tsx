import { type ReactNode, useEffect, useState } from 'react';
import { TextField } from '../../ui/fields/Field.tsx';

/** A text setting: written when one leaves the field or presses Enter; what is no value stays, with its reason. */
export function ControlText({
  label,
  value,
  maxLength,
  short,
  error,
  read,
  wrong = null,
  onWrite,
  picker,
}: {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly short: boolean;
  readonly error: string | null;
  /** What is written from what was typed; null when it cannot be. */
  readonly read: (typed: string) => string | null;
  readonly wrong?: string | null;
  readonly onWrite: (value: string) => void;
  readonly picker?: (typed: string, onTyped: (typed: string) => void) => ReactNode;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const wanted = read(typed);
  function write(): void {
    if (wanted !== null && typed !== value) onWrite(wanted);
  }
  if (picker !== undefined)
    return (
      <div
        className="control-select"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) write();
        }}
      >
        {picker(typed, (next) => {
          setTyped(next);
        })}
      </div>
    );
  return (
    <TextField
      className={short ? 'control-short' : 'control-select'}
      label={label}
      hideLabel
      value={typed}
      maxLength={maxLength}
      onChange={setTyped}
      onBlur={write}
      onEnter={write}
      error={wanted === null ? wrong : error}
    />
  );
}
