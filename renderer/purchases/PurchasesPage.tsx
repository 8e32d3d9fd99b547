import { Receipt, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { useActions } from '../keys/use-actions.tsx';
import { useText } from '../text/use-text.tsx';
import { IconButton } from '../ui/Button.tsx';
import { DefaultDimensionsDialog } from './defaults/DefaultDimensionsDialog.tsx';
import { PurchaseRegister } from './PurchaseRegister.tsx';

const kinds = ['purchaseInvoice', 'purchaseCreditMemo'] as const;
const statuses = ['open', 'posted'] as const;

/** The register of purchase invoices and credit memos (ACC-2), and the run over them that inserts default dimensions. */
export function PurchasesPage() {
  const { t } = useText();
  const [insertsDefaults, setInsertsDefaults] = useState(false);
  const insertDefaults = (): void => setInsertsDefaults(true);
  useActions([
    {
      name: 'purchases.defaultDimensions',
      scope: 'global',
      keys: [],
      label: t('purchases:defaults.action'),
      icon: Rows3,
      run: insertDefaults,
    },
  ]);
  return (
    <>
      <PurchaseRegister
        place="purchases"
        kinds={kinds}
        statuses={statuses}
        icon={Receipt}
        tools={<IconButton icon={Rows3} label={t('purchases:defaults.action')} onPress={insertDefaults} />}
        words={{
          title: t('purchases:title'),
          empty: t('purchases:empty.title'),
          emptyText: t('purchases:empty.text'),
          hint: t('purchases:empty.noneOpen'),
        }}
      />
      {insertsDefaults ? <DefaultDimensionsDialog onClose={() => setInsertsDefaults(false)} /> : null}
    </>
  );
}
