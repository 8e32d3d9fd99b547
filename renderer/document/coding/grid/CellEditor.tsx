import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../../text/use-text.tsx';
import { announce } from '../../../ui/announce.ts';
import { bestOption, type CellOption } from './best-option.ts';
import type { Move } from './grid-move.ts';
import { OptionList } from './OptionList.tsx';
import { type OptionsOf, useOptions } from './use-options.ts';

/** The text a cell is being written with. */
export interface Writing {
  readonly text: string;
  readonly whole: boolean;
}

export interface Written {
  readonly text: string;
  /** Null when the options for this text had not arrived yet: they are asked for behind. */
  readonly option: CellOption | null;
  readonly known: boolean;
}

/**
 * The cell while it is written in: what is typed narrows the list, Enter and Tab take the marked one and go on, Esc
 * leaves the cell as it was. A quick typist does not wait for the list.
 */
export function CellEditor({
  of,
  label,
  writing,
  onDone,
  onCancel,
}: {
  readonly of: OptionsOf;
  readonly label: string;
  readonly writing: Writing;
  readonly onDone: (written: Written, then: Move | null) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useText();
  const { text: initial, whole } = writing;
  const [text, setText] = useState(initial);
  const [moved, setMoved] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  const list = useId();
  const found = useOptions(of, text);
  const known = found.for === text.trim();
  const chosen = moved ?? bestOption(found.options, text);
  const nothing = known && found.options.length === 0;
  const wrong = nothing && text.trim() !== '';

  useEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(whole ? 0 : initial.length, initial.length);
  }, [initial, whole]);
  useEffect(() => {
    if (known)
      announce(
        nothing
          ? t('coding:grid.noOption', { text: text.trim() })
          : t('coding:grid.options', { count: found.options.length }),
      );
  }, [known, nothing, found.options.length, text, t]);

  const finish = (option: CellOption | null, then: Move | null): void => {
    if (finished.current) return;
    finished.current = true;
    onDone({ text: text.trim(), option, known }, then);
  };
  const take = (then: Move | null): void => {
    if (text.trim() === '' && moved === null) finish(null, then);
    else if (nothing || (known && chosen === -1)) announce(t('coding:grid.noOption', { text: text.trim() }));
    else finish(known ? (found.options[chosen] ?? null) : null, then);
  };
  const step = (by: 1 | -1): void => {
    const count = found.options.length;
    if (count > 0) setMoved((((moved ?? chosen) + by + count) % count) as number);
  };
  return (
    <>
      <input
        ref={field}
        className={`coding-input number${wrong ? ' is-wrong' : ''}`}
        value={text}
        aria-label={label}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.options.length > 0}
        aria-controls={list}
        aria-invalid={wrong}
        {...(chosen === -1 ? {} : { 'aria-activedescendant': `${list}-${chosen}` })}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          setMoved(null);
        }}
        onBlur={() => {
          if (finished.current) return;
          // Left with the mouse: what was typed to the end is taken, anything else is dropped.
          const exact = found.options.find(({ key }) => key.toLowerCase() === text.trim().toLowerCase());
          if (known && exact !== undefined && !exact.blocked && text !== initial) finish(exact, null);
          else {
            finished.current = true;
            onCancel();
          }
        }}
        onKeyDown={(event) => {
          const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
          if (!plain) return;
          const done = (): void => {
            event.preventDefault();
            event.stopPropagation();
          };
          switch (event.key) {
            case 'Enter':
              done();
              take(event.shiftKey ? 'up' : 'down');
              break;
            case 'Tab':
              done();
              take(event.shiftKey ? 'previous' : 'next');
              break;
            case 'Escape':
              done();
              finished.current = true;
              onCancel();
              break;
            case 'ArrowDown':
            case 'ArrowUp':
              done();
              step(event.key === 'ArrowDown' ? 1 : -1);
              break;
            default:
          }
        }}
      />
      {(found.options.length > 0 || wrong) && (
        <OptionList
          id={list}
          anchor={field}
          options={found.options}
          chosen={chosen}
          label={label}
          nothing={t('coding:grid.noOption', { text: text.trim() })}
          onPick={(option) => finish(option, 'down')}
        />
      )}
    </>
  );
}
