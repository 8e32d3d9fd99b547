import type { SalesGround } from '../../../shared/domain/sales/ground.ts';
import { useText } from '../../text/use-text.tsx';
import { Select } from '../../ui/fields/Select.tsx';

/** Who sells, of those that do; a blocked one stays where it was chosen before. */
export function SellerSelect({
  ground,
  value,
  onChange,
}: {
  readonly ground: SalesGround;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const { t } = useText();
  return (
    <Select
      className="third"
      label={t('sales:form.seller')}
      value={value}
      choices={[
        { id: '', name: t('sales:form.noSeller') },
        ...ground.sellers
          .filter(({ blocked, code }) => !blocked || code === value)
          .map(({ code, name }) => ({ id: code, name })),
      ]}
      onChange={onChange}
    />
  );
}

/** How it is paid; nobody pays a sale by NemKonto or by hand. */
export function PaymentFormSelect({
  ground,
  value,
  onChange,
  error,
}: {
  readonly ground: SalesGround;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | null;
}) {
  const { t } = useText();
  return (
    <div className="third" data-field="paymentForm">
      <Select
        label={t('sales:form.paymentForm')}
        value={value}
        choices={[
          { id: '', name: t('sales:form.asCustomer') },
          ...ground.paymentForms
            .filter(({ blocked, kind }) => !blocked && kind !== 'nemKonto' && kind !== 'manual')
            .map(({ code, name }) => ({ id: code, name })),
        ]}
        onChange={onChange}
      />
      {error === null ? null : <p className="mistake">{error}</p>}
    </div>
  );
}
