import { type ReactNode, useState } from 'react';
import { useRuns } from '../../runs/runs.ts';
import { AskDialog } from './AskDialog.tsx';
import { type Asked, type SendingOrders, useSendingOrders } from './use-sending-orders.ts';

/** So many are sent at once and asked about at once; more are sent in a run, which can be watched and stopped (UI-32). */
const mostAtOnce = 50;
/** As many as one run may be told by name. */
const mostInRun = 10_000;

/** Sending with its questions: what asks is asked, and leaves once it is confirmed (OUT-5). */
export function useAskedSending(): {
  readonly orders: SendingOrders;
  /** Many are sent in a run; those that ask are held there, and answered for together below its report. */
  readonly send: (ids: readonly number[]) => Promise<void>;
  /** The question that is open, to be put into the page. */
  readonly question: ReactNode;
} {
  const orders = useSendingOrders();
  const runs = useRuns();
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    orders,
    send: async (ids) => {
      if (ids.length <= mostAtOnce) return setAsked(await orders.send(ids));
      for (let at = 0; at < ids.length; at += mostInRun)
        runs.start({ kind: 'sendAgain', scope: { sales: ids.slice(at, at + mostInRun) } });
    },
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
