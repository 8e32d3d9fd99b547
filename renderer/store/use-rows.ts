import { useEffect, useState } from 'react';
import type { EventName } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Backend } from '../backend.ts';
import { createRowWindows, type RowWindowsStore, type WindowAnswer } from './row-windows.ts';
import { useBackend } from './use-store.tsx';

type Window = { readonly offset: number; readonly limit: number };

/**
 * The rows of a register, asked for by windows (UI-33): anew from the top when the question changes, in place when one of
 * the named events is told or the connection came back. Give `read` from outside the component.
 */
export function useRows<Question, Row, Answer extends WindowAnswer<Row>>(
  read: (backend: Backend, question: Question, window: Window) => Promise<Result<Answer>>,
  question: Question,
  on: readonly EventName[],
): RowWindowsStore<Row, Answer> {
  const backend = useBackend();
  const [rows] = useState(() => createRowWindows<Row, Answer>());
  const asked = JSON.stringify(question);

  useEffect(() => {
    const wanted = JSON.parse(asked) as Question;
    rows.ask((window) => read(backend, wanted, window));
  }, [rows, backend, read, asked]);

  const names = on.join(' ');
  useEffect(() => {
    const wanted = names.split(' ');
    let connection = 'connected';
    const stopEvents = backend.onEvent((event) => {
      if (wanted.includes(event.name)) rows.refresh();
    });
    const stopConnection = backend.onConnection((next) => {
      if (connection === 'lost' && next === 'connected') rows.refresh();
      connection = next;
    });
    return () => {
      stopEvents();
      stopConnection();
    };
  }, [rows, backend, names]);

  return rows;
}
