import { useState } from 'react';
import type { LedgerCard, LedgerRow } from '../../../shared/contract/setup.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { EndpointNumbers } from './EndpointNumbers.tsx';
import { cardOf, checkLedger, emptyLedger, sameLedger, tidyLedger } from './ledger-check.ts';
import { emptyPayment } from './ledger-payment.ts';
import { LedgerPayment } from './LedgerPayment.tsx';
import { Setting } from '../Setting.tsx';

/** One ledger: company, endpoint numbers, unknown receivers (SET-1, IN-8). `ledger` null: a new one. */
export function LedgerForm({
  ledger,
  others,
  onSaved,
}: {
  readonly ledger: LedgerRow | null;
  readonly others: readonly LedgerRow[];
  readonly onSaved: (id: number) => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const stored = ledger === null ? emptyLedger : cardOf(ledger);
  const [draft, setDraft] = useState<LedgerCard>(stored);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);

  const check = checkLedger(draft, others);
  const changed = ledger === null || !sameLedger(draft, stored);
  const put = (part: Partial<LedgerCard>): void => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };

  async function save(): Promise<void> {
    setTried(true);
    if (!check.canSave) return;
    const answer = await backend.call('setup.saveLedger', { id: ledger?.id ?? null, card: tidyLedger(draft) });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    setDraft(tidyLedger(draft));
    await store.getState().readSetup();
    store.getState().say({ text: t('setup:ledgers.saved') });
    onSaved(answer.value.id);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Setting name={t('setup:ledgers.company')} help={t('setup:ledgers.nameHelp')}>
        <div className="form-grid">
          <TextField
            className="two-thirds"
            label={t('setup:ledgers.name')}
            value={draft.name}
            maxLength={200}
            required
            onChange={(name) => put({ name })}
            error={tried && check.name !== null ? t(`setup:${check.name}`) : null}
          />
          <TextField
            className="third"
            label={t('setup:ledgers.cvr')}
            value={draft.cvr}
            maxLength={20}
            onChange={(cvr) => put({ cvr })}
            error={check.cvr?.severity === 'error' ? t(`setup:${check.cvr.key}`) : null}
            description={
              check.cvr?.severity === 'remark' ? (
                <span className="remark">{t(`setup:${check.cvr.key}`)}</span>
              ) : (
                t('setup:ledgers.cvrHelp')
              )
            }
          />
          <TextField
            label={t('setup:ledgers.address')}
            value={draft.address}
            maxLength={200}
            onChange={(address) => put({ address })}
          />
          <TextField
            className="third"
            label={t('setup:ledgers.postalCode')}
            value={draft.postalCode}
            maxLength={20}
            onChange={(postalCode) => put({ postalCode })}
          />
          <TextField
            className="two-thirds"
            label={t('setup:ledgers.city')}
            value={draft.city}
            maxLength={200}
            onChange={(city) => put({ city })}
          />
          <TextField
            className="half"
            label={t('setup:ledgers.country')}
            value={draft.country}
            maxLength={2}
            onChange={(country) => put({ country })}
            description={t('setup:ledgers.countryHelp')}
            error={check.country === null ? null : t(`setup:${check.country}`)}
          />
          <TextField
            className="half"
            label={t('setup:ledgers.currency')}
            value={draft.currency}
            maxLength={3}
            onChange={(currency) => put({ currency })}
            description={t('setup:ledgers.currencyHelp')}
            error={check.currency === null ? null : t(`setup:${check.currency}`)}
          />
        </div>
      </Setting>
      <Setting name={t('setup:ledgers.endpoints')} help={t('setup:ledgers.endpointsHelp')}>
        <EndpointNumbers
          numbers={draft.endpoints}
          remarks={check.endpoints}
          shown={tried}
          onChange={(endpoints) => put({ endpoints })}
        />
      </Setting>
      <Setting name={t('setup:ledgers.payment')} help={t('setup:ledgers.paymentHelp')}>
        <LedgerPayment
          payment={draft.payment ?? emptyPayment}
          remarks={check.payment}
          onChange={(payment) => put({ payment })}
        />
      </Setting>
      <Setting name={t('setup:ledgers.unknownTitle')} help={t('setup:ledgers.unknownHelp')}>
        <Checkbox
          checked={draft.takesUnknownReceivers}
          onChange={(takesUnknownReceivers) => put({ takesUnknownReceivers })}
        >
          {t('setup:ledgers.unknown')}
        </Checkbox>
      </Setting>
      {refused === null ? null : <ProblemLine problem={refused} />}
      <div className="save-bar">
        <Button variant="main" type="submit" reason={changed ? null : t('setup:ledgers.nothingChanged')}>
          {t('setup:ledgers.save')}
        </Button>
        <Button
          reason={changed && ledger !== null ? null : t('setup:ledgers.nothingChanged')}
          onPress={() => {
            setDraft(stored);
            setTried(false);
            setRefused(null);
          }}
        >
          {t('setup:ledgers.revert')}
        </Button>
        <small role="status">
          {changed ? (tried && !check.canSave ? t('setup:ledgers.mendFirst') : t('setup:ledgers.unsaved')) : ''}
        </small>
      </div>
    </form>
  );
}
