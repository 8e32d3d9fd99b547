import { LayoutTemplate, Save, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { VendorCard } from '../../shared/contract/vendors.ts';
import type { Problem, ProblemCode } from '../../shared/domain/problem.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useCall } from '../store/use-call.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { useStore } from '../store/use-store.tsx';
import { useCreatePartner } from '../document/decision/mending/use-create-partner.ts';
import { DetailBody, DetailFrame, type DetailPosition } from '../ui/DetailFrame.tsx';
import { ProblemLine, ProblemState } from '../ui/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { type CardField, type CardRemark, checkCard, tidyCard } from './card-check.ts';
import { keepDraft, vendorDrafts } from './drafts.ts';
import { emptyCard } from './empty-card.ts';
import { DimensionsTab } from './tabs/DimensionsTab.tsx';
import { PartnerTab } from './tabs/PartnerTab.tsx';
import { PaymentTab } from './tabs/PaymentTab.tsx';
import { TemplateDialog } from './template/TemplateDialog.tsx';
import { cardOf, useVendorOrders } from './use-vendor-orders.ts';
import { VendorForm } from './VendorForm.tsx';
import { VendorBanner } from './VendorBanner.tsx';
import { VendorFacts } from './VendorFacts.tsx';
import { VendorUse } from './VendorUse.tsx';

type Opened = CallOutput<'vendors.open'>;

/** A vendor's card and where it is used (SET-4, IN-9). */
export function VendorDetail({
  id,
  position,
  onOpen,
}: {
  readonly id: number;
  readonly position: DetailPosition | null;
  readonly onOpen: (id: number | null) => void;
}) {
  const { value, problem, reload } = useCall('vendors.open', { id }, [
    'vendors.changed',
    'documents.changed',
    'master.changed',
  ]);
  // What is open stays open while it is read again.
  const [shown, setShown] = useState<Opened | null>(null);
  if (value !== null && value !== shown) setShown(value);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return shown === null ? null : <Card opened={shown} position={position} onOpen={onOpen} />;
}

/** A card that does not exist yet. */
export function NewVendor({ onOpen }: { readonly onOpen: (id: number | null) => void }) {
  return <Card opened={null} position={null} onOpen={onOpen} />;
}

const tabs = ['card', 'partner', 'payment', 'coding', 'documents'] as const;
type VendorTab = (typeof tabs)[number];

/** Where the backend's refusal belongs to one field, it is said there. */
const fieldOf: Partial<Record<ProblemCode, CardField>> = {
  'vendor.noTaken': 'no',
  'vendor.nameMissing': 'name',
  'vendor.legalIdInvalid': 'legalId',
};

function Card({
  opened,
  position,
  onOpen,
}: {
  readonly opened: Opened | null;
  readonly position: DetailPosition | null;
  readonly onOpen: (id: number | null) => void;
}) {
  const { t } = useText();
  const key = opened?.vendor.id ?? 0;
  const stored = opened === null ? emptyCard : cardOf(opened.vendor);
  const draft = useZustand(vendorDrafts, (drafts) => drafts.get(key) ?? null);
  const card = draft ?? stored;
  const wanted = useStore((state) => state.place.params['tab']);
  const [tab, setTab] = useState<VendorTab>(() => tabs.find((one) => one === wanted) ?? 'card');
  const [template, setTemplate] = useState('');
  const [applying, setApplying] = useState(false);
  const createPartner = useCreatePartner();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const orders = useVendorOrders(onOpen);

  const changed = opened === null || JSON.stringify(tidyCard(card)) !== JSON.stringify(tidyCard(stored));
  const found = checkCard(card);
  const mistakes = found.filter(({ severity }) => severity === 'error');
  // A new card is not scolded for what has not been written yet.
  const remarks =
    opened === null && !tried
      ? found.filter(({ field, code }) => code !== 'nameMissing' && !(field === 'legalId' && code === 'noNumber'))
      : found;
  const nothing = changed ? null : t('vendors:action.nothingChanged');

  function change(part: Partial<VendorCard>): void {
    setRefused(null);
    keepDraft(key, { ...card, ...part });
  }
  async function save(): Promise<void> {
    setTried(true);
    if (mistakes.length > 0) {
      setTab('card');
      // To the first field that keeps it from being saved, once it says so.
      setTimeout(() => document.querySelector<HTMLElement>('.split-detail [aria-invalid=true]')?.focus());
      return;
    }
    const answer = await orders.save(opened?.vendor.id ?? null, card, opened === null ? template : '');
    if ('problem' in answer) {
      setRefused(answer.problem);
      return;
    }
    keepDraft(key, null);
    if (opened !== null) return;
    onOpen(answer.id);
    // The fields that were written in go with the new card.
    document.querySelector<HTMLElement>('.split-list:not([hidden]) [role=grid]')?.focus();
  }
  function revert(): void {
    keepDraft(key, null);
    setRefused(null);
    setTried(false);
    if (opened === null) onOpen(null);
  }
  async function unblock(): Promise<void> {
    if (opened === null) return;
    const answer = await orders.save(opened.vendor.id, { ...stored, blocked: '' }, '');
    if ('problem' in answer) setRefused(answer.problem);
    else if (draft !== null) keepDraft(key, { ...draft, blocked: '' });
  }
  async function remove(): Promise<void> {
    if (opened === null || !(await orders.remove(opened.vendor))) return;
    keepDraft(key, null);
    onOpen(null);
  }

  const noTemplate =
    opened === null ? t('master:register.onlySavedDelete') : changed ? t('vendors:action.unsaved') : null;
  useActions([
    {
      name: 'vendors.save',
      scope: 'global',
      keys: ['Ctrl+S'],
      label: t('vendors:action.save'),
      icon: Save,
      reason: nothing,
      run: () => void save(),
    },
    {
      name: 'vendors.revert',
      scope: 'global',
      keys: [],
      label: t('vendors:action.revert'),
      icon: Undo2,
      reason: nothing,
      run: revert,
    },
    {
      name: 'vendors.template',
      scope: 'global',
      keys: [],
      label: t('vendors:template.action'),
      icon: LayoutTemplate,
      reason: noTemplate,
      run: () => setApplying(true),
    },
  ]);

  const used = opened === null ? 0 : opened.usedIn.reduce((sum, { count }) => sum + count, 0);
  const inUse = used === 0 ? null : t('vendors:action.inUse', { count: used });
  const note =
    tried && mistakes.length > 0
      ? t('vendors:action.mendFirst', { count: mistakes.length })
      : changed
        ? t('vendors:action.unsaved')
        : inUse;
  const refusedAt = refused === null ? undefined : fieldOf[refused.code];

  return (
    <DetailFrame
      meta={opened === null ? t('vendors:page.newTitle') : t('vendors:page.heading', { no: opened.vendor.no })}
      title={card.name.trim() === '' ? t('vendors:page.newTitle') : card.name}
      subtitle={[card.address, `${card.postalCode} ${card.city}`.trim(), card.country]
        .filter((part) => part.trim() !== '')
        .join(', ')}
      position={position}
      foot={
        <>
          <Button size="large" variant="main" icon={Save} hint="Ctrl S" reason={nothing} onPress={() => void save()}>
            {t('vendors:action.save')}
          </Button>
          <Button size="large" icon={Undo2} reason={nothing} onPress={revert}>
            {opened === null ? t('vendors:action.cancel') : t('vendors:action.revert')}
          </Button>
          {opened === null ? null : (
            <Button
              size="large"
              variant="quiet"
              icon={LayoutTemplate}
              reason={noTemplate}
              onPress={() => setApplying(true)}
            >
              {t('vendors:template.action')}
            </Button>
          )}
          {opened === null ? null : (
            <Button size="large" variant="quiet" icon={Trash2} reason={inUse} onPress={() => void remove()}>
              {t('vendors:action.delete')}
            </Button>
          )}
        </>
      }
      footNote={note}
    >
      {opened === null ? null : (
        <VendorBanner
          opened={opened}
          onUnblock={() => void unblock()}
          onPartner={() => createPartner(opened.vendor.id)}
        />
      )}
      {refused === null ? null : <ProblemLine problem={refused} />}
      <Tabs<VendorTab>
        label={card.name}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'card',
            name: t('vendors:page.tabCard'),
            content: (
              <DetailBody facts={opened === null ? null : <VendorFacts opened={opened} />}>
                <VendorForm
                  card={card}
                  remarks={refusedAt === undefined ? remarks : withRefusal(remarks, refusedAt)}
                  onChange={change}
                  isNew={opened === null}
                  template={template}
                  onTemplate={setTemplate}
                />
              </DetailBody>
            ),
          },
          ...(opened === null
            ? []
            : [
                {
                  id: 'partner' as const,
                  name: t('vendors:page.tabPartner'),
                  count: opened.partner === null ? 1 : 0,
                  countTone: 'warning' as const,
                  content: <PartnerTab vendor={opened.vendor} partner={opened.partner} />,
                },
                {
                  id: 'payment' as const,
                  name: t('vendors:page.tabPayment'),
                  count: opened.bankAccounts.length,
                  content: <PaymentTab opened={opened} />,
                },
                {
                  id: 'coding' as const,
                  name: t('vendors:page.tabDimensions'),
                  content: <DimensionsTab vendor={opened.vendor} />,
                },
                {
                  id: 'documents' as const,
                  name: t('vendors:page.tabDocuments'),
                  count: opened.vendor.documents,
                  content: tab === 'documents' ? <VendorUse opened={opened} /> : null,
                },
              ]),
        ]}
      />
      {applying && opened !== null && <TemplateDialog vendor={opened.vendor} onClose={() => setApplying(false)} />}
    </DetailFrame>
  );
}

/** The refused field is marked; its sentence stands above the form. */
function withRefusal(remarks: readonly CardRemark[], field: CardField): readonly CardRemark[] {
  return [...remarks.filter((remark) => remark.field !== field), { field, severity: 'error', code: 'refused' }];
}
