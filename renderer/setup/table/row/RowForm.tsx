import type { FieldProblem } from '../../../../shared/contract/master.ts';
import { type MasterTable, tableDefinition } from '../../../../shared/domain/master/tables.ts';
import { useText } from '../../../text/use-text.tsx';
import type { RowRemark, RowValues } from './check-row.ts';
import { shortFault } from './fault-words.ts';
import { FieldInput } from './FieldInput.tsx';
import { withValue } from '../table-fields.ts';
import '../../../ui/fields/form.css';

/** The fields of a row in their order, each with its explanation or its reason (SET-7). `fixed` are given by where it stands. */
export function RowForm({
  table,
  ledgerId,
  values,
  remarks,
  faults,
  fixed = {},
  focus,
  onChange,
}: {
  readonly table: MasterTable;
  readonly ledgerId: number | null;
  readonly values: RowValues;
  readonly remarks: readonly RowRemark[];
  /** What keeps it from being saved, field by field: told while it is typed, or refused by the backend. */
  readonly faults: readonly FieldProblem[];
  readonly fixed?: RowValues;
  /** The field that has the focus when the form appears. */
  readonly focus: string | null;
  readonly onChange: (values: RowValues) => void;
}) {
  const text = useText();
  const { t } = text;
  const fields = Object.keys(tableDefinition(table).fields).filter((field) => !Object.hasOwn(fixed, field));
  const remarkOn = (field: string): string | null => {
    const remark = remarks.find((one) => one.field === field);
    return remark === undefined ? null : t(`master:check.${remark.code}`, remark.values);
  };
  return (
    <div className="form-grid row-form">
      {fields.map((field) => {
        const fault = faults.find((one) => one.field === field);
        return (
          <FieldInput
            key={field}
            table={table}
            field={field}
            values={values}
            ledgerId={ledgerId}
            error={fault === undefined ? null : shortFault(fault, text)}
            remark={remarkOn(field)}
            onChange={(value) => onChange(withValue(table, values, field, value))}
            autoFocus={focus === field}
          />
        );
      })}
    </div>
  );
}
