import { BellPlus, EllipsisVertical, FilePlus2, Save, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CustomerCardView } from '../../shared/contract/customers.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { SalesKind } from '../../shared/domain/sales/customer.ts';
import { checkCard, tidyCustomer } from '../../shared/domain/sales/check-card.ts';
import { useActions } from '../keys/use-actions.tsx';
import { RegistryAnswer } from '../registry/RegistryAnswer.tsx';
import { useCall } from '../store/use-call.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel, Verdict } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { ProblemLine, ProblemState } from '../ui/ProblemState.tsx';
import { CustomerForm } from './CustomerForm.tsx';
import { cardOf, customerDrafts, keepCustomerDraft, newCard } from './customer-drafts.ts';
import { otherKinds } from '../sales/other-kinds.ts';

type Opened = CallOutput<'customers.open'>;

/** A customer's card with what it owes (SET-6). */
export function CustomerDetail({
  id,
  position,
  onOpen,
}: {
  readonly id: number;
  readonly position: DetailPosition | null;
  readonly onOpen: (id: number | null) => void;
}) {
  const { value, problem, reload } = useCall('customers.open', { id }, ['sales.changed']);
  // What is open stays open while it is read again.
  const [shown, setShown] = useState<Opened | null>(null);
  if (value !== null && value !== shown) setShown(value);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return shown === null ? null : <Card opened={shown} position={position} onOpen={onOpen} />;
}

/** A card that does not exist yet. */
export function NewCustomer({ onOpen }: { readonly onOpen: (id: number | null) => void }) {
  return <Card opened={null} position={null} onOpen={onOpen} />;
}

