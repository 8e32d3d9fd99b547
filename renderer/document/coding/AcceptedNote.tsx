import type { CodingView } from '../../../shared/contract/coding.ts';
import { useText } from '../../text/use-text.tsx';

/** Says of an accepted document that its coding is the one that was accepted, and leads to what became of it since. */
export function AcceptedNote({ accepted }: { readonly accepted: NonNullable<CodingView['accepted']> }) {
  const { t } = useText();
  const { kept, purchase } = accepted;
  if (purchase === null)
    return <p className="coding-quiet">{t(kept ? 'coding:accepted.kept' : 'coding:accepted.today')}</p>;
  const kind = t(`coding:accepted.kind.${purchase.kind}`);
  return (
    <p className="coding-quiet">
      {t(kept ? 'coding:accepted.keptOn' : 'coding:accepted.todayOn', { kind })}{' '}
      <a href={`#/${purchase.kind === 'purchaseOrder' ? 'orders' : 'purchases'}/${String(purchase.id)}`}>
        {purchase.no}
      </a>
      .
    </p>
  );
}
