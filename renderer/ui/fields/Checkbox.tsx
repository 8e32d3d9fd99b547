import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components';
import './checkbox.css';

export function Checkbox({
  checked,
  partly = false,
  onChange,
  children,
  label,
  description,
}: {
  readonly checked: boolean;
  /** Some of several: neither ticked nor empty. */
  readonly partly?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
  /** Its name when nothing stands beside it. */
  readonly label?: string;
  readonly description?: string;
}) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={checked}
      isIndeterminate={partly}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <Tick checked={checked} partly={partly} />
      {children === undefined ? null : (
        <span className="checkbox-words">
          {children}
          {description === undefined ? null : <span className="field-description">{description}</span>}
        </span>
      )}
    </AriaCheckbox>
  );
}

/** The drawn box alone, for rows whose mark is told by `aria-selected`. */
export function Tick({ checked, partly = false }: { readonly checked: boolean; readonly partly?: boolean }) {
  return (
    <span className={`tick${checked || partly ? ' on' : ''}`} aria-hidden>
      {partly ? <Minus size={12} strokeWidth={3} /> : checked ? <Check size={12} strokeWidth={3} /> : null}
    </span>
  );
}

export function Switch({
  checked,
  onChange,
  children,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <AriaSwitch className="switch" isSelected={checked} onChange={onChange}>
      <span className="switch-track" aria-hidden />
      {children}
    </AriaSwitch>
  );
}
