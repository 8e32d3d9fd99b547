import { useState } from 'react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import { endpointKeyTypes } from '../../../shared/domain/registry/endpoint-key-types.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { SalesMends } from '../../../shared/domain/sales/mends.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';

/** Mends what has no effect on the accounts for the next attempt; for the rest it leads to a correction (OUT-2b). */
export function MendDialog({ page, onClose }: { readonly page: SalesPage; readonly onClose: () => void }) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const { document, content, ground } = page;
  const { endpoint } = content.receiver;
  const named = endpointKeyTypes.find(
    ({ scheme, isoCode }) => scheme === endpoint?.scheme || isoCode === endpoint?.scheme,
  );
  const stands = {
    endpointId: endpoint?.id ?? '',
    scheme: named?.scheme ?? 'GLN',
    orderNo: content.references.find(({ kind }) => kind === 'order')?.id ?? '',
    attention: content.receiver.contact?.id ?? '',
    contactName: content.sender.contact?.name ?? '',
    contactPhone: content.sender.contact?.phone ?? '',
    contactMail: content.sender.contact?.mail ?? '',
    accountCode: content.accountingCost ?? '',
    note: content.notes.map(({ text }) => text).join('\n'),
    exported:
      content.attachments.length === 0
        ? ''
        : (ground.attachments.find(({ fileName }) => fileName === content.attachments[0]?.fileName)?.sha256 ?? ''),
  };
  const [values, setValues] = useState(stands);
  const [problem, setProblem] = useState<Problem | null>(null);
  const put = (part: Partial<typeof stands>): void => setValues({ ...values, ...part });
  async function save(): Promise<void> {
    const { endpointId, scheme, ...rest } = values;
    const changed = Object.fromEntries(
      Object.entries(rest).filter(([field, value]) => value !== stands[field as keyof typeof rest]),
    ) as SalesMends;
    const moved = endpointId !== stands.endpointId || scheme !== stands.scheme;
    const answer = await backend.call('sales.mend', {
      id: document.id,
      mends: { ...changed, ...(moved ? { endpoint: { id: endpointId, scheme } } : {}) },
    });
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    store.getState().say({ text: t('sales:mend.done') });
    onClose();
  }
  const text = (
    field: 'orderNo' | 'attention' | 'contactName' | 'contactPhone' | 'contactMail' | 'accountCode',
    className = 'third',
  ) => (
    <TextField
      className={className}
      label={t(`sales:mend.${field}`)}
      value={values[field]}
      maxLength={field === 'accountCode' ? 30 : 100}
      onChange={(value) => put({ [field]: value })}
    />
  );
  return (
    <Dialog
      title={t('sales:mend.title', { no: document.no })}
      isOpen
      onClose={onClose}
      closeLabel={t('sales:action.cancel')}
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button variant="main" onPress={() => void save()}>
            {t('sales:mend.save')}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        <p>{t('sales:mend.about')}</p>
        {problem === null ? null : <ProblemLine problem={problem} />}
        <div className="form-grid">
          <Select
            className="third"
            label={t('sales:customer.field.endpointScheme')}
            value={values.scheme}
            choices={endpointKeyTypes.map(({ scheme }) => ({ id: scheme, name: scheme }))}
            onChange={(scheme) => put({ scheme })}
          />
          <TextField
            className="two-thirds"
            label={t('sales:mend.endpoint')}
            value={values.endpointId}
            maxLength={60}
            onChange={(endpointId) => put({ endpointId })}
          />
          {text('orderNo')}
          {text('attention')}
          {text('accountCode')}
          {text('contactName')}
          {text('contactPhone')}
          {text('contactMail')}
          <TextArea
            label={t('sales:mend.note')}
            value={values.note}
            rows={3}
            maxLength={4000}
            onChange={(note) => put({ note })}
          />
          {ground.attachments.length === 0 ? null : (
            <Select
              label={t('sales:mend.exported')}
              value={values.exported}
              choices={[
                { id: '', name: t('sales:mend.noAttachment') },
                ...ground.attachments.map(({ sha256, fileName }) => ({ id: sha256, name: fileName })),
              ]}
              onChange={(exported) => put({ exported })}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
