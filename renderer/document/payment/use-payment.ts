import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Backend } from '../../backend.ts';
import { soon } from '../../store/soon.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** How long the payment rests before it is read again because something changed (ms). */
const calm = 250;

export interface OpenPayment {
  readonly value: PaymentView | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
  /** An order about the payment; what it answers is shown. False: refused, and said so. */
  readonly order: (ordering: (backend: Pick<Backend, 'call'>) => Promise<Result<PaymentView>>) => Promise<boolean>;
}

/** How the document is paid, read again when the document, the vendor's card or the set-up changes. Null: not to be paid. */
export function usePayment(id: number | null): OpenPayment {
  const backend = useBackend();
  const app = useAppStore();
  const { language } = useText();
  const [state, setState] = useState<Pick<OpenPayment, 'value' | 'problem'>>({ value: null, problem: null });
  const asked = useRef(0);
  const read = useCallback(async () => {
    if (id === null) return;
    asked.current += 1;
    const mine = asked.current;
    const answer = await backend.call('payment.open', { id });
    if (mine !== asked.current) return;
    setState(answer.ok ? { value: answer.value, problem: null } : { value: null, problem: answer.problem });
  }, [backend, id]);
  useEffect(() => {
    void read();
    return () => {
      asked.current += 1;
    };
  }, [read]);
  useEffect(() => {
    // Events come in bursts while somebody codes.
    const readSoon = soon(() => void read(), calm);
    return backend.onEvent((event) => {
      const concerns =
        event.name === 'documents.changed'
          ? event.value.ids === null || (id !== null && event.value.ids.includes(id))
          : event.name === 'vendors.changed' || event.name === 'master.changed' || event.name === 'setup.changed';
      if (concerns) readSoon();
    });
  }, [backend, id, read]);
  const order = useCallback<OpenPayment['order']>(
    async (ordering) => {
      asked.current += 1;
      const mine = asked.current;
      const answer = await ordering(backend);
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        app.getState().say({ tone: 'bad', text: what, todo });
        void read();
      } else if (mine === asked.current) setState({ value: answer.value, problem: null });
      return answer.ok;
    },
    [backend, app, language, read],
  );
  return { ...state, order, reload: () => void read() };
}
