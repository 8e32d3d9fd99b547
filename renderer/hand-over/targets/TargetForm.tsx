import { useState } from 'react';
import type { TargetRow } from '../../../shared/contract/hand-over.ts';
import { newTarget } from '../../../shared/domain/hand-over/target.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Setting } from '../../setup/Setting.tsx';
import { AccountMapping } from './AccountMapping.tsx';
import { DimensionMapping } from './DimensionMapping.tsx';
import { TargetFields } from './TargetFields.tsx';
import { TargetFiles } from './TargetFiles.tsx';
import { TargetTrial } from './TargetTrial.tsx';
import { VatMapping } from './VatMapping.tsx';
import type { TargetPart } from './target-part.ts';

/** One target: name and format, files, and the words of the books. `target` null: a new one. */
export function TargetForm({
  target,
  ledgers,
  onSaved,
  onDeleted,
}: {
  readonly target: TargetRow | null;
  readonly ledgers: readonly { readonly id: number; readonly name: string }[];
  readonly onSaved: (id: number) => void;
  readonly onDeleted: () => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const lacks = useLacking()('setup');
  const stored = target?.setup ?? newTarget('sie4i');
  const [setup, setSetup] = useState(stored);
  const [chosenLedger, setChosenLedger] = useState(ledgers[0]?.id ?? 0);
  const [from, setFrom] = useState<'all' | 'now'>('all');
  const [refused, setRefused] = useState<Problem | null>(null);
  const ledgerId = target?.ledgerId ?? chosenLedger;
  const changed = target === null || JSON.stringify(setup) !== JSON.stringify(stored);
  const part: TargetPart = {
    setup,
    ledgerId,
    put: (change) => {
      setSetup((before) => ({ ...before, ...change }));
      setRefused(null);
    },
  };

  async function save(): Promise<void> {
    const answer = await backend.call('handOver.saveTarget', { id: target?.id ?? null, ledgerId, setup, from });
    if (!answer.ok) return setRefused(answer.problem);
    store.getState().say({ text: t('handOver:done.saved') });
    onSaved(answer.value.id);
  }
  async function remove(): Promise<void> {
    if (target === null) return;
    const answer = await backend.call('handOver.deleteTarget', { id: target.id });
    if (!answer.ok) return setRefused(answer.problem);
    store.getState().say({ text: t('handOver:done.deleted') });
    onDeleted();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && lacks === null) void save();
      }}
    >
      <TargetFields
        part={part}
        ledgers={target === null ? ledgers : []}
        onLedger={setChosenLedger}
        from={target === null ? from : null}
        onFrom={setFrom}
      />
      <TargetFiles part={part} />
      <VatMapping part={part} />
      <DimensionMapping part={part} />
      <AccountMapping part={part} />
      <Setting name={t('handOver:setup.try')} help={t('handOver:setup.tryHelp')}>
        <TargetTrial part={part} />
      </Setting>
      {refused === null ? null : <ProblemLine problem={refused} />}
      <div className="save-bar">
        <Button variant="main" type="submit" reason={lacks ?? (changed ? null : t('handOver:setup.nothingChanged'))}>
          {t('handOver:setup.save')}
        </Button>
        {target === null ? null : (
          <Button reason={lacks} onPress={() => void remove()}>
            {t('handOver:setup.delete')}
          </Button>
        )}
        <small role="status">
          {target === null
            ? t('handOver:setup.unsaved')
            : changed
              ? t('handOver:setup.unsaved')
              : t('handOver:setup.waiting', { count: target.waiting })}
        </small>
      </div>
    </form>
  );
}
