import { useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { EventName } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Backend } from '../backend.ts';
import { createRowWindows, type RowWindowsStore, type WindowAnswer } from './row-windows.ts';
import { useBackend } from './use-store.tsx';

/** The calls that answer with a window of rows. */
export type RowsCall = {
  [Name in CallName]: CallInput<Name> extends Window
    ? CallOutput<Name> extends WindowAnswer<unknown>
      ? Name
      : never
    : never;
}[CallName];
type Window = { readonly offset: number; readonly limit: number };
export type RowOf<Name extends RowsCall> = CallOutput<Name> extends WindowAnswer<infer Row> ? Row : never;
type AnswerOf<Name extends RowsCall> = CallOutput<Name> & WindowAnswer<RowOf<Name>>;

/** What a call for rows is asked besides the window. */
export type RowsQuestion<Name extends RowsCall> = Omit<CallInput<Name>, keyof Window>;

/** One window of a call's rows. */
export function readRows<Name extends RowsCall>(
  backend: Backend,
  name: Name,
  question: RowsQuestion<Name>,
  window: Window,
): Promise<Result<AnswerOf<Name>>> {
  // The question and the window together are the input; the compiler does not see that of a name it does not know.
  return backend.call(name, { ...question, ...window } as unknown as CallInput<Name>) as Promise<
    Result<AnswerOf<Name>>
  >;
}

/**
 * The rows of a register, asked for by windows (UI-33): anew from the top when the question changes, in place when one of
 * the named events is told or the connection came back.
 *
 *     const rows = useRows('vendors.rows', { search, sort }, ['vendors.changed']);
 */
export function useRows<Name extends RowsCall>(
  name: Name,
  question: RowsQuestion<Name>,
  on: readonly EventName[],
): RowWindowsStore<RowOf<Name>, AnswerOf<Name>> {
  const backend = useBackend();
  const [rows] = useState(() => createRowWindows<RowOf<Name>, AnswerOf<Name>>());
  const asked = JSON.stringify(question);

  useEffect(() => {
    const wanted = JSON.parse(asked) as RowsQuestion<Name>;
    rows.ask((window) => readRows(backend, name, wanted, window));
  }, [rows, backend, name, asked]);

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
