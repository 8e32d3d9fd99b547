import { Pencil } from 'lucide-react';
import type { PurchaseLine, PurchasePage } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { PurchaseFacts } from './PurchaseFacts.tsx';
import { PurchaseLines } from '../parts/PurchaseLines.tsx';
import { PurchaseTotals, VatSums } from '../parts/PurchaseSums.tsx';

/** The lines with their coding; a line of a document that is not posted is changed where it stands (ACC-2). */
export function LinesTab({
  page,
  onEdit,
}: {
  readonly page: PurchasePage;
  readonly onEdit: (line: PurchaseLine) => void;
}) {
  const { t } = useText();
  const { purchase, lines, editable, vatGroups } = page;
  const isOrder = purchase.kind === 'purchaseOrder';
  return (
    <DetailBody>
      <div className="purchase-facts">
        <PurchaseFacts page={page} />
      </div>
      <Panel title={t('purchases:page.lines')} note={t('purchases:page.lineCount', { count: lines.length })}>
        <PurchaseLines
          lines={lines}
          label={t('purchases:page.lines')}
          ordered={isOrder}
          {...(editable
            ? {
                end: (line: PurchaseLine) =>
                  line.kind === 'text' ? null : (
                    <IconButton
                      icon={Pencil}
                      label={t('purchases:edit.line', { no: line.lineNo })}
                      onPress={() => onEdit(line)}
                    />
                  ),
              }
            : {})}
        />
        <PurchaseTotals {...purchase} />
      </Panel>
      {isOrder || vatGroups.length === 0 ? null : (
        <Panel title={t('purchases:sums.vat')}>
          <VatSums groups={vatGroups} />
        </Panel>
      )}
    </DetailBody>
  );
}
