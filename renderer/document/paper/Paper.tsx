import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { CodingView } from '../../../shared/contract/coding.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { useText } from '../../text/use-text.tsx';
import { PaperFacts } from './PaperFacts.tsx';
import { PaperLinesTable } from './PaperLinesTable.tsx';
import { paperModel } from '../../../shared/einvoice/paper/paper-model.ts';
import { PaperPartyBlock } from './PaperPartyBlock.tsx';
import { PaperPaymentBox } from './PaperPaymentBox.tsx';
import { PaperTotals } from './PaperTotals.tsx';
import { PaperConsumptions } from './utility/PaperConsumptions.tsx';
import type { PaperPlace } from './place-on-paper.ts';
import { placeDrawn } from './place-on-paper.ts';
import './paper.css';

interface PaperProps {
  readonly document: EDocument;
  readonly findings: readonly Finding[];
  /** What a finding points at; it is scrolled to and marked. */
  readonly marked?: PaperPlace | null;
  /** Our coding of the lines; small under each (IN-20). Null: not known, or not shown. */
  readonly coding?: CodingView | null;
  readonly onCode?: (place: string) => void;
  /** Every line at once: for print, where nothing may come later. */
  readonly whole?: boolean;
  /** Not posted yet: it says so where its number will stand. */
  readonly draft?: boolean;
}

/** Lines drawn at once; a document of a thousand gets the rest in the background, so that opening it never stutters. */
const firstLines = 60;

/** The document as an invoice a person could hold (UI-4), drawn from its data alone. */
export const Paper = memo(function Paper({
  document,
  findings,
  marked: wanted = null,
  coding = null,
  onCode,
  whole = false,
  draft = false,
}: PaperProps) {
  const { t, find, format } = useText();
  const model = useMemo(() => paperModel(document, findings), [document, findings]);
  const marked = placeDrawn(model, wanted);
  const shown = useGrowing(model.lines.length, whole);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marked === null) return;
    const target = sheet.current?.querySelector(`[data-place="${CSS.escape(marked)}"]`) ?? sheet.current;
    target?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [marked]);
  const title = find('document', `paper.type.${model.type}`) ?? model.type;
  const mark = (place: PaperPlace): string => (marked === place ? ' is-marked' : '');

  return (
    <article ref={sheet} className="paper" aria-label={`${title} ${model.number}`.trim()}>
      <header className="paper-head">
        <div className={`paper-title${mark('title')}`} data-place="title">
          <h2>
            {title} {model.number}
            {draft && <span className="paper-draft">{t('document:paper.draft')}</span>}
          </h2>
          {model.issueDate !== null && <p>{format.date(model.issueDate)}</p>}
          {model.copy && <p className="paper-copy">{t('document:paper.copy')}</p>}
        </div>
        <PaperPartyBlock party={model.from} place="from" marked={marked} letterhead />
      </header>
      <div className="paper-parties">
        <PaperPartyBlock party={model.to} heading={t('document:paper.to')} place="to" marked={marked} />
        {model.delivery !== null && (
          <section data-place="delivery" className={mark('delivery')}>
            <h3>{t('document:paper.deliveredTo')}</h3>
            {model.delivery.name !== null && <p className="paper-strong">{model.delivery.name}</p>}
            {model.delivery.address.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {model.delivery.location !== null && <p className="paper-quiet">GLN {model.delivery.location}</p>}
            {model.delivery.person !== null && <p>{model.delivery.person}</p>}
            {model.delivery.instructions.map((line) => (
              <p key={line} className="paper-quiet">
                {line}
              </p>
            ))}
          </section>
        )}
        {model.payTo !== null && (
          <PaperPartyBlock party={model.payTo} heading={t('document:paper.payTo')} place="payTo" marked={marked} />
        )}
        {model.taxRepresentative !== null && (
          <PaperPartyBlock
            party={model.taxRepresentative}
            heading={t('document:paper.taxRepresentative')}
            place="taxRepresentative"
            marked={marked}
          />
        )}
        <PaperFacts facts={model.facts} marked={marked} />
      </div>
      {model.notes.length > 0 && (
        <div className={`paper-notes${mark('notes')}`} data-place="notes">
          {model.notes.map((note, index) => (
            <p key={index}>{note}</p>
          ))}
        </div>
      )}
      {model.type === 'orderCancellation' && (
        <section className="paper-cancelled">
          <h3>{t('document:paper.cancelled')}</h3>
          {model.cancellation.map((note, index) => (
            <p key={index}>{note}</p>
          ))}
        </section>
      )}
      <PaperLinesTable
        model={model}
        shown={shown}
        marked={marked}
        coding={coding}
        {...(onCode === undefined ? {} : { onCode })}
      />
      {document.consumptions.length > 0 && <PaperConsumptions document={document} whole={whole} />}
      <PaperTotals model={model} marked={marked} />
      <PaperPaymentBox model={model} marked={marked} />
    </article>
  );
});

/** How many lines are drawn: the first ones now, all in a transition that never blocks the window. */
function useGrowing(total: number, whole: boolean): number {
  const [shown, setShown] = useState(whole ? total : Math.min(total, firstLines));
  useEffect(() => {
    if (shown < total) startTransition(() => setShown(total));
  }, [shown, total]);
  return whole ? total : Math.min(total, shown);
}
