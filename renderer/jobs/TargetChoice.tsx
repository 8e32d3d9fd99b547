import { useCall } from '../store/use-call.ts';
import { useText } from '../text/use-text.tsx';
import { Select } from '../ui/fields/Select.tsx';

/** Where a ledger's vouchers go (ACT-1), out of the targets it has. */
export function TargetChoice({
  ledgerId,
  target,
  onChange,
  error,
}: {
  readonly ledgerId: number | null;
  readonly target: string;
  readonly onChange: (target: string) => void;
  readonly error: string | null;
}) {
  const { t } = useText();
  const { value } = useCall('handOver.targets', ledgerId === null ? null : { ledgerId }, ['handOver.changed']);
  const targets = value?.targets ?? [];
  const known = targets.some(({ id }) => String(id) === target);
  return (
    <div>
      <Select
        label={t('jobs:form.target')}
        value={known ? target : null}
        choices={targets.map(({ id, setup }) => ({ id: String(id), name: setup.name }))}
        onChange={onChange}
        {...(value !== null && targets.length === 0 ? { description: t('jobs:form.targetNone') } : {})}
      />
      {error === null ? null : <p className="mistake">{error}</p>}
    </div>
  );
}
