import { Files } from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { DocumentStatusChip, OutboxStatusChip } from '../../frame/status.tsx';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { inboxOf } from '../../../shared/domain/document/document.ts';
import { RelatedPurchases } from './RelatedPurchases.tsx';
import './related.css';

interface RelatedProps {
  readonly page: DocumentPage;
  readonly onNotADuplicate: (otherId: number, number: string) => void;
  /** Shows the document together with its utility statements (UTS-2). */
  readonly onTogether: () => void;
}

/** Everything that hangs together with the document: duplicates, credit notes, answers in and out, repeat deliveries. */
export function RelatedTab({ page, onNotADuplicate, onTogether }: RelatedProps) {
  const { t, format } = useText();
  const { responses } = page;
  const statements = page.related.filter(({ relation }) => relation === 'child');
  const related = page.related.filter(({ relation }) => relation !== 'child');
  const deliveries = page.original.deliveries;
  const nothing = page.related.length === 0 && responses.length === 0 && page.purchase === null;
  return (
    <div className="tab-scroll related" tabIndex={0} role="region" aria-label={t('document:tab.related')}>
      <h2 className="unseen">{t('document:tab.related')}</h2>
      {nothing && <EmptyState icon={Files} title={t('document:related.none')} text={t('document:related.noneText')} />}
      {statements.length > 0 && (
        <section>
          <h3>{t('utility:supplementary')}</h3>
          <ul className="related-list">
            {statements.map((one) => (
              <RelatedRow key={one.id} related={one} onNotADuplicate={null} />
            ))}
          </ul>
          <p>
            <Button icon={Files} onPress={onTogether}>
              {t('utility:together.action')}
            </Button>
          </p>
        </section>
      )}
      <RelatedPurchases page={page} />
      {related.length > 0 && (
        <section>
          <h3>{t('document:related.documents')}</h3>
          <ul className="related-list">
            {related.map((one) => (
              <RelatedRow
                key={`${one.id} ${one.relation}`}
                related={one}
                onNotADuplicate={page.row.status === 'pending' ? onNotADuplicate : null}
              />
            ))}
          </ul>
        </section>
      )}
      {responses.length > 0 && (
        <section>
          <h3>{t('document:related.answers')}</h3>
          <ul className="related-list">
            {responses.map((one) => (
              <ResponseRow key={`${one.direction} ${one.id}`} response={one} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('document:related.deliveries')}</h3>
        <ul className="related-list">
          {deliveries.map((one) => (
            <li key={one.at} className="related-row">
              <p className="related-what">
                <span className="clip">{one.fileName}</span>
                <small>{t(`document:related.deliveryFrom.${one.source}`)}</small>
              </p>
              <span className="number">{format.dateTime(one.at)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type Related = DocumentPage['related'][number];

function RelatedRow({
  related,
  onNotADuplicate,
}: {
  readonly related: Related;
  readonly onNotADuplicate: RelatedProps['onNotADuplicate'] | null;
}) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const mayDismiss = onNotADuplicate !== null && related.relation === 'sameNumber' && related.dismissed === null;
  return (
    <li className="related-row">
      <div className="related-what">
        <p>
          <Button variant="link" onPress={() => goTo(inboxOf(related.type), { id: related.id })}>
            {t(`words:documentType.${related.type}`)} {related.documentNo}
          </Button>{' '}
          {related.vendorName}
        </p>
        <small>
          {t(`document:related.relation.${related.relation}`)}
          {related.issueDate !== null && ` · ${format.mediumDate(related.issueDate)}`}
          {related.dismissed !== null && ` · ${t('document:related.dismissed', { reason: related.dismissed })}`}
        </small>
      </div>
      {related.amountInclVat !== null && (
        <span className="number">{format.amountIn(related.amountInclVat, related.currency)}</span>
      )}
      <DocumentStatusChip status={related.status} />
      {mayDismiss && (
        <Button onPress={() => onNotADuplicate(related.id, related.documentNo)}>
          {t('document:missing.action.notADuplicate')}
        </Button>
      )}
    </li>
  );
}

function ResponseRow({ response }: { readonly response: DocumentPage['responses'][number] }) {
  const { t, format, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const why = response.problem === null ? null : sentence(response.problem, language);
  const sendAgain = (): void =>
    void backend.call('outbox.sendAgain', { ids: [response.id] }).then((answer) => {
      const problem = answer.ok ? (answer.value.problems[0] ?? null) : answer.problem;
      if (problem === null) return store.getState().say({ text: t('document:related.sentAgain') });
      const { what, todo } = sentence(problem, language);
      return store.getState().say({ tone: 'bad', text: what, todo });
    });
  return (
    <li className="related-row">
      <div className="related-what">
        <p>
          {response.code} <span className="related-quiet">{t(`document:related.direction.${response.direction}`)}</span>
        </p>
        {response.reason !== null && <small>{response.reason}</small>}
        {why !== null && (
          <small className="related-bad">
            {why.what} {why.todo}
          </small>
        )}
        {response.transportError !== null && <small className="related-bad">{response.transportError}</small>}
        {response.fileName !== null && <small className="clip">{response.fileName}</small>}
      </div>
      <span className="number">{format.dateTime(response.at)}</span>
      {response.status !== null && <OutboxStatusChip status={response.status} />}
      {response.status === 'failed' && <Button onPress={sendAgain}>{t('document:related.sendAgain')}</Button>}
    </li>
  );
}
