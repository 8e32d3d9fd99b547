import { budgetDimension, formatTraits, projectDimension } from '../../../shared/domain/hand-over/target.ts';
import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Setting } from '../../setup/Setting.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { MappingTable } from './MappingTable.tsx';
import { useLedgerRows } from './use-ledger-rows.ts';
import type { TargetPart } from './target-part.ts';

/** Where each dimension goes: to a place, nowhere on purpose, or not decided yet. */
export function DimensionMapping({ part: { setup, ledgerId, put } }: { readonly part: TargetPart }) {
  const { t } = useText();
  const own = useLedgerRows('dimensions', ledgerId);
  const { dimensions: way, places } = formatTraits[setup.format];
  const rows = [
    ...own.rows,
    { key: budgetDimension, name: t('handOver:setup.budget') },
    { key: projectDimension, name: t('handOver:setup.project') },
  ];
  /** Null: nobody has said. */
  const placeOf = (dimension: string): string | null =>
    setup.dimensions.find((each) => each.dimension === dimension)?.place ?? null;
  const keep = (dimension: string, place: string | null): void =>
    put({
      dimensions: [
        ...setup.dimensions.filter((each) => each.dimension !== dimension),
        ...(place === null ? [] : [{ dimension, place }]),
      ],
    });
  const choices = [
    { id: 'notSaid', name: t('handOver:setup.notSaid') },
    { id: 'leftOut', name: t('handOver:setup.leftOut') },
    ...places.map((place) => ({ id: `to ${place}`, name: place })),
  ];
  const shownKey = (key: string): string => (key.startsWith('#') ? '' : key);

  return (
    <Setting name={t('handOver:setup.dimensions')} help={t(`handOver:setup.dimensionsHelp.${way}`)}>
      {way === 'asTheyAre' ? null : (
        <MappingTable
          label={t('handOver:setup.dimensions')}
          of={own}
          rows={rows.map(({ key, name }) => {
            const place = placeOf(key);
            const label = `${t('handOver:setup.dimensions')} ${shownKey(key) || name}`;
            return {
              key: shownKey(key) || name,
              name: shownKey(key) === '' ? '' : name,
              control:
                way === 'places' ? (
                  <Select
                    label={label}
                    hideLabel
                    value={place === null ? 'notSaid' : place === '' ? 'leftOut' : `to ${place}`}
                    choices={choices}
                    onChange={(id) =>
                      keep(key, id === 'notSaid' ? null : id === 'leftOut' ? '' : id.slice('to '.length))
                    }
                  />
                ) : (
                  <span className="hand-over-place">
                    <TextField
                      label={label}
                      hideLabel
                      value={place ?? ''}
                      maxLength={way === 'numbers' ? 4 : 50}
                      placeholder={way === 'codes' && shownKey(key) !== '' ? key : ''}
                      onChange={(typed) => keep(key, typed.trim() === '' ? null : typed.trim())}
                    />
                    <Checkbox checked={place === ''} onChange={(out) => keep(key, out ? '' : null)}>
                      {t('handOver:setup.leftOut')}
                    </Checkbox>
                  </span>
                ),
            };
          })}
        />
      )}
    </Setting>
  );
}
