import { Save, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { VendorCard } from '../../shared/contract/vendors.ts';
import type { Problem, ProblemCode } from '../../shared/domain/problem.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useCall } from '../store/use-call.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { ProblemLine, ProblemState } from '../ui/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { type CardField, type CardRemark, checkCard, tidyCard } from './card-check.ts';
import { keepDraft, vendorDrafts } from './drafts.ts';
import { emptyCard } from './empty-card.ts';
import { cardOf, useVendorOrders } from './use-vendor-orders.ts';
import { VendorForm } from './VendorForm.tsx';
import { useShowInInbox, VendorUse } from './VendorUse.tsx';

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
  const { value, problem, reload } = useCall('vendors.open', { id }, ['vendors.changed', 'documents.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Card opened={value} position={position} onOpen={onOpen} />;
}

/** A card that does not exist yet. */
export function NewVendor({ onOpen }: { readonly onOpen: (id: number | null) => void }) {
  return <Card opened={null} position={null} onOpen={onOpen} />;
}

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
  const [tab, setTab] = useState<'card' | 'documents'>('card');
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
      return;
    }
    const answer = await orders.save(opened?.vendor.id ?? null, card);
    if ('problem' in answer) {
      setRefused(answer.problem);
      return;
    }
    keepDraft(key, null);
    if (opened === null) onOpen(answer.id);
  }
  function revert(): void {
    keepDraft(key, null);
    setRefused(null);
    setTried(false);
    if (opened === null) onOpen(null);
  }
  async function remove(): Promise<void> {
    if (opened === null || !(await orders.remove(opened.vendor))) return;
    keepDraft(key, null);
    onOpen(null);
  }

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
  ]);

  const inUse =
    opened === null || opened.vendor.documents === 0
      ? null
      : t('vendors:action.inUse', { count: opened.vendor.documents });
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
            <Button size="large" variant="quiet" icon={Trash2} reason={inUse} onPress={() => void remove()}>
              {t('vendors:action.delete')}
            </Button>
          )}
        </>
      }
      footNote={note}
    >
      {refused === null ? null : <ProblemLine problem={refused} />}
      <Tabs
        label={card.name}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'card',
            name: t('vendors:page.tabCard'),
            content: (
              <DetailBody facts={opened === null ? null : <Use opened={opened} />}>
                <VendorForm
                  card={card}
                  remarks={refusedAt === undefined ? remarks : withRefusal(remarks, refusedAt)}
                  onChange={change}
                  isNew={opened === null}
                />
              </DetailBody>
            ),
          },
          ...(opened === null
            ? []
            : [
                {
                  id: 'documents' as const,
                  name: t('vendors:page.tabDocuments'),
                  count: opened.vendor.documents,
                  content: tab === 'documents' ? <VendorUse opened={opened} /> : null,
                },
              ]),
        ]}
      />
    </DetailFrame>
  );
}

/** The refused field is marked; its sentence stands above the form. */
function withRefusal(remarks: readonly CardRemark[], field: CardField): readonly CardRemark[] {
  return [...remarks.filter((remark) => remark.field !== field), { field, severity: 'error', code: 'refused' }];
}

function Use({ opened }: { readonly opened: Opened }) {
  const { t, format } = useText();
  const showInInbox = useShowInInbox();
  const { vendor, sums } = opened;
  return (
    <>
      <KeyValueList
        title={t('vendors:page.use')}
        entries={[
          [
            t('vendors:page.documents'),
            vendor.documents === 0 ? (
              format.number(0)
            ) : (
              <Button variant="link" className="fact-link" key="documents" onPress={() => showInInbox(vendor.id)}>
                {format.number(vendor.documents)}
              </Button>
            ),
          ],
          [t('vendors:page.pendingDocuments'), format.number(vendor.pending)],
          [
            t('vendors:page.lastDocument'),
            vendor.lastDocumentAt === null ? null : format.mediumDate(vendor.lastDocumentAt),
          ],
          [t('vendors:page.created'), format.mediumDate(vendor.createdAt)],
        ]}
      />
      {sums.map(({ currency, accepted, pending }) => (
        <KeyValueList
          key={currency}
          title={currency}
          entries={[
            [
              t('vendors:page.pendingAmount'),
              <span className="number" key="pending">
                {format.amount(pending)}
              </span>,
            ],
            [
              t('vendors:page.acceptedAmount'),
              <span className="number" key="accepted">
                {format.amount(accepted)}
              </span>,
            ],
          ]}
        />
      ))}
    </>
  );
}
