import { useState } from 'react';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import { useCall } from '../../../store/use-call.ts';
import { useAppStore, useBackend, useStore } from '../../../store/use-store.tsx';
import { sentence } from '../../../text/sentence.ts';
import { useText } from '../../../text/use-text.tsx';
import { OrderUseTable } from '../../../purchases/parts/OrderUseTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceGroup } from '../../../ui/fields/ChoiceGroup.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { ProblemState } from '../../../ui/states/ProblemState.tsx';
import { useNumbers } from '../use-numbers.ts';
import '../decision.css';
import './check.css';

type Use = CallInput<'acceptance.chooseOrderUse'>['use'];

/** The invoice beside the order it names: which lines fit, and whether it updates the order or becomes an invoice of its own (ACC-4). */
export function OrderUseDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const goTo = useStore((state) => state.goTo);
  const { value, problem, reload } = useCall('acceptance.check', { id }, ['documents.changed', 'purchases.changed']);
  const order = value?.draft?.order ?? null;
  const number = useNumbers([id]).get(id) ?? '';
  const [chosen, setChosen] = useState<Exclude<Use, ''> | null>(null);
  const decided = order === null || order.use === 'none' ? null : order.use;
  const use = chosen ?? decided ?? 'createNew';
  const found = order !== null && order.purchaseId !== null;
  const say = async (next: Use, text: string, undo: (() => void) | null): Promise<void> => {
    const answer = await backend.call('acceptance.chooseOrderUse', { id, use: next });
    if (answer.ok) {
      store.getState().say({
        text,
        action: undo === null ? null : { label: t('document:action.undo'), run: undo, key: null },
      });
    } else {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  };
  const take = (): void => {
    onClose();
    void say(
      use,
      t(`decision:order.chosen.${use}`, { no: order?.orderNo ?? '' }),
      () => void say('', t('decision:order.chosenBack'), null),
    );
  };
  return (
    <Dialog
      title={t('decision:order.title', { number })}
      isOpen
      onClose={onClose}
      size={order !== null && order.lines.length > 0 ? 'full' : 'normal'}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          {order !== null && order.purchaseId === null && order.pendingDocumentId !== null && (
            <Button
              onPress={() => {
                onClose();
                goTo('purchase', { id: order.pendingDocumentId });
              }}
            >
              {t('decision:order.openPending')}
            </Button>
          )}
          <Button variant="main" reason={value === null ? t('decision:vat.wait') : null} onPress={take}>
            {t(`decision:order.take.${use}`)}
          </Button>
        </>
      }
    >
      {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
      {value !== null && (
        <div className="check">
          <p className="decision-intro">
            {order === null
              ? t('decision:order.noDraft')
              : found
                ? t('decision:order.found', { order: order.orderNo, no: order.purchaseNo ?? '' })
                : order.pendingDocumentId !== null
                  ? t('decision:order.pending', { order: order.orderNo })
                  : t('decision:order.notFound', { order: order.orderNo })}
          </p>
          <ChoiceGroup
            label={t('decision:order.choice')}
            look="cards"
            value={use}
            choices={[
              ...(found
                ? [
                    {
                      id: 'update' as const,
                      name: t('decision:order.update'),
                      description: t('decision:order.updateAbout'),
                    },
                  ]
                : []),
              {
                id: 'createNew',
                name: t('decision:order.createNew'),
                description: t(found ? 'decision:order.createNewAbout' : 'decision:order.createNewNoOrder'),
              },
            ]}
            onChange={setChosen}
          />
          {order !== null && order.lines.length > 0 && (
            <section>
              <h3>{t('purchases:order.lines')}</h3>
              <OrderUseTable order={order} />
            </section>
          )}
        </div>
      )}
    </Dialog>
  );
}
