import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { CellOption } from '../../document/coding/grid/best-option.ts';
import { OptionList } from '../../document/coding/grid/OptionList.tsx';
import { useText } from '../../text/use-text.tsx';

export interface LookupOption {
  readonly key: string;
  readonly name: string;
  readonly blocked: boolean;
}

/** A code in a cell: what is typed narrows the list under it; Enter and Tab take the marked one and go on. */
export function LookupInput({
  label,
  field,
  value,
  ask,
  onPick,
  onType,
  onBlur,
  onKeyDown,
  invalid,
}: {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  /** What fits a text; asked anew for each. */
  readonly ask: (text: string) => Promise<readonly LookupOption[]>;
  readonly onPick: (option: LookupOption) => void;
  readonly onType: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly invalid: boolean;
}) {
  const { t } = useText();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [options, setOptions] = useState<readonly LookupOption[]>([]);
  const [chosen, setChosen] = useState(0);
  const asked = useRef(0);
  const newest = useRef(ask);
  newest.current = ask;

  useEffect(() => {
    if (!open) return undefined;
    asked.current += 1;
    const mine = asked.current;
    const timer = setTimeout(() => {
      void newest.current(value.trim()).then((found) => {
        if (mine !== asked.current) return;
        setOptions(found);
        setChosen(0);
      });
    }, 60);
    return () => clearTimeout(timer);
  }, [open, value]);

  const shown: readonly CellOption[] = options.map((option) => ({ ...option, kind: 'value', reason: 'register' }));
  const pick = (option: LookupOption | undefined): void => {
    setOpen(false);
    if (option !== undefined && !option.blocked) onPick(option);
  };
  const isListed = options.some(({ key }) => key.toLowerCase() === value.trim().toLowerCase());
  return (
    <>
      <input
        ref={box}
        className="cell-input number"
        data-field={field}
        role="combobox"
        aria-label={label}
        aria-invalid={invalid}
        aria-autocomplete="list"
        aria-expanded={open && options.length > 0}
        aria-controls={list}
        {...(open && options.length > 0 ? { 'aria-activedescendant': `${list}-${String(chosen)}` } : {})}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
          onBlur?.();
        }}
        onKeyDown={(event) => {
          const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
          if (plain && open && options.length > 0) {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              const by = event.key === 'ArrowDown' ? 1 : -1;
              setChosen((chosen + by + options.length) % options.length);
              return;
            }
            if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              setOpen(false);
              return;
            }
            // Typed to the end, or the marked one: it is taken, and the key goes on to the next cell.
            if (event.key === 'Enter' || (event.key === 'Tab' && value.trim() !== ''))
              pick(options.find(({ key }) => key.toLowerCase() === value.trim().toLowerCase()) ?? options[chosen]);
          } else if (plain && event.altKey === false && event.key === 'F4') {
            event.preventDefault();
            setOpen(true);
            return;
          }
          onKeyDown?.(event);
        }}
      />
      {open && options.length > 0 && !(isListed && options.length === 1) ? (
        <OptionList
          id={list}
          anchor={box}
          options={shown}
          chosen={chosen}
          label={label}
          nothing={t('sales:form.noOption')}
          onPick={(option) => pick(options.find(({ key }) => key === option.key))}
        />
      ) : null}
    </>
  );
}
