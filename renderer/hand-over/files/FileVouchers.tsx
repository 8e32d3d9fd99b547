import { Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExportedVoucher, ExportRow } from '../../../shared/contract/hand-over.ts';
import { SelectionBar } from '../../register/SelectionBar.tsx';
import { useMarks } from '../../register/use-marks.tsx';
import { useLacking } from '../../store/use-lacking.ts';
import { useRows } from '../../store/use-rows.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { VirtualTable } from '../../ui/table/VirtualTable.tsx';
import { voucherColumns } from '../voucher-columns.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';

const rowKey = (row: ExportedVoucher): number => row.id;

/** What the file holds; marked ones can be said to have been refused. */
export function FileVouchers({ row }: { readonly row: ExportRow }) {
  const text = useText();
  const { t } = text;
  const goTo = useStore((state) => state.goTo);
  const rows = useRows('handOver.vouchers', { id: row.id }, ['handOver.changed']);
  const lacks = useLacking()('bookkeeper');
  const marks = useMarks(rows, rowKey);
  const [refuses, setRefuses] = useState(false);
  const columns = useMemo(() => voucherColumns<ExportedVoucher>(text, 'handedOver'), [text]);
  return (
    <div className="hand-over-vouchers">
      <VirtualTable
        label={t('handOver:page.vouchers')}
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        marks={marks.table}
        onOpen={({ id }) => goTo('vouchers', { id })}
      />
      {marks.count === 0 ? null : (
        <div className="register-bar">
          <SelectionBar count={marks.count} onClear={marks.clear}>
            <Button variant="main" icon={Undo2} reason={lacks} onPress={() => setRefuses(true)}>
              {t('handOver:action.refuse')}
            </Button>
          </SelectionBar>
        </div>
      )}
      {refuses ? (
        <RefuseDialog
          exportId={row.id}
          voucherIds={marks.keys}
          count={marks.count}
          onDone={marks.clear}
          onClose={() => setRefuses(false)}
        />
      ) : null}
    </div>
  );
}
