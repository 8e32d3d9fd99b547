import { formatTraits, handOverFormats, newTarget } from '../../../shared/domain/hand-over/target.ts';
import { useText } from '../../text/use-text.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Setting } from '../../setup/Setting.tsx';
import type { TargetPart } from './target-part.ts';

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** What the target is called, in which format it takes vouchers, and what that format asks for. */
export function TargetFields({
  part: { setup, ledgerId, put },
  ledgers,
  onLedger,
  from,
  onFrom,
}: {
  readonly part: TargetPart;
  /** To choose from; empty where the ledger is settled. */
  readonly ledgers: readonly { readonly id: number; readonly name: string }[];
  readonly onLedger: (id: number) => void;
  /** Null where it was decided already. */
  readonly from: 'all' | 'now' | null;
  readonly onFrom: (from: 'all' | 'now') => void;
}) {
  const { t, format } = useText();
  const traits = formatTraits[setup.format];
  return (
    <Setting name={t('handOver:setup.what')} help={t('handOver:setup.whatHelp')}>
      <div className="form-grid">
        {ledgers.length < 2 ? null : (
          <Select
            label={t('handOver:setup.ledger')}
            value={String(ledgerId)}
            choices={ledgers.map(({ id, name }) => ({ id: String(id), name }))}
            onChange={(id) => onLedger(Number(id))}
          />
        )}
        <TextField
          className="half"
          label={t('handOver:setup.name')}
          value={setup.name}
          maxLength={200}
          required
          onChange={(name) => put({ name })}
        />
        <Select
          className="half"
          label={t('handOver:setup.format')}
          value={setup.format}
          choices={handOverFormats.map((id) => ({ id, name: t(`handOver:format.${id}`) }))}
          description={t(`handOver:formatAbout.${setup.format}`)}
          // Places and codes are those of the format: the new one begins with none. The rest stays.
          onChange={(id) => {
            const { vatHandling, vatCodes, dimensions, series } = newTarget(id);
            put({ format: id, vatHandling, vatCodes, dimensions, series });
          }}
        />
        {traits.series === null ? null : (
          <TextField
            className="half"
            label={t(`handOver:setup.${traits.series}`)}
            description={t(`handOver:setup.${traits.series}Help`)}
            value={setup.series}
            maxLength={20}
            onChange={(series) => put({ series })}
          />
        )}
        {setup.format === 'economicJson' ? (
          <Select
            className="half"
            label={t('handOver:setup.yearStart')}
            value={months.find((month) => Number(month) === setup.yearStart) ?? '1'}
            choices={months.map((id) => ({ id, name: format.month(`2026-${id.padStart(2, '0')}-01`) }))}
            onChange={(id) => put({ yearStart: Number(id) })}
          />
        ) : null}
      </div>
      {setup.format === 'sie4i' ? (
        <Checkbox
          checked={setup.declareAccounts}
          description={t('handOver:setup.declareAccountsHelp')}
          onChange={(declareAccounts) => put({ declareAccounts })}
        >
          {t('handOver:setup.declareAccounts')}
        </Checkbox>
      ) : null}
      <Checkbox checked={setup.enabled} onChange={(enabled) => put({ enabled })}>
        {t('handOver:setup.enabled')}
      </Checkbox>
      {from === null ? null : (
        <ChoiceGroup
          label={t('handOver:setup.from')}
          value={from}
          choices={[
            { id: 'all' as const, name: t('handOver:setup.fromAll') },
            { id: 'now' as const, name: t('handOver:setup.fromNow') },
          ]}
          onChange={onFrom}
        />
      )}
    </Setting>
  );
}
