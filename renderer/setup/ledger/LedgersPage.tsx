import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { Button } from '../../ui/Button.tsx';
import { LedgerForm } from './LedgerForm.tsx';

const noLedgers: readonly LedgerRow[] = [];

/** The ledgers of this installation and the numbers they own (SET-1, IN-8). */
export function LedgersPage() {
  const { t } = useText();
  const ledgers = useStore((state) => state.setup?.ledgers ?? noLedgers);
  const known = useStore((state) => state.setup !== null);
  const [chosen, setChosen] = useState<number | 'new' | null>(null);
  if (!known) return null;
  const shown = chosen === 'new' ? null : (ledgers.find(({ id }) => id === chosen) ?? ledgers[0] ?? null);

  return (
    <>
      <p className="setup-lead">{t('setup:ledgers.text')}</p>
      <div className="ledger-choice">
        {ledgers.length < 2 && shown !== null ? null : (
          <ChoiceGroup
            label={t('setup:pages.ledgers')}
            hideLabel
            value={shown === null ? 'new' : String(shown.id)}
            choices={[
              ...ledgers.map(({ id, name }) => ({ id: String(id), name })),
              ...(shown === null ? [{ id: 'new', name: t('setup:ledgers.newTitle') }] : []),
            ]}
            onChange={(id) => setChosen(id === 'new' ? 'new' : Number(id))}
          />
        )}
        {shown === null ? null : (
          <Button icon={Plus} onPress={() => setChosen('new')}>
            {t('setup:ledgers.new')}
          </Button>
        )}
      </div>
      <LedgerForm
        key={shown?.id ?? 'new'}
        ledger={shown}
        others={ledgers.filter(({ id }) => id !== shown?.id)}
        onSaved={setChosen}
      />
    </>
  );
}
