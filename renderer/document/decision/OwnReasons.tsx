import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { useNumbers } from './use-numbers.ts';

/** A reason for each of the documents that are rejected together; what is left empty gets the one for all (ACC-8). */
export function OwnReasons({
  ids,
  own,
  onChange,
}: {
  readonly ids: readonly number[];
  readonly own: ReadonlyMap<number, string>;
  readonly onChange: (own: ReadonlyMap<number, string>) => void;
}) {
  const { t } = useText();
  const numbers = useNumbers(ids);
  return (
    <section className="reject-own" aria-label={t('document:reject.each')}>
      {ids.map((id) => (
        <TextField
          key={id}
          label={numbers.get(id) ?? '…'}
          value={own.get(id) ?? ''}
          onChange={(reason) => onChange(new Map(own).set(id, reason))}
        />
      ))}
    </section>
  );
}
