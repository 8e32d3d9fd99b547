import type { ResponseContent as Content } from '../../../shared/domain/document/document.ts';
import { useText } from '../../text/use-text.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

/** What somebody answered to a document of ours: the code first, then why. */
export function ResponseContent({ response }: { readonly response: Content }) {
  const { t, format } = useText();
  return (
    <div className="decided">
      <KeyValueList
        title={t('document:response.heading')}
        entries={[
          [
            t('document:response.codes'),
            [
              response.code,
              ...response.statusCodes.map((one) =>
                [one.code, one.text, ...one.conditions.flatMap((condition) => [condition.attribute, condition.text])]
                  .filter((part) => part !== null)
                  .join(' '),
              ),
            ].join(', '),
          ],
          [
            t('document:response.about'),
            [response.documentTypeCode, response.documentId].filter((part) => part !== null).join(' '),
          ],
          [t('document:response.reasons'), response.reasons.join(' ')],
          ...(response.effectiveDate === null
            ? []
            : [[t('document:response.effective'), format.mediumDate(response.effectiveDate)] as const]),
          ...(response.issuer?.name == null ? [] : [[t('document:response.issuer'), response.issuer.name] as const]),
          ...response.lines.map(
            (line) =>
              [
                t('document:response.line', { line: line.lineId ?? '' }),
                [line.code, ...line.reasons].join(' · '),
              ] as const,
          ),
        ]}
      />
    </div>
  );
}
