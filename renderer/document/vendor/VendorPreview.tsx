import { useText } from '../../text/use-text.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import type { Candidate } from './candidate.ts';

/** The marked card, so that nobody chooses by name alone. */
export function VendorPreview({ candidate }: { readonly candidate: Candidate | null }) {
  const { t, format } = useText();
  if (candidate === null) return <p className="vendor-preview decision-quiet">{t('document:vendor.noPreview')}</p>;
  const { vendor } = candidate;
  return (
    <div className="vendor-preview">
      <KeyValueList
        title={t('document:vendor.preview')}
        entries={[
          [t('vendors:field.no'), vendor.no],
          [t('vendors:field.name'), vendor.name],
          [t('vendors:field.address'), [vendor.address, vendor.address2].filter((part) => part !== '').join(', ')],
          [
            t('vendors:field.city'),
            [vendor.postalCode, vendor.city, vendor.country].filter((part) => part !== '').join(' '),
          ],
          [t('vendors:field.legalId'), [vendor.legalScheme, vendor.legalId].filter((part) => part !== '').join(' ')],
          [t('vendors:field.pNumber'), vendor.pNumber],
          [t('vendors:field.seNumber'), vendor.seNumber],
          [t('vendors:field.eanLocation'), vendor.eanLocation],
          [t('vendors:field.otherId'), [vendor.otherScheme, vendor.otherId].filter((part) => part !== '').join(' ')],
          [t('vendors:field.phone'), vendor.phone],
          [t('vendors:field.mail'), vendor.mail],
          [
            t('vendors:page.lastDocument'),
            vendor.lastDocumentAt === null ? null : format.mediumDate(vendor.lastDocumentAt),
          ],
        ]}
      />
    </div>
  );
}
