import { useText } from '../../text/use-text.tsx';
import type { PaperFact } from '../../../shared/einvoice/paper/paper-model.ts';
import { usePaperWords } from './use-paper-words.ts';
import type { PaperPlace } from './place-on-paper.ts';

/** References, dates and terms of the header, as many columns as there is room for. */
export function PaperFacts({
  facts,
  marked,
}: {
  readonly facts: readonly PaperFact[];
  readonly marked: PaperPlace | null;
}) {
  const { t, format } = useText();
  const words = usePaperWords();
  if (facts.length === 0) return null;
  return (
    <dl className="paper-facts" aria-label={t('document:paper.facts')}>
      {facts.map((fact, index) => (
        <div key={index} data-place={`fact:${fact.key}`} className={marked === `fact:${fact.key}` ? 'is-marked' : ''}>
          <dt>{words.fact(fact).label}</dt>
          <dd>
            {words.fact(fact).value}
            {fact.kind === 'text' && fact.date !== null && (
              <small className="paper-quiet">{format.mediumDate(fact.date)}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