function Card({
  opened,
  position,
  onOpen,
}: {
  readonly opened: Opened | null;
  readonly position: DetailPosition | null;
  readonly onOpen: (id: number | null) => void;
}) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const key = opened?.customer.id ?? 0;
  const stored = opened === null ? newCard : cardOf(opened.customer);
  const draft = useZustand(customerDrafts, (drafts) => drafts.get(key) ?? null);
  const card = draft ?? stored;
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);

  const changed = opened === null || JSON.stringify(tidyCustomer(card)) !== JSON.stringify(tidyCustomer(stored));
  const found = checkCard(card);
  const mistakes = found.filter(({ severity }) => severity === 'error');
  // A new card is not scolded for what has not been written yet.
  const faults =
    opened === null && !tried
      ? found.filter(({ problem: { code } }) => code !== 'customer.nameMissing' && !code.endsWith('Missing'))
      : found;
  const nothing = changed ? null : t('sales:action.nothingChanged');

  const change = (part: Partial<CustomerCardView>): void => {
    setRefused(null);
    keepCustomerDraft(key, { ...card, ...part });
  };
  async function save(): Promise<void> {
    setTried(true);
    if (mistakes.length > 0) {
      // To the first field that keeps it from being saved, once it says so.
      setTimeout(() => document.querySelector<HTMLElement>('.split-detail [aria-invalid=true]')?.focus());
      return;
    }
    const answer = await backend.call('customers.save', { id: opened?.customer.id ?? null, card: tidyCustomer(card) });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    keepCustomerDraft(key, null);
    store.getState().say({ text: t('sales:customer.saved') });
    if (opened === null) onOpen(answer.value.id);
  }
  function revert(): void {
    keepCustomerDraft(key, null);
    setRefused(null);
    setTried(false);
    if (opened === null) onOpen(null);
  }
  async function remove(): Promise<void> {
    if (opened === null) return;
    const answer = await backend.call('customers.delete', { id: opened.customer.id });
    if (!answer.ok) {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
      return;
    }
    keepCustomerDraft(key, null);
    const gone = cardOf(opened.customer);
    store.getState().say({
      text: t('sales:customer.deleted', { name: gone.name }),
      action: {
        label: t('sales:action.undo'),
        key: null,
        run: () =>
          void backend.call('customers.save', { id: null, card: gone }).then((again) => {
            if (again.ok) onOpen(again.value.id);
          }),
      },
    });
    onOpen(null);
  }
  const write = (kind: SalesKind): void => {
    if (opened !== null) store.getState().goTo('sales', { params: { write: kind, customer: opened.customer.no } });
  };
  const unsavedFirst = opened === null ? t('sales:action.saveFirst') : null;

  const used = opened === null ? 0 : opened.customer.documents + opened.drafts;
  const inUse = used === 0 ? null : t('sales:customer.inUse', { count: used });
  const lacking = useLacking();
  const [noClerk, noBookkeeper] = [lacking('clerk'), lacking('bookkeeper')];
  useActions([
    {
      name: 'customers.save',
      scope: 'global',
      keys: ['Ctrl+S'],
      label: t('sales:action.save'),
      icon: Save,
      reason: noBookkeeper ?? nothing,
      run: () => void save(),
    },
    {
      name: 'customers.revert',
      scope: 'global',
      keys: [],
      label: t('sales:action.revert'),
      icon: Undo2,
      reason: nothing,
      run: revert,
    },
    {
      name: 'customers.invoice',
      scope: 'global',
      keys: ['i'],
      label: t('sales:customer.writeInvoice'),
      icon: FilePlus2,
      reason: noClerk ?? unsavedFirst,
      run: () => write('invoice'),
    },
    {
      name: 'customers.reminder',
      scope: 'global',
      keys: [],
      label: t('sales:action.newReminder'),
      icon: BellPlus,
      reason: noClerk ?? unsavedFirst,
      run: () => write('reminder'),
    },
    {
      name: 'customers.statement',
      scope: 'global',
      keys: [],
      label: t('sales:action.newStatement'),
      icon: FilePlus2,
      reason: noClerk ?? unsavedFirst,
      run: () => write('statement'),
    },
  ]);

  return (
    <DetailFrame
      meta={opened === null ? t('sales:customer.new') : t('sales:customer.heading', { no: opened.customer.no })}
      title={card.name.trim() === '' ? t('sales:customer.new') : card.name}
      subtitle={[card.address, `${card.postalCode} ${card.city}`.trim(), card.country]
        .filter((part) => part.trim() !== '')
        .join(', ')}
      position={position}
      foot={
        <>
          <Button
            size="large"
            variant="main"
            icon={Save}
            hint="Ctrl S"
            reason={noBookkeeper ?? nothing}
            onPress={() => void save()}
          >
            {t('sales:action.save')}
          </Button>
          <Button size="large" icon={Undo2} reason={nothing} onPress={revert}>
            {opened === null ? t('sales:action.cancel') : t('sales:action.revert')}
          </Button>
          {opened === null ? null : (
            <>
              <Button
                size="large"
                variant="quiet"
                icon={FilePlus2}
                hint="I"
                reason={noClerk}
                onPress={() => write('invoice')}
              >
                {t('sales:customer.writeInvoice')}
              </Button>
              <Menu
                placement="top end"
                label={t('sales:action.more')}
                trigger={
                  <Button size="large" variant="quiet" icon={EllipsisVertical}>
                    {t('sales:action.more')}
                  </Button>
                }
              >
                {otherKinds.map(({ kind, icon, text: name }) => (
                  <MenuItem key={kind} icon={icon} reason={noClerk} onAction={() => write(kind)}>
                    {t(name)}
                  </MenuItem>
                ))}
              </Menu>
              <Button
                size="large"
                variant="quiet"
                icon={Trash2}
                reason={noBookkeeper ?? inUse}
                onPress={() => void remove()}
              >
                {t('sales:action.delete')}
              </Button>
            </>
          )}
        </>
      }
      footNote={
        tried && mistakes.length > 0
          ? t('sales:action.mendFirst', { count: mistakes.length })
          : changed
            ? t('sales:action.unsaved')
            : null
      }
    >
      {opened !== null && opened.customer.blocked !== '' ? (
        <div className="vendor-banner">
          <Verdict tone="warning" lead={t(`sales:blocked.${opened.customer.blocked}`)}>
            {t(`sales:blockedText.${opened.customer.blocked}`)}
          </Verdict>
        </div>
      ) : null}
      {refused === null ? null : <ProblemLine problem={refused} />}
      <DetailBody facts={opened === null ? null : <Facts opened={opened} />}>
        <CustomerForm card={card} faults={faults} onChange={change} isNew={opened === null} />
        {opened === null || opened.customer.endpoint === null ? null : (
          <Panel>
            <RegistryAnswer
              key={`${opened.customer.endpoint.scheme} ${opened.customer.endpoint.id}`}
              endpoint={opened.customer.endpoint}
              format={opened.customer.format}
              customerId={opened.customer.id}
            />
          </Panel>
        )}
      </DetailBody>
    </DetailFrame>
  );
}

/** What was made for the customer and what it owes. */
function Facts({ opened }: { readonly opened: Opened }) {
  const { t, format } = useText();
  const store = useAppStore();
  const { customer, owing, drafts } = opened;
  const show = (): void => store.getState().goTo('sales', { params: { customer: customer.no } });
  return (
    <>
      <KeyValueList
        title={t('sales:customer.use')}
        entries={[
          [
            t('sales:customer.documents'),
            customer.documents === 0 ? (
              format.number(0)
            ) : (
              <Button variant="link" className="fact-link" key="documents" onPress={show}>
                {format.number(customer.documents)}
              </Button>
            ),
          ],
          [t('sales:customer.drafts'), format.number(drafts)],
          [
            t('sales:customer.lastDocument'),
            customer.lastDocumentAt === '' ? null : format.mediumDate(customer.lastDocumentAt),
          ],
          [t('sales:customer.created'), format.mediumDate(customer.createdAt)],
        ]}
      />
      {owing.map(({ currency, open, overdue }) => (
        <KeyValueList
          key={currency}
          title={t('sales:customer.owing', { currency })}
          entries={[
            [
              t('sales:customer.open'),
              <span className="number" key="open">
                {format.amount(open)}
              </span>,
            ],
            [
              t('sales:customer.overdue'),
              <span className="number" key="overdue">
                {format.amount(overdue)}
              </span>,
            ],
          ]}
        />
      ))}
    </>
  );
}
