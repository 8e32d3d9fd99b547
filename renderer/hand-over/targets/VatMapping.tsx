import { formatTraits, fortnoxVatTypes } from '../../../shared/domain/hand-over/target.ts';
import { useText } from '../../text/use-text.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Setting } from '../../setup/Setting.tsx';
import { MappingTable } from './MappingTable.tsx';
import { useLedgerRows } from './use-ledger-rows.ts';
import type { TargetPart } from './target-part.ts';

/** How VAT leaves, and the codes of the books for our VAT groups. */
export function VatMapping({ part: { setup, ledgerId, put } }: { readonly part: TargetPart }) {
  const { t } = useText();
  const groups = useLedgerRows('vatGroups', ledgerId);
  const traits = formatTraits[setup.format];
  const isKinds = traits.vatCodes === 'kinds';
  if (traits.vatCodes === null) return null;
  const codeOf = (vatGroup: string): string => setup.vatCodes.find((each) => each.vatGroup === vatGroup)?.code ?? '';
  const keep = (vatGroup: string, code: string): void =>
    put({
      vatCodes: [
        ...setup.vatCodes.filter((each) => each.vatGroup !== vatGroup),
        ...(code === '' ? [] : [{ vatGroup, code }]),
      ],
    });
  return (
    <Setting
      name={t(isKinds ? 'handOver:setup.vatKinds' : 'handOver:setup.vat')}
      help={t(isKinds ? 'handOver:setup.vatKindsHelp' : 'handOver:setup.vatHelp')}
    >
      {traits.vatHandlings.length < 2 ? null : (
        <ChoiceGroup
          label={t('handOver:setup.vat')}
          hideLabel
          value={setup.vatHandling}
          choices={[
            { id: 'lines' as const, name: t('handOver:setup.vatAsLines') },
            { id: 'codes' as const, name: t('handOver:setup.vatAsCodes') },
          ]}
          onChange={(vatHandling) => put({ vatHandling })}
        />
      )}
      {setup.vatHandling === 'codes' || isKinds ? (
        <MappingTable
          label={t('handOver:setup.vatCodes')}
          of={groups}
          rows={groups.rows.map(({ key, name }) => ({
            key,
            name,
            control: isKinds ? (
              <Select
                label={`${t('handOver:setup.vatKinds')} ${key}`}
                hideLabel
                value={codeOf(key)}
                choices={['', ...fortnoxVatTypes].map((id) => ({ id, name: id === '' ? '—' : id }))}
                onChange={(code) => keep(key, code)}
              />
            ) : (
              <TextField
                label={`${t('handOver:setup.vatCodes')} ${key}`}
                hideLabel
                value={codeOf(key)}
                maxLength={50}
                onChange={(code) => keep(key, code.trim())}
              />
            ),
          }))}
        />
      ) : null}
    </Setting>
  );
}
