import { useState } from 'react';
import { readTypedAmount } from '../../../shared/domain/search/search-query.ts';
import { useText } from '../../text/use-text.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import '../../ui/fields/form.css';

export interface Ranges {
  readonly from: string | null;
  readonly to: string | null;
  readonly least: string | null;
  readonly most: string | null;
}

/** From and to day, least and most amount; what cannot be read narrows nothing and says so. */
export function RangeFields({
  ranges,
  onChange,
}: {
  readonly ranges: Ranges;
  readonly onChange: (part: Partial<Ranges>) => void;
}) {
  const { t, format } = useText();
  const [typed, setTyped] = useState({ least: shown(ranges.least), most: shown(ranges.most) });
  function shown(amount: string | null): string {
    return amount === null ? '' : format.amount(amount);
  }
  const type = (which: 'least' | 'most') => (text: string) => {
    setTyped({ ...typed, [which]: text });
    onChange({ [which]: text.trim() === '' ? null : readTypedAmount(text) });
  };
  const error = (which: 'least' | 'most'): string | null =>
    typed[which].trim() !== '' && readTypedAmount(typed[which]) === null ? t('sending:filter.notAnAmount') : null;
  return (
    <div className="sending-ranges">
      <DateField
        label={t('sending:filter.from')}
        value={ranges.from ?? ''}
        onChange={(day) => onChange({ from: day === '' ? null : day })}
      />
      <DateField
        label={t('sending:filter.to')}
        value={ranges.to ?? ''}
        onChange={(day) => onChange({ to: day === '' ? null : day })}
      />
      <TextField
        label={t('sending:filter.least')}
        value={typed.least}
        onChange={type('least')}
        error={error('least')}
      />
      <TextField label={t('sending:filter.most')} value={typed.most} onChange={type('most')} error={error('most')} />
    </div>
  );
}
