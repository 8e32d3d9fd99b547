import { useText } from '../../text/use-text.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { useSetupLedger } from './use-setup-ledger.ts';

/** Whose set-up it is; only where there are several ledgers. */
export function LedgerChoice() {
  const { t } = useText();
  const { ledger, ledgers, choose } = useSetupLedger();
  if (ledgers.length < 2) return null;
  return (
    <Select
      className="setup-ledger"
      label={t('setup:index.ledger')}
      hideLabel
      value={ledger === null ? null : String(ledger.id)}
      choices={ledgers.map(({ id, name }) => ({ id: String(id), name }))}
      onChange={(id) => choose(Number(id))}
    />
  );
}
