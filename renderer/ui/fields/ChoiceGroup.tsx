import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Icon, iconSize, stroke } from '../icon.ts';
import './choice-group.css';

export interface GroupChoice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly icon?: Icon;
  /** A sentence under the name; only where the choices are `cards`. */
  readonly description?: ReactNode;
}

/** One of a few things, all of them seen: a strip of segments, or cards when each needs a sentence. ← → choose. */
export function ChoiceGroup<Id extends string>({
  label,
  hideLabel = false,
  value,
  choices,
  onChange,
  look = 'segments',
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Id | null;
  readonly choices: readonly GroupChoice<Id>[];
  readonly onChange: (id: Id) => void;
  readonly look?: 'segments' | 'cards';
}) {
  return (
    <RadioGroup
      className={`choice-group ${look}`}
      orientation="horizontal"
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <div className="choices">
        {choices.map(({ id, name, icon: Drawn, description }) => (
          <Radio key={id} value={id} className="choice">
            {Drawn === undefined ? null : <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />}
            <span className="choice-words">
              <span>{name}</span>
              {description === undefined ? null : <span className="field-description">{description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
