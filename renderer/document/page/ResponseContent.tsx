import type { ResponseContent as Content } from '../../../shared/domain/document.ts';
import { useText } from '../../text/use-text.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

/** What somebody answered to a document of ours: the code first, then why. */
export function ResponseContent({ response }: { readonly response: Content }) {
  const { t } = useText();
  return (
    <div className="decided">
      <KeyValueList
        title={t('document:response.heading')}
        entries={[
          [
            t('document:response.codes'),
            [
              response.code,
              ...response.statusCodes.map((one) => [one.code, one.text].filter((part) => part !== null).join(' ')),
            ].join(', '),
          ],
          [
            t('document:response.about'),
            [response.documentTypeCode, response.documentId].filter((part) => part !== null).join(' '),
          ],
          [t('document:response.reasons'), response.reasons.join(' ')],
        ]}
      />
    </div>
  );
}
