import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components';
import { iconSize, stroke } from '../icon.ts';
import './field.css';

export interface FieldProps {
  readonly label: string;
  /** The label is read but not shown. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  /** Why the value cannot be taken; null when it can. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'password';
  readonly maxLength?: number;
  readonly onBlur?: () => void;
  readonly onEnter?: () => void;
  readonly className?: string;
}

export function TextField({ placeholder, onEnter, ...field }: FieldProps) {
  return (
    <FieldFrame
      {...field}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onEnter !== undefined) onEnter();
        else event.continuePropagation();
      }}
    >
      <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
    </FieldFrame>
  );
}

export function TextArea({
  placeholder,
  rows = 4,
  ...field
}: Omit<FieldProps, 'type' | 'onEnter'> & { readonly rows?: number }) {
  return (
    <FieldFrame {...field}>
      <AriaTextArea className="input area" rows={rows} {...(placeholder === undefined ? {} : { placeholder })} />
    </FieldFrame>
  );
}

/** What stands around what is typed: its label, what it is for, why it cannot be taken. */
function FieldFrame({
  label,
  hideLabel = false,
  description,
  error = null,
  readOnly = false,
  required = false,
  className = '',
  children,
  ...field
}: Omit<FieldProps, 'placeholder' | 'onEnter'> & Pick<TextFieldProps, 'onKeyDown'> & { readonly children: ReactNode }) {
  return (
    <AriaTextField
      {...field}
      className={`field ${className}`}
      isInvalid={error !== null}
      isReadOnly={readOnly}
      isRequired={required}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      {children}
      {description === undefined ? null : (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** A search box: Esc empties it first, then leaves it. `hint` is the key that leads here. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  hint = null,
  onLeave,
  onDown,
  end = null,
  ref,
  autoFocus = false,
  className = '',
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string | null;
  /** Esc in the empty box. */
  readonly onLeave?: () => void;
  /** Enter or ↓: to what was found. */
  readonly onDown?: () => void;
  readonly end?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  readonly className?: string;
}) {
  return (
    <AriaSearchField
      className={`search ${className}`}
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value === '' && onLeave !== undefined) onLeave();
        else if ((event.key === 'ArrowDown' || event.key === 'Enter') && onDown !== undefined) {
          event.preventDefault();
          onDown();
        } else event.continuePropagation();
      }}
    >
      <Search size={iconSize} strokeWidth={stroke} aria-hidden />
      <Input ref={ref ?? null} className="search-input" {...(placeholder === undefined ? {} : { placeholder })} />
      {value === '' ? null : (
        <AriaButton className="search-clear">
          <X size={14} strokeWidth={2} aria-hidden />
        </AriaButton>
      )}
      {end}
      {hint === null || value !== '' ? null : (
        <kbd className="key-hint" aria-hidden>
          {hint}
        </kbd>
      )}
    </AriaSearchField>
  );
}
