import { ArrowRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { VendorRow } from '../../../shared/contract/vendors.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { choiceWord } from '../../setup/table/table-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { LayoutTemplate } from 'lucide-react';
import { useTemplates } from './use-templates.ts';

type Change = CallOutput<'vendors.applyTemplate'>['changes'][number];

/** A template laid over a card: every field it changes is shown first, with what would be overwritten (NS p. 40). */
export function TemplateDialog({ vendor, onClose }: { readonly vendor: VendorRow; readonly onClose: () => void }) {
  const text = useText();
  const { t, language } = text;
  const backend = useBackend();
  const store = useAppStore();
  const templates = useTemplates();
  const [chosen, setChosen] = useState<string | null>(null);
  const template = chosen ?? templates[0]?.code ?? '';
  const { value, problem } = useCall(
    'vendors.applyTemplate',
    template === '' ? null : { id: vendor.id, template, preview: true },
  );
  const changes = value?.changes ?? [];
  const overwritten = changes.filter(({ overwrites }) => overwrites).length;
  const label = (one: Change): string =>
    text.find('vendors', `field.${one.field}`) ?? text.find('master', `label.${one.field}`) ?? one.field;
  const words = (one: Change, code: string): string =>
    code === ''
      ? '—'
      : one.field === 'useDimensionString'
        ? t(code === 'yes' ? 'master:register.yes' : 'master:register.no')
        : choiceWord('vendorPartners', one.field, code, text);
  const apply = async (): Promise<void> => {
    const answer = await backend.call('vendors.applyTemplate', { id: vendor.id, template, preview: false });
    onClose();
    if (answer.ok) {
      store.getState().say({ text: t('vendors:template.applied', { template, count: answer.value.changes.length }) });
    } else {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  };
  return (
    <Dialog
      title={t('vendors:template.title', { name: vendor.name })}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            reason={changes.length === 0 ? t('vendors:template.changesNothing') : null}
            onPress={() => void apply()}
          >
            {overwritten === 0 ? t('vendors:template.apply') : t('vendors:template.overwrite', { count: overwritten })}
          </Button>
        </>
      }
    >
      {templates.length === 0 ? (
        <EmptyState icon={LayoutTemplate} title={t('vendors:template.none')} text={t('vendors:template.noneText')}>
          <Button onPress={() => store.getState().goTo('setup', { params: { tab: 'vendorTemplates' } })}>
            {t('vendors:template.toSetup')}
          </Button>
        </EmptyState>
      ) : (
        <div className="vendor-template">
          <Select
            label={t('vendors:template.which')}
            value={template}
            choices={templates.map(({ code, name }) => ({ id: code, name: `${code} ${name}` }))}
            onChange={setChosen}
          />
          {problem === null ? null : <ProblemLine problem={problem} />}
          {value !== null && changes.length === 0 && (
            <p className="panel-about">{t('vendors:template.changesNothing')}</p>
          )}
          {changes.length > 0 && (
            <table className="template-changes">
              <thead>
                <tr>
                  <th scope="col">{t('vendors:template.field')}</th>
                  <th scope="col">{t('vendors:template.before')}</th>
                  <th scope="col" aria-hidden />
                  <th scope="col">{t('vendors:template.after')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map((one) => (
                  <tr key={`${one.on} ${one.field}`} className={one.overwrites ? 'overwrites' : undefined}>
                    <th scope="row">
                      {label(one)}
                      <small>{t(`vendors:template.on.${one.on}`)}</small>
                    </th>
                    <td>
                      {one.overwrites && (
                        <TriangleAlert size={14} strokeWidth={2} aria-label={t('vendors:template.lost')} />
                      )}
                      {words(one, one.before)}
                    </td>
                    <td aria-hidden>
                      <ArrowRight size={14} strokeWidth={2} />
                    </td>
                    <td>
                      <b>{words(one, one.after)}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Dialog>
  );
}
