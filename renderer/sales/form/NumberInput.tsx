import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { isDecimalText } from '../../../shared/domain/amount/amount.ts';
import { useText } from '../../text/use-text.tsx';
import { readNumber, shownNumber } from './read-number.ts';

/** A number in a cell: kept as decimal text, shown and typed as the language writes it. */
export function NumberInput({
  label,
  field,
  value,
  onChange,
  onBlur,
  onKeyDown,
  invalid,
  describedBy,
  money = false,
}: {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly onChange: (decimal: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly invalid: boolean;
  readonly describedBy?: string;
  /** With two decimals and its thousands apart, while nobody types in it. */
  readonly money?: boolean;
}) {
  const { language, format } = useText();
  const comma = language !== 'en';
  // What is typed stays as typed until one leaves.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="cell-input number end"
      data-field={field}
      aria-label={label}
      aria-invalid={invalid}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={typed ?? (money && isDecimalText(value) ? format.amount(value) : shownNumber(value, comma))}
      onFocus={({ target }) => {
        // As it is typed, so that what is shown nicely can be gone on with.
        flushSync(() => setTyped(shownNumber(value, comma)));
        target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(readNumber(event.target.value, comma));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
