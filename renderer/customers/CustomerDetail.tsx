import { BellPlus, EllipsisVertical, FilePlus2, Save, Trash2, Undo2 } from 'lucide-react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { SalesKind } from '../../shared/domain/sales/customer.ts';
import { checkCard, tidyCustomer } from '../../shared/domain/sales/check-card.ts';
import { ActionButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { useActions } from '../keys/use-actions.tsx';
import { addressLine, useCardDraft } from '../register/use-card-draft.ts';
import { RegistryAnswer } from '../registry/RegistryAnswer.tsx';
import { otherKinds } from '../sales/other-kinds.ts';
import { useCall } from '../store/use-call.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel, Verdict } from '../ui/DetailFrame.tsx';
import { Menu, MenuItem } from '../ui/overlays/Menu.tsx';
import { ProblemLine, ProblemState } from '../ui/states/ProblemState.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { CustomerForm } from './CustomerForm.tsx';
import { cardOf, customerDrafts, newCard } from './customer-drafts.ts';
import { useCustomerOrders } from './use-customer-orders.ts';

type Opened = CallOutput<'customers.open'>;

interface CardProps {
  readonly opened: Opened | null;
  readonly position: DetailPosition | null;
  readonly onOpen: (id: number | null) => void;
}

/** A customer's card with what it owes (SET-6). */
export function CustomerDetail({ id, ...props }: Omit<CardProps, 'opened'> & { readonly id: number }) {
  const { value, problem, reload } = useCall('customers.open', { id }, ['sales.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Card {...props} opened={value} />;
}

/** A card that does not exist yet. */
export function NewCustomer({ onOpen }: Pick<CardProps, 'onOpen'>) {
  return <Card opened={null} position={null} onOpen={onOpen} />;
}

function Card({ opened, position, onOpen }: CardProps) {
  const { t } = useText();
  const store = useAppStore();
  const orders = useCustomerOrders(onOpen);
  const id = opened?.customer.id ?? null;
  const stored = opened === null ? newCard : cardOf(opened.customer);
  const written = useCardDraft({ drafts: customerDrafts, id, stored, tidy: tidyCustomer });
  const { card, changed, tried, refused } = written;

  const found = checkCard(card);
  const mistakes = found.filter(({ severity }) => severity === 'error').length;
  // A new card is not scolded for what has not been written yet.
  const faults = opened === null && !tried ? found.filter(({ problem }) => !problem.code.endsWith('Missing')) : found;
  const nothing = changed ? null : t('sales:action.nothingChanged');
  const used = opened === null ? 0 : opened.customer.documents + opened.drafts;
  const inUse = used === 0 ? null : t('sales:customer.inUse', { count: used });

  async function save(): Promise<void> {
    if (!written.mayBeSaved(mistakes)) return;
    const answer = await orders.save(id, card);
    if ('problem' in answer) {
      written.refuse(answer.problem);
      return;
    }
    written.forget();
    if (opened === null) onOpen(answer.id);
  }
  function revert(): void {
    written.revert();
    if (opened === null) onOpen(null);
  }
  async function remove(): Promise<void> {
    if (opened === null || !(await orders.remove(opened.customer))) return;
    written.forget();
    onOpen(null);
  }
  const write = (kind: SalesKind) => (): void => {
    if (opened !== null) store.getState().goTo('sales', { params: { write: kind, customer: opened.customer.no } });
  };

  const lacking = useLacking();
  const [noClerk, noBookkeeper] = [lacking('clerk'), lacking('bookkeeper')];
  const action = { scope: 'global', keys: [] } as const;
  const writing = { ...action, reason: noClerk ?? (opened === null ? t('sales:action.saveFirst') : null) };
  const saving: Action = {
    ...action,
    name: 'customers.save',
    keys: ['Ctrl+S'],
    label: t('sales:action.save'),
    icon: Save,
    reason: noBookkeeper ?? nothing,
    run: () => void save(),
  };
  const reverting: Action = {
    ...action,
    name: 'customers.revert',
    label: t('sales:action.revert'),
    icon: Undo2,
    reason: nothing,
    run: revert,
  };
  const invoicing: Action = {
    ...writing,
    name: 'customers.invoice',
    keys: ['i'],
    label: t('sales:customer.writeInvoice'),
    icon: FilePlus2,
    run: write('invoice'),
  };
  useActions([
    saving,
    reverting,
    invoicing,
    {
      ...writing,
      name: 'customers.reminder',
      label: t('sales:action.newReminder'),
      icon: BellPlus,
      run: write('reminder'),
    },
    {
      ...writing,
      name: 'customers.statement',
      label: t('sales:action.newStatement'),
      icon: FilePlus2,
      run: write('statement'),
    },
  ]);

  return (
    <DetailFrame
      meta={opened === null ? t('sales:customer.new') : t('sales:customer.heading', { no: opened.customer.no })}
      title={card.name.trim() === '' ? t('sales:customer.new') : card.name}
      subtitle={addressLine(card)}
      position={position}
      foot={
        <>
          <ActionButton size="large" variant="main" action={saving} />
          <ActionButton size="large" action={reverting}>
            {opened === null ? t('sales:action.cancel') : reverting.label}
          </ActionButton>
          {opened === null ? null : (
            <>
              <ActionButton size="large" variant="quiet" action={invoicing} />
              <Menu
                placement="top end"
                label={t('sales:action.more')}
                trigger={
                  <Button size="large" variant="quiet" icon={EllipsisVertical}>
                    {t('sales:action.more')}
                  </Button>
                }
              >
                {otherKinds.map(({ kind, icon, name }) => (
                  <MenuItem key={kind} icon={icon} reason={noClerk} onAction={write(kind)}>
                    {t(`sales:action.${name}`)}
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
        tried && mistakes > 0
          ? t('sales:action.mendFirst', { count: mistakes })
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
      <DetailBody facts={opened === null ? null : <CustomerFacts opened={opened} />}>
        <CustomerForm card={card} faults={faults} onChange={written.change} isNew={opened === null} />
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
