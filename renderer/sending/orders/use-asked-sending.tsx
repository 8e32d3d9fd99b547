import { type ReactNode, useState } from 'react';
import { AskDialog } from './AskDialog.tsx';
import { type Asked, type SendingOrders, useSendingOrders } from './use-sending-orders.ts';

/** Sending with its questions: what asks is asked, and leaves once it is confirmed (OUT-5). */
export function useAskedSending(): {
  readonly orders: SendingOrders;
  readonly send: (ids: readonly number[]) => Promise<void>;
  /** The question that is open, to be put into the page. */
  readonly question: ReactNode;
} {
  const orders = useSendingOrders();
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    orders,
    send: async (ids) => setAsked(await orders.send(ids)),
    question:
      asked === null ? null : (
        <AskDialog
          asked={asked}
          onSend={async (reason) => {
            setAsked(await orders.send(asked.ids, { channel: asked.channel, confirmed: [...asked.questions], reason }));
          }}
          onClose={() => setAsked(null)}
        />
      ),
  };
}
