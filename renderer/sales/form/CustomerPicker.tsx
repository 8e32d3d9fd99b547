import { useState } from 'react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { Customer } from '../../../shared/domain/sales/customer.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { ComboBox } from '../../ui/fields/Select.tsx';

/** A customer, found by number, name, city or endpoint. */
export function CustomerPicker({
  label,
  customer,
  onPick,
  error,
  description,
  autoFocus = false,
}: {
  readonly label: string;
  readonly customer: Customer | null;
  readonly onPick: (customer: CustomerRow | null) => void;
  readonly error: string | null;
  readonly description?: string;
  readonly autoFocus?: boolean;
}) {
  const { t } = useText();
  const shownName = customer === null ? '' : `${customer.no} ${customer.name}`;
  const [typed, setTyped] = useState<string | null>(null);
  const found = useCall('customers.rows', {
    search: typed ?? '',
    electronic: null,
    sort: { column: 'name', descending: false },
    offset: 0,
    limit: 30,
  }).value;
  const rows = found?.rows ?? [];
  return (
    <ComboBox
      label={label}
      value={customer === null ? null : String(customer.id)}
      input={typed ?? shownName}
      onInput={(text) => {
        setTyped(text === shownName ? null : text);
        if (text === '' && customer !== null) onPick(null);
      }}
      choices={rows.map((row) => ({ id: String(row.id), name: `${row.no} ${row.name}`, note: row.city }))}
      onChange={(id) => {
        const row = rows.find((each) => String(each.id) === id);
        if (row === undefined) return;
        setTyped(null);
        onPick(row);
      }}
      placeholder={t('sales:form.findCustomer')}
      error={error}
      autoFocus={autoFocus}
      {...(description === undefined ? {} : { description })}
    />
  );
}
