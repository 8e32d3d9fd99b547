import type { CallName } from '../../../shared/contract/calls.ts';
import type { ProgramEvent } from '../../../shared/contract/events.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { Backend, Connection } from '../../backend.ts';

type Answers = Partial<Record<CallName, (input: never) => Result<unknown> | Promise<Result<unknown>>>>;

/** The border to the backend in tests of the screen's state: answers as the test says, and remembers what was asked. */
export interface AnsweringBackend extends Backend {
  readonly asked: readonly { readonly name: CallName; readonly input: unknown }[];
  readonly tell: (event: ProgramEvent) => void;
  readonly become: (connection: Connection) => void;
}

export function answeringBackend(answers: Answers): AnsweringBackend {
  const asked: { name: CallName; input: unknown }[] = [];
  const events = new Set<(event: ProgramEvent) => void>();
  const connections = new Set<(connection: Connection) => void>();
  const call: Backend['call'] = async (name, input) => {
    asked.push({ name, input });
    const answer = answers[name];
    return (answer === undefined ? refuse(problem('call.unreachable')) : await answer(input as never)) as never;
  };
  return {
    asked,
    call,
    callLast: call,
    onEvent: (listener) => {
      events.add(listener);
      return () => events.delete(listener);
    },
    onConnection: (listener) => {
      connections.add(listener);
      listener('connected');
      return () => connections.delete(listener);
    },
    tell: (event) => {
      for (const listener of events) listener(event);
    },
    become: (connection) => {
      for (const listener of connections) listener(connection);
    },
  };
}
