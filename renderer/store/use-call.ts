import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { EventName } from '../../shared/contract/events.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useBackend } from './use-store.tsx';

/** What a call has answered so far. The old value stays while a new one is on its way. */
export interface Called<Value> {
  readonly value: Value | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * Asks the backend for what a page shows, again when the input changes, when one of the named events is told, and after
 * the connection came back. `input` null: do not ask. Late answers to an earlier input are dropped, and the value of an
 * earlier input is not shown as that of the new one.
 *
 *     const page = useCall('documents.open', id === null ? null : { id }, ['documents.changed']);
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
  on: readonly EventName[] = [],
): Called<CallOutput<Name>> {
  const backend = useBackend();
  const question = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<{
    question: string | null;
    value: CallOutput<Name> | null;
    problem: Problem | null;
  }>({ question: null, value: null, problem: null });
  const asked = useRef(0);

  const ask = useCallback(async () => {
    if (question === null) return;
    asked.current += 1;
    const mine = asked.current;
    const answer = await backend.call(name, JSON.parse(question) as CallInput<Name>);
    if (mine !== asked.current) return;
    setState(
      answer.ok ? { question, value: answer.value, problem: null } : { question, value: null, problem: answer.problem },
    );
  }, [backend, name, question]);

  useEffect(() => {
    void ask();
    return () => {
      asked.current += 1;
    };
  }, [ask]);

  const names = on.join(' ');
  useEffect(() => {
    const wanted = names === '' ? [] : names.split(' ');
    let connection = 'connected';
    const stopEvents = backend.onEvent((event) => {
      if (wanted.includes(event.name)) void ask();
    });
    const stopConnection = backend.onConnection((next) => {
      if (connection === 'lost' && next === 'connected') void ask();
      connection = next;
    });
    return () => {
      stopEvents();
      stopConnection();
    };
  }, [backend, ask, names]);

  const current = state.question === question;
  return {
    value: current ? state.value : null,
    problem: current ? state.problem : null,
    loading: question !== null && !current,
    reload: () => void ask(),
  };
}
