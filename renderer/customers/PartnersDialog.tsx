import { useState } from 'react';
import { salesKinds } from '../../shared/domain/sales/customer.ts';
import { useCall } from '../store/use-call.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/fields/Checkbox.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { TextField } from '../ui/fields/Field.tsx';

/** What is sent electronically, for many customers at once: only those with an endpoint (NS p. 55). */
export function PartnersDialog({ search: wanted, onClose }: { readonly search: string; readonly onClose: () => void }) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [search, setSearch] = useState(wanted);
  const [sends, setSends] = useState({ invoice: true, creditNote: true, reminder: false, statement: false });
  const order = { search: search.trim(), sends };
  const preview = useCall('customers.createPartners', { ...order, preview: true }).value;
  const none = !Object.values(sends).some((yes) => yes);
  async function create(): Promise<void> {
    const answer = await backend.call('customers.createPartners', { ...order, preview: false });
    if (answer.ok) store.getState().say({ text: t('sales:partners.created', { count: answer.value.created }) });
    onClose();
  }
  const count = preview?.created ?? 0;
  return (
    <Dialog
      title={t('sales:partners.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('sales:action.cancel')}
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button
            variant="main"
            reason={none ? t('sales:partners.chooseOne') : count === 0 ? t('sales:partners.nothing') : null}
            onPress={() => void create()}
          >
            {t('sales:partners.create', { count })}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        <p>{t('sales:partners.text')}</p>
        <TextField
          label={t('sales:partners.search')}
          value={search}
          onChange={setSearch}
          description={t('sales:partners.searchHelp')}
        />
        <div className="check-row" role="group" aria-label={t('sales:customer.sends')}>
          <span className="field-label">{t('sales:customer.sends')}</span>
          {salesKinds.map((kind) => (
            <Checkbox key={kind} checked={sends[kind]} onChange={(yes) => setSends({ ...sends, [kind]: yes })}>
              {t(`sales:kinds.${kind}`)}
            </Checkbox>
          ))}
        </div>
        {preview === null ? null : (
          <p role="status">
            {t('sales:partners.found', { count: preview.found })}
            {preview.withoutEndpoint === 0
              ? null
              : ` ${t('sales:partners.withoutEndpoint', { count: preview.withoutEndpoint })}`}
          </p>
        )}
      </div>
    </Dialog>
  );
}
