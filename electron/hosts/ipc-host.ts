import type { Report } from '../../shared/contract/answer.ts';
import { answer } from '../../shared/contract/answer.ts';
import type { Handlers } from '../../shared/contract/calls.ts';
import type { ProgramEvent } from '../../shared/contract/events.ts';
import { problem } from '../../shared/domain/problem.ts';
import { refuse } from '../../shared/domain/result.ts';
import { callChannel, eventChannel } from './channels.ts';

/** The part of the desktop's receiving end that is used, so that this file needs no desktop. */
export interface CallReceiver<Sender> {
  handle(channel: string, listener: (event: Sender, ...args: unknown[]) => Promise<unknown>): void;
  removeHandler(channel: string): void;
}

export interface IpcHostOptions<Sender> {
  readonly receiver: CallReceiver<Sender>;
  readonly handlers: Handlers;
  readonly onEvent: (listener: (event: ProgramEvent) => void) => () => void;
  /** Whether a message comes from the main frame of our window showing our page (PLT-3). */
  readonly isOurs: (sender: Sender) => boolean;
  /** Hands an event to the window; does nothing when it is gone. */
  readonly send: (channel: string, event: ProgramEvent) => void;
  readonly report: Report;
}

/** Carries calls and events between the window and the backend (PLT-1, PLT-2). Answers with the function that ends it. */
export function carryIpc<Sender>(options: IpcHostOptions<Sender>): () => void {
  const { receiver, handlers, isOurs, report } = options;
  receiver.handle(callChannel, async (sender, name, input) => {
    if (!isOurs(sender)) return refuse(problem('call.forbidden'));
    if (typeof name !== 'string') return refuse(problem('call.unknown', { name: '' }));
    return answer(handlers, name, input, report);
  });
  const stopListening = options.onEvent((event) => options.send(eventChannel, event));
  return () => {
    stopListening();
    receiver.removeHandler(callChannel);
  };
}
