import type { Customer } from '../../../shared/domain/sales/customer.ts';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import { useText } from '../../text/use-text.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { CustomerPicker } from './CustomerPicker.tsx';

/** Whom a draft of any kind is to; a new one is begun here. */
export function DraftCustomer({
  customer,
  customerNo,
  onPick,
  error,
}: {
  readonly customer: Customer | null;
  readonly customerNo: string;
  readonly onPick: (customer: CustomerRow | null) => void;
  readonly error: string | null;
}) {
  const { t } = useText();
  return (
    <div className="two-thirds" data-field="customerNo">
      <CustomerPicker
        label={t('sales:form.customer')}
        customer={customer}
        onPick={onPick}
        error={error}
        autoFocus={customerNo === ''}
      />
    </div>
  );
}

/** A day of a draft (ISO); `field` is the name faults are tied to. */
export function DraftDate<Field extends string>({
  field,
  label,
  value,
  onChange,
  onTouch,
  error,
}: {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly onTouch: (field: Field) => void;
  readonly error: string | null;
}) {
  return (
    <div className="third" data-field={field} onBlur={() => onTouch(field)}>
      <DateField label={label} value={value} onChange={onChange} error={error} />
    </div>
  );
}
