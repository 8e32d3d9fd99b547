import type { SellerPayment } from '../../../shared/contract/setup.ts';
import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import type { PaymentRemark } from './ledger-payment.ts';

const cardTypes = ['', '71', '73', '75'] as const;

/** How a ledger is paid: bank, IBAN, payment slip, giro (SET-1). */
export function LedgerPayment({
  payment,
  remarks,
  onChange,
}: {
  readonly payment: SellerPayment;
  readonly remarks: readonly PaymentRemark[];
  readonly onChange: (payment: SellerPayment) => void;
}) {
  const { t } = useText();
  const field = (name: PaymentRemark['field'], className: string, help: string | null = null) => {
    const remark = remarks.find((one) => one.field === name);
    return (
      <TextField
        className={className}
        label={t(`setup:ledgers.${name}`)}
        value={payment[name]}
        maxLength={60}
        onChange={(value) => onChange({ ...payment, [name]: value })}
        error={remark?.severity === 'error' ? t(`setup:${remark.key}`) : null}
        {...(remark?.severity === 'remark'
          ? { description: <span className="remark">{t(`setup:${remark.key}`)}</span> }
          : help === null
            ? {}
            : { description: help })}
      />
    );
  };
  return (
    <div className="form-grid">
      {field('bankBranch', 'third', t('setup:ledgers.bankBranchHelp'))}
      {field('bankAccount', 'two-thirds', t('setup:ledgers.bankAccountHelp'))}
      {field('iban', 'two-thirds')}
      {field('bic', 'third')}
      <Select
        className="third"
        label={t('setup:ledgers.fikCardType')}
        value={payment.fikCardType}
        choices={cardTypes.map((id) => ({ id, name: id === '' ? t('setup:ledgers.fikNone') : `+${id}<` }))}
        onChange={(fikCardType) => onChange({ ...payment, fikCardType })}
      />
      {field('fikCreditor', 'third', t('setup:ledgers.fikCreditorHelp'))}
      {field('giro', 'third', t('setup:ledgers.giroHelp'))}
    </div>
  );
}
