import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useBackend } from '../../store/use-store.tsx';

interface OpenDocument {
  /** Of the document asked for, or while it is on its way of the one shown before: walking a list never flickers. */
  readonly page: DocumentPage | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** Events come in bursts while files arrive; the page is read again at most this often (ms). */
const calm = 500;

/** The open document, read again when an event says that it changed. */
export function useDocument(id: number): OpenDocument {
  const backend = useBackend();
  const [state, setState] = useState<{ page: DocumentPage | null; problem: Problem | null }>({
    page: null,
    problem: null,
  });
  const asked = useRef(0);
  const ask = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await backend.call('documents.open', { id });
    if (mine !== asked.current) return;
    setState(answer.ok ? { page: answer.value, problem: null } : { page: null, problem: answer.problem });
  }, [backend, id]);
  useEffect(() => {
    void ask();
    return () => {
      asked.current += 1;
    };
  }, [ask]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const stop = backend.onEvent((event) => {
      const concerns =
        event.name === 'documents.changed'
          ? event.value.ids === null || event.value.ids.includes(id)
          : event.name === 'outbox.changed' || event.name === 'vendors.changed';
      if (!concerns || waiting !== null) return;
      // The document itself at once; what merely may concern it a little later, together.
      const named = event.name === 'documents.changed' && event.value.ids !== null;
      waiting = setTimeout(
        () => {
          waiting = null;
          void ask();
        },
        named ? 0 : calm,
      );
    });
    return () => {
      stop();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [backend, ask, id]);
  return { ...state, reload: () => void ask() };
}
