import { ListTree } from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyValue, KeyValueList } from '../../ui/KeyValueList.tsx';
import type { Detail, DetailValue } from './detail-groups.ts';
import { detailGroups, detailsOf } from './detail-groups.ts';
import { EditableValue } from './EditableValue.tsx';
import './details.css';

interface DetailsProps {
  readonly page: DocumentPage;
  readonly onAllFields: () => void;
}

/** Every working field in the groups of the manual, each with where its value comes from (IN-30, UI-5). */
export function DetailsTab({ page, onAllFields }: DetailsProps) {
  const { t, find } = useText();
  const groups = detailsOf(page);
  const nameOf = (detail: Detail): string =>
    find('document', `details.key.${detail.key}`) ?? find('document', `field.${detail.key}`) ?? detail.key;
  return (
    <div className="tab-scroll details" tabIndex={0} role="region" aria-label={t('document:tab.details')}>
      <h2 className="unseen">{t('document:tab.details')}</h2>
      <div className="detail-groups">
        {detailGroups.map((group) => {
          const shown = groups[group].filter(({ value }) => isThere(value, page));
          return shown.length === 0 ? null : (
            <KeyValueList key={group} title={t(`document:details.${group}`)}>
              {shown.map((detail, index) => (
                <KeyValue key={`${detail.key} ${index}`} name={nameOf(detail)}>
                  <Value value={detail.value} page={page} />
                </KeyValue>
              ))}
            </KeyValueList>
          );
        })}
      </div>
      <p>
        <Button icon={ListTree} hint="Ctrl F8" onPress={onAllFields}>
          {t('document:action.allFields')}
        </Button>
      </p>
    </div>
  );
}

/** Fields a person may fill stay, empty ones of the document do not: nothing but gaps would be read. */
function isThere(value: DetailValue, page: DocumentPage): boolean {
  if (value.kind === 'vendor') return (value.payTo ? page.payToMatch : page.vendorMatch) !== null;
  return value.kind === 'field' || value.text !== null;
}

function Value({ value, page }: { readonly value: DetailValue; readonly page: DocumentPage }) {
  const { t, find, format } = useText();
  const goTo = useStore((state) => state.goTo);
  switch (value.kind) {
    case 'field': {
      const { source } = page.fields[value.field];
      return (
        <>
          <EditableValue page={page} field={value.field} />
          {page.fields[value.field].value !== null && (
            <span className="detail-source">{t(`document:field.source.${source}`)}</span>
          )}
        </>
      );
    }
    case 'vendor': {
      const match = value.payTo ? page.payToMatch : page.vendorMatch;
      const vendorId = match?.vendorId ?? null;
      if (match === null || vendorId === null) return <>—</>;
      return (
        <>
          <Button variant="link" className="wrapping" onPress={() => goTo('vendors', { id: vendorId })}>
            {match.vendorNo} {match.vendorName}
          </Button>
          <span className="detail-source">
            {format.list(match.matchedBy.map((key) => t(`document:matchedBy.${key}`)))}
          </span>
        </>
      );
    }
    case 'word':
      return <>{find('words', value.text) ?? value.text}</>;
    case 'amount':
      return <span className="number">{format.amountIn(value.text ?? '', page.document.currency)}</span>;
    case 'date':
      return <span className="number">{format.mediumDate(value.text ?? '')}</span>;
    case 'instant':
      return <span className="number">{format.dateTime(value.text ?? '')}</span>;
    case 'percent':
      return <span className="number">{format.percent(value.text ?? '')}</span>;
    case 'long':
      return <code className="detail-long">{value.text}</code>;
    case 'text':
      return <span className="number">{value.text}</span>;
  }
}
