import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { useTargets } from '../use-targets.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { TargetForm } from './TargetForm.tsx';

const noLedgers: readonly LedgerRow[] = [];

/** Where posted vouchers go and in which words, target by target (ACT-1). */
export function TargetsPage() {
  const { t } = useText();
  const ledgers = useStore((state) => state.setup?.ledgers ?? noLedgers);
  const ledgerId = useStore((state) => state.ledgerId);
  const { targets, isKnown, nameOf } = useTargets();
  const [chosen, setChosen] = useState<number | 'new' | null>(null);
  const shown = chosen === 'new' ? null : (targets.find(({ id }) => id === chosen) ?? targets[0] ?? null);
  const own = ledgers.filter(({ id }) => ledgerId === null || id === ledgerId);

  return (
    <div className="setup">
      <div className="setup-page" tabIndex={-1}>
        <div className="setup-page-inner">
          <header className="setup-page-head hand-over-head">
            <h1>{t('handOver:setupTitle')}</h1>
            <span className="list-space" />
            <ViewSwitch view="setup" />
          </header>
          <p className="setup-lead">{t('handOver:setup.lead')}</p>
          <div className="ledger-choice">
            {targets.length === 0 ? null : (
              <ChoiceGroup
                label={t('handOver:setupTitle')}
                hideLabel
                value={shown === null ? 'new' : String(shown.id)}
                choices={[
                  ...targets.map((target) => ({ id: String(target.id), name: nameOf(target) })),
                  ...(shown === null ? [{ id: 'new', name: t('handOver:setup.newTitle') }] : []),
                ]}
                onChange={(id) => setChosen(id === 'new' ? 'new' : Number(id))}
              />
            )}
            {shown === null ? null : (
              <Button icon={Plus} onPress={() => setChosen('new')}>
                {t('handOver:action.newTarget')}
              </Button>
            )}
          </div>
          {isKnown && own.length > 0 ? (
            <TargetForm
              key={shown?.id ?? 'new'}
              target={shown}
              ledgers={own}
              onSaved={setChosen}
              onDeleted={() => setChosen(null)}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
