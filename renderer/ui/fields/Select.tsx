import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import './field.css';
import './select.css';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly note?: string;
}

function choiceItem<Id extends string>(choice: Choice<Id>): ReactNode {
  return (
    <ListBoxItem id={choice.id} key={choice.id} textValue={choice.name} className="menu-item">
      <span className="menu-words">
        <Text slot="label">{choice.name}</Text>
      </span>
      {choice.note === undefined ? null : <span className="menu-note">{choice.note}</span>}
    </ListBoxItem>
  );
}

/** One of a few known things. */
export function Select<Id extends string>({
  label,
  hideLabel = false,
  value,
  choices,
  onChange,
  description,
  className = '',
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Id | null;
  readonly choices: readonly Choice<Id>[];
  readonly onChange: (id: Id) => void;
  readonly description?: string;
  readonly className?: string;
}) {
  return (
    <AriaSelect
      className={`field ${className}`}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <AriaButton className="input select-button">
        {/* The library's own words for no choice speak of an item. */}
        <SelectValue className="clip">
          {({ defaultChildren, isPlaceholder }) => (isPlaceholder ? '' : defaultChildren)}
        </SelectValue>
        <ChevronDown size={14} strokeWidth={2} aria-hidden />
      </AriaButton>
      {description === undefined ? null : (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <Popover className="popover menu-popover select-popover" offset={4}>
        <ListBox className="menu">{choices.map(choiceItem)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

/**
 * One of many, found by typing; Enter takes the first that fits. `onInput` when the choices are asked for elsewhere;
 * `allowNew` when any text is fine.
 */
export function ComboBox<Id extends string>({
  label,
  hideLabel = false,
  value,
  input,
  choices,
  onChange,
  onInput,
  placeholder,
  allowNew = false,
  error = null,
  description,
  autoFocus = false,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Id | null;
  readonly input?: string;
  readonly choices: readonly Choice<Id>[];
  readonly onChange: (id: Id | null) => void;
  readonly onInput?: (text: string) => void;
  readonly placeholder?: string;
  readonly allowNew?: boolean;
  readonly error?: string | null;
  readonly description?: string;
  readonly autoFocus?: boolean;
}) {
  const [typed, setTyped] = useState('');
  // Enter may come before what was asked for elsewhere has been answered.
  const waiting = useRef(false);
  const wanted = typed.trim().toLowerCase();
  const first = onInput === undefined ? choices.find(({ name }) => name.toLowerCase().includes(wanted)) : choices[0];
  const firstId = first?.id;
  useEffect(() => {
    if (!waiting.current || firstId === undefined) return;
    waiting.current = false;
    onChange(firstId);
  }, [firstId, onChange]);
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || allowNew || wanted === '' || isMarked(event.currentTarget)) return;
    event.preventDefault();
    event.stopPropagation();
    if (firstId === undefined) {
      waiting.current = true;
      return;
    }
    setTyped('');
    onChange(firstId);
  };
  return (
    <AriaComboBox
      className="field"
      value={value}
      menuTrigger="focus"
      allowsCustomValue={allowNew}
      allowsEmptyCollection={false}
      autoFocus={autoFocus}
      isInvalid={error !== null}
      onChange={(key) => {
        setTyped('');
        onChange(choices.find((choice) => choice.id === key)?.id ?? null);
      }}
      {...(input === undefined ? {} : { inputValue: input })}
      {...(onInput === undefined ? {} : { onInputChange: onInput })}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <span className="combo">
        <Input
          className="input"
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            waiting.current = false;
          }}
          onKeyDownCapture={takeFirst}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <AriaButton className="combo-button">
          <ChevronDown size={14} strokeWidth={2} aria-hidden />
        </AriaButton>
      </span>
      {description === undefined ? null : (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover menu-popover select-popover" offset={4}>
        <ListBox className="menu">{choices.map(choiceItem)}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Whether an entry of the open list is marked, which Enter takes by itself. */
function isMarked(input: HTMLInputElement): boolean {
  return input.getAttribute('aria-activedescendant') !== null;
}
