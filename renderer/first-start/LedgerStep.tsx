import { useState } from 'react';
import type { LedgerCard } from '../../shared/contract/setup.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { EndpointNumbers } from '../setup/ledger/EndpointNumbers.tsx';
import { cardOf, checkLedger, emptyLedger, tidyLedger } from '../setup/ledger/ledger-check.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { TextField } from '../ui/fields/Field.tsx';
import { ProblemLine } from '../ui/states/ProblemState.tsx';
import { StepFrame } from './StepFrame.tsx';
import { isUnnamed } from './steps.ts';
import '../ui/fields/form.css';

/** Whose invoices: a name, and the numbers vendors send to, which may wait (IN-8). Written down when one goes on. */
export function LedgerStep({ onNext, onBack }: { readonly onNext: () => void; readonly onBack: () => void }) {
  const { t } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const [ledger] = useState(() => store.getState().setup?.ledgers[0] ?? null);
  const [draft, setDraft] = useState<LedgerCard>(() => {
    if (ledger === null) return { ...emptyLedger, takesUnknownReceivers: true, endpoints: [{ id: '', scheme: 'GLN' }] };
    const card = cardOf(ledger);
    return {
      ...card,
      name: isUnnamed(ledger) ? '' : card.name,
      endpoints: card.endpoints.length === 0 ? [{ id: '', scheme: 'GLN' }] : card.endpoints,
    };
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  // A number not written yet is no mistake here: it can wait.
  const card: LedgerCard = { ...draft, endpoints: draft.endpoints.filter(({ id }) => id.trim() !== '') };
  const check = checkLedger(card, []);
  const remarks = checkLedger(draft, []).endpoints.map((remark) => (remark?.code === 'missing' ? null : remark));
  const put = (part: Partial<LedgerCard>): void => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };

  async function next(): Promise<void> {
    setTried(true);
    if (!check.canSave) {
      // To the first field that keeps one here, once it says so.
      setTimeout(() => document.querySelector<HTMLElement>('.step [aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    const answer = await backend.call('setup.saveLedger', { id: ledger?.id ?? null, card: tidyLedger(card) });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.problem);
    await store.getState().readSetup();
    onNext();
  }

  return (
    <StepFrame
      step="ledger"
      title={t('firstStart:ledger.title')}
      text={t('firstStart:ledger.text')}
      onBack={onBack}
      onNext={() => void next()}
      busy={busy}
    >
      <div className="form-grid">
        <TextField
          className="two-thirds"
          label={t('firstStart:ledger.name')}
          value={draft.name}
          placeholder={t('firstStart:ledger.namePlaceholder')}
          maxLength={200}
          autoFocus
          onChange={(name) => put({ name })}
          error={tried && check.name !== null ? t('firstStart:ledger.nameMissing') : null}
        />
        <TextField
          className="third"
          label={t('firstStart:ledger.cvr')}
          value={draft.cvr}
          maxLength={20}
          onChange={(cvr) => put({ cvr })}
          error={
            check.cvr?.severity === 'error' && (tried || draft.cvr.length >= 8) ? t(`setup:${check.cvr.key}`) : null
          }
          {...(check.cvr?.severity === 'remark'
            ? { description: <span className="remark">{t(`setup:${check.cvr.key}`)}</span> }
            : {})}
        />
      </div>
      <section className="step-numbers" aria-label={t('firstStart:ledger.numbers')}>
        <h3>{t('firstStart:ledger.numbers')}</h3>
        <p className="step-note">{t('firstStart:ledger.numbersHelp')}</p>
        <EndpointNumbers
          numbers={draft.endpoints}
          remarks={remarks}
          shown={tried}
          quiet
          onChange={(endpoints) => put({ endpoints })}
        />
      </section>
      {refused === null ? null : <ProblemLine problem={refused} />}
    </StepFrame>
  );
}
