import { type Field } from '../../../../shared/domain/master/field.ts';
import { type MasterTable, tableDefinition } from '../../../../shared/domain/master/tables.ts';
import { useText } from '../../../text/use-text.tsx';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { TextArea, TextField } from '../../../ui/fields/Field.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import type { RowValues } from './check-row.ts';
import { ReferenceField } from './ReferenceField.tsx';
import { neededFirst, pointsInto } from '../table-fields.ts';
import { choiceWord, codeWord, fieldHelp, fieldLabel } from '../table-words.ts';

/** One field of a row, by its kind (SET-7): its explanation under it, or why it cannot be as it is. */
export function FieldInput({
  table,
  field,
  values,
  ledgerId,
  error,
  remark,
  onChange,
  autoFocus = false,
}: {
  readonly table: MasterTable;
  readonly field: string;
  readonly values: RowValues;
  readonly ledgerId: number | null;
  readonly error: string | null;
  readonly remark: string | null;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}) {
  const text = useText();
  const { t } = text;
  const definition = tableDefinition(table).fields[field];
  if (definition === undefined) return null;
  const { is, required } = definition;
  const value = values[field] ?? '';
  const label = fieldLabel(table, field, text);
  const help = fieldHelp(table, field, text);
  const className = width(definition, field);
  const said = error !== null ? {} : { description: remark === null ? help : <span className="remark">{remark}</span> };

  switch (is.kind) {
    case 'flag':
      return (
        <div>
          <Checkbox checked={value === 'yes'} onChange={(on) => onChange(on ? 'yes' : '')} description={help}>
            {label}
          </Checkbox>
          {error === null ? null : <p className="field-error">{error}</p>}
        </div>
      );
    case 'choice':
      return (
        <div className={className}>
          <Select
            label={label}
            value={value}
            choices={is.choices.map((id) => ({ id, name: choiceWord(table, field, id, text) }))}
            onChange={onChange}
            description={help}
          />
          {error === null ? null : <p className="field-error">{error}</p>}
        </div>
      );
    case 'date':
      return (
        <div className={className}>
          <DateField label={label} value={value} onChange={onChange} error={error} autoFocus={autoFocus} />
          {error === null ? <p className="field-description">{help}</p> : null}
        </div>
      );
    case 'reference':
    case 'oneOf': {
      const into = pointsInto(definition, values);
      const first = neededFirst(definition, values);
      if (into === null || first !== null)
        return (
          <TextField
            className={className}
            label={label}
            value={value}
            readOnly
            onChange={onChange}
            error={error}
            description={t('master:check.scopeFirst', { field: fieldLabel(table, first ?? '', text) })}
          />
        );
      return (
        <ReferenceField
          className={className}
          {...into}
          ledgerId={ledgerId}
          label={label}
          value={value}
          required={required === true}
          onChange={onChange}
          description={help}
          error={error}
          autoFocus={autoFocus}
        />
      );
    }
    case 'percent':
      return (
        <TextField
          className={className}
          label={`${label}, %`}
          value={text.format.locale.startsWith('en') ? value : value.replace('.', ',')}
          required={required === true}
          onChange={(typed) => onChange(typed.replace(',', '.'))}
          error={error}
          autoFocus={autoFocus}
          {...said}
        />
      );
    default: {
      const words = codeWord(field, value, text);
      if (is.kind === 'text' && is.max > 200)
        return <TextArea label={label} value={value} onChange={onChange} rows={2} error={error} {...said} />;
      return (
        <TextField
          className={className}
          label={label}
          value={value}
          required={required === true}
          maxLength={is.kind === 'integer' ? 12 : is.kind === 'amount' ? 20 : is.max}
          onChange={onChange}
          error={error}
          autoFocus={autoFocus}
          {...(words === null || error !== null
            ? said
            : { description: <span className="reference-name">{words}</span> })}
        />
      );
    }
  }
}

/** Codes are short, names long: the form's grid has six columns. */
function width({ is }: Field, field: string): string {
  if (is.kind === 'code') return is.max > 20 ? 'half' : 'third';
  if (is.kind === 'percent' || is.kind === 'integer' || is.kind === 'amount') return 'third';
  if (field === 'name' || field === 'description') return 'two-thirds';
  if (is.kind === 'text' && is.max <= 20) return 'third';
  return 'half';
}
