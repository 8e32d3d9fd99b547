import { LayoutTemplate, Save, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { ProblemCode } from '../../shared/domain/problem.ts';
import { useCreatePartner } from '../document/decision/mending/use-create-partner.ts';
import { ActionButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { useActions } from '../keys/use-actions.tsx';
import { addressLine, useCardDraft } from '../register/use-card-draft.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition } from '../ui/DetailFrame.tsx';
import { ProblemLine, ProblemState } from '../ui/states/ProblemState.tsx';
import { type CardField, type CardRemark, checkCard, tidyCard } from './card-check.ts';
import { emptyCard } from './empty-card.ts';
import { TemplateDialog } from './template/TemplateDialog.tsx';
import { cardOf, useVendorOrders } from './use-vendor-orders.ts';
import { VendorBanner } from './VendorBanner.tsx';
import { VendorFacts } from './VendorFacts.tsx';
import { VendorForm } from './VendorForm.tsx';
import { type VendorTab, VendorTabs, vendorTabs } from './VendorTabs.tsx';
import { vendorDrafts } from './vendor-drafts.ts';

type Opened = CallOutput<'vendors.open'>;

interface CardProps {
  readonly opened: Opened | null;
  readonly position: DetailPosition | null;
  readonly onOpen: (id: number | null) => void;
}

/** A vendor's card and where it is used (SET-4, IN-9). */
export function VendorDetail({ id, ...props }: Omit<CardProps, 'opened'> & { readonly id: number }) {
  const { value, problem, reload } = useCall('vendors.open', { id }, [
    'vendors.changed',
    'documents.changed',
    'master.changed',
  ]);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Card {...props} opened={value} />;
}

/** A card that does not exist yet. */
export function NewVendor({ onOpen }: Pick<CardProps, 'onOpen'>) {
  return <Card opened={null} position={null} onOpen={onOpen} />;
}

/** Where the backend's refusal belongs to one field, it is said there. */
const fieldOf: Partial<Record<ProblemCode, CardField>> = {
  'vendor.noTaken': 'no',
  'vendor.nameMissing': 'name',
  'vendor.legalIdInvalid': 'legalId',
};

function Card({ opened, position, onOpen }: CardProps) {
  const { t } = useText();
  const orders = useVendorOrders(onOpen);
  const createPartner = useCreatePartner();
  const id = opened?.vendor.id ?? null;
  const stored = opened === null ? emptyCard : cardOf(opened.vendor);
  const written = useCardDraft({ drafts: vendorDrafts, id, stored, tidy: tidyCard });
  const { card, changed, tried, refused } = written;
  const wanted = useStore((state) => state.place.params['tab']);
  const [tab, setTab] = useState<VendorTab>(() => vendorTabs.find((one) => one === wanted) ?? 'card');
  const [template, setTemplate] = useState('');
  const [applying, setApplying] = useState(false);

  const found = checkCard(card);
  const mistakes = found.filter(({ severity }) => severity === 'error').length;
  // A new card is not scolded for what has not been written yet.
  const remarks =
    opened === null && !tried
      ? found.filter(({ field, code }) => code !== 'nameMissing' && !(field === 'legalId' && code === 'noNumber'))
      : found;
  const nothing = changed ? null : t('vendors:action.nothingChanged');
  const used = opened === null ? 0 : opened.usedIn.reduce((sum, { count }) => sum + count, 0);
  const inUse = used === 0 ? null : t('vendors:action.inUse', { count: used });

  async function save(): Promise<void> {
    if (!written.mayBeSaved(mistakes)) {
      setTab('card');
      return;
    }
    const answer = await orders.save(id, card, opened === null ? template : '');
    if ('problem' in answer) {
      written.refuse(answer.problem);
      return;
    }
    written.forget();
    if (opened !== null) return;
    onOpen(answer.id);
    // The fields that were written in go with the new card.
    document.querySelector<HTMLElement>('.split-list:not([hidden]) [role=grid]')?.focus();
  }
  function revert(): void {
    written.revert();
    if (opened === null) onOpen(null);
  }
  async function unblock(): Promise<void> {
    if (opened === null) return;
    const answer = await orders.save(opened.vendor.id, { ...stored, blocked: '' }, '');
    if ('problem' in answer) written.refuse(answer.problem);
    else if (written.isDraft) written.change({ blocked: '' });
  }
  async function remove(): Promise<void> {
    if (opened === null || !(await orders.remove(opened.vendor))) return;
    written.forget();
    onOpen(null);
  }

  const action = { scope: 'global', keys: [] } as const;
  const saving: Action = {
    ...action,
    name: 'vendors.save',
    keys: ['Ctrl+S'],
    label: t('vendors:action.save'),
    icon: Save,
    reason: nothing,
    run: () => void save(),
  };
  const reverting: Action = {
    ...action,
    name: 'vendors.revert',
    label: t('vendors:action.revert'),
    icon: Undo2,
    reason: nothing,
    run: revert,
  };
  const applyingTemplate: Action = {
    ...action,
    name: 'vendors.template',
    label: t('vendors:template.action'),
    icon: LayoutTemplate,
    reason: opened === null ? t('master:register.onlySavedDelete') : changed ? t('vendors:action.unsaved') : null,
    run: () => setApplying(true),
  };
  useActions([saving, reverting, applyingTemplate]);
  const refusedAt = refused === null ? undefined : fieldOf[refused.code];

  return (
    <DetailFrame
      meta={opened === null ? t('vendors:page.newTitle') : t('vendors:page.heading', { no: opened.vendor.no })}
      title={card.name.trim() === '' ? t('vendors:page.newTitle') : card.name}
      subtitle={addressLine(card)}
      position={position}
      foot={
        <>
          <ActionButton size="large" variant="main" action={saving} />
          <ActionButton size="large" action={reverting}>
            {opened === null ? t('vendors:action.cancel') : reverting.label}
          </ActionButton>
          {opened === null ? null : (
            <>
              <ActionButton size="large" variant="quiet" action={applyingTemplate} />
              <Button size="large" variant="quiet" icon={Trash2} reason={inUse} onPress={() => void remove()}>
                {t('vendors:action.delete')}
              </Button>
            </>
          )}
        </>
      }
      footNote={
        tried && mistakes > 0
          ? t('vendors:action.mendFirst', { count: mistakes })
          : changed
            ? t('vendors:action.unsaved')
            : inUse
      }
    >
      {opened === null ? null : (
        <VendorBanner
          opened={opened}
          onUnblock={() => void unblock()}
          onPartner={() => createPartner(opened.vendor.id)}
        />
      )}
      {refused === null ? null : <ProblemLine problem={refused} />}
      <VendorTabs
        opened={opened}
        name={card.name}
        tab={tab}
        onTab={setTab}
        card={
          <DetailBody facts={opened === null ? null : <VendorFacts opened={opened} />}>
            <VendorForm
              card={card}
              remarks={refusedAt === undefined ? remarks : withRefusal(remarks, refusedAt)}
              onChange={written.change}
              isNew={opened === null}
              template={template}
              onTemplate={setTemplate}
            />
          </DetailBody>
        }
      />
      {applying && opened !== null && <TemplateDialog vendor={opened.vendor} onClose={() => setApplying(false)} />}
    </DetailFrame>
  );
}

/** The refused field is marked; its sentence stands above the form. */
function withRefusal(remarks: readonly CardRemark[], field: CardField): readonly CardRemark[] {
  return [...remarks.filter((remark) => remark.field !== field), { field, severity: 'error', code: 'refused' }];
}
