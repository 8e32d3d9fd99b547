import { useText } from '../../text/use-text.tsx';
import type { PaperFact } from './paper-model.ts';
import type { PaperPlace } from './place-on-paper.ts';

/** References, dates and terms of the header, as many columns as there is room for. */
export function PaperFacts({
  facts,
  marked,
}: {
  readonly facts: readonly PaperFact[];
  readonly marked: PaperPlace | null;
}) {
  const { t, find, format } = useText();
  if (facts.length === 0) return null;
  return (
    <dl className="paper-facts" aria-label={t('document:paper.facts')}>
      {facts.map((fact, index) => (
        <div key={index} data-place={`fact:${fact.key}`} className={marked === `fact:${fact.key}` ? 'is-marked' : ''}>
          <dt>{find('document', `paper.fact.${fact.key}`) ?? fact.key}</dt>
          <dd>
            {fact.kind === 'text' &&
              (fact.key === 'typeCode' ? (find('utility', `paper.kind.${fact.value}`) ?? fact.value) : fact.value)}
            {fact.kind === 'date' && format.date(fact.value)}
            {fact.kind === 'period' && `${format.mediumDate(fact.value)} – ${format.mediumDate(fact.date ?? '')}`}
            {fact.kind === 'text' && fact.date !== null && (
              <small className="paper-quiet">{format.mediumDate(fact.date)}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
