import type { VendorRow } from '../../../shared/contract/vendors.ts';
import { LedgerChoice } from '../../setup/contents/LedgerChoice.tsx';
import { useSetupLedger } from '../../setup/contents/use-setup-ledger.ts';
import { NestedRows } from '../../setup/table/row/NestedRows.tsx';
import { useText } from '../../text/use-text.tsx';
import { DetailBody } from '../../ui/DetailFrame.tsx';

/** Default and required dimensions of the vendor, each ledger's own, and the codings it is remembered with (SET-4, COD-8). */
export function DimensionsTab({ vendor }: { readonly vendor: VendorRow }) {
  const { t } = useText();
  const { ledger } = useSetupLedger();
  return (
    <DetailBody>
      <LedgerChoice />
      <p className="panel-about">{t('vendors:dimensions.about')}</p>
      <NestedRows
        table="defaultDimensions"
        where={{ ownerKind: 'vendor', ownerNo: vendor.no }}
        ledgerId={ledger?.id ?? null}
        saved={ledger !== null}
      />
      <NestedRows
        table="codingRules"
        where={{ vendorNo: vendor.no }}
        ledgerId={ledger?.id ?? null}
        saved={ledger !== null}
      />
      <NestedRows
        table="itemNumbers"
        where={{ vendorNo: vendor.no }}
        ledgerId={ledger?.id ?? null}
        saved={ledger !== null}
      />
    </DetailBody>
  );
}
