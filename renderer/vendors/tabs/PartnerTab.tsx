import { Handshake, Save, Undo2 } from 'lucide-react';
import type { MasterRowView } from '../../../shared/contract/master.ts';
import type { VendorRow } from '../../../shared/contract/vendors.ts';
import { useCreatePartner } from '../../document/decision/mending/use-create-partner.ts';
import { RowForm } from '../../setup/table/row/RowForm.tsx';
import { useRowEditing } from '../../setup/table/row/use-row-editing.ts';
import { useTableOrders } from '../../setup/table/use-table-orders.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';

/** How the vendor's e-documents are handled (SET-5), each setting with what it does; without a partner nothing is accepted. */
export function PartnerTab({
  vendor,
  partner,
}: {
  readonly vendor: VendorRow;
  readonly partner: MasterRowView | null;
}) {
  const { t } = useText();
  const create = useCreatePartner();
  if (partner === null)
    return (
      <EmptyState icon={Handshake} title={t('vendors:partner.none')} text={t('vendors:partner.noneText')}>
        <Button variant="main" onPress={() => create(vendor.id)}>
          {t('vendors:partner.create')}
        </Button>
      </EmptyState>
    );
  return <PartnerForm key={partner.id} vendor={vendor} partner={partner} />;
}

function PartnerForm({ vendor, partner }: { readonly vendor: VendorRow; readonly partner: MasterRowView }) {
  const { t } = useText();
  const orders = useTableOrders('vendorPartners', null);
  const editing = useRowEditing('vendorPartners', null, partner.id, partner.values, orders);
  const fixed = { vendorNo: vendor.no };
  const nothing = editing.changed ? null : t('vendors:action.nothingChanged');
  return (
    <DetailBody>
      <Panel title={t('vendors:partner.title')}>
        <p className="panel-about">{t('vendors:partner.about')}</p>
        {editing.refused === null ? null : <ProblemLine problem={editing.refused} />}
        <form
          className="vendor-partner"
          onSubmit={(event) => {
            event.preventDefault();
            void editing.save();
          }}
        >
          <RowForm
            table="vendorPartners"
            ledgerId={null}
            values={{ ...editing.values, ...fixed }}
            remarks={editing.remarks}
            faults={editing.faults}
            fixed={fixed}
            focus={null}
            onChange={editing.change}
          />
          <div className="buttons">
            <Button type="submit" variant="main" icon={Save} reason={nothing}>
              {t('vendors:partner.save')}
            </Button>
            <Button icon={Undo2} reason={nothing} onPress={editing.revert}>
              {t('vendors:action.revert')}
            </Button>
          </div>
        </form>
      </Panel>
    </DetailBody>
  );
}
