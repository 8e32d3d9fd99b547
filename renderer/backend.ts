import type { CallInput, CallName, CallOutput } from '../shared/contract/calls.ts';
import type { ProgramEvent } from '../shared/contract/events.ts';
import { problem } from '../shared/domain/problem.ts';
import type { Result } from '../shared/domain/result.ts';
import { refuse } from '../shared/domain/result.ts';

export type Call = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;

/** Whether the backend answers. After `lost` and then `connected` again, everything on the screen is re-read. */
export type Connection = 'connected' | 'lost';

/** The backend as the screen sees it; the same in the desktop window and in a browser (PLT-2). */
export interface Backend {
  /** Never throws: a backend that cannot be reached is the problem `call.unreachable`. */
  readonly call: Call;
  /** The same for the last words of a closing window: carried out even though nobody waits for the answer any more. */
  readonly callLast: Call;
  /** Facts after the backend's commit. Answers with the function that stops listening. */
  readonly onEvent: (listener: (event: ProgramEvent) => void) => () => void;
  readonly onConnection: (listener: (connection: Connection) => void) => () => void;
}

/** What the preload script of the desktop host puts on the window. */
export interface DesktopBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (event: ProgramEvent) => void) => () => void;
}

declare global {
  interface Window {
    readonly ebilag?: DesktopBridge;
  }
}

/** The backend behind this window: through the preload bridge in the desktop, over HTTP in a browser. */
export function connectBackend(): Backend {
  return window.ebilag === undefined ? browserBackend() : desktopBackend(window.ebilag);
}

const unreachable = refuse(problem('call.unreachable'));

function desktopBackend(bridge: DesktopBridge): Backend {
  const call: Call = async (name, input) => {
    try {
      return (await bridge.call(name, input)) as Awaited<ReturnType<Call>> as never;
    } catch {
      return unreachable;
    }
  };
  return {
    call,
    // A message is with the backend's process as soon as it is sent.
    callLast: call,
    onEvent: bridge.onEvent,
    onConnection: (listener) => {
      listener('connected');
      return () => undefined;
    },
  };
}

/** POST `/call/NAME` with JSON, events as a stream from `/events`; the stream's state is the connection's state. */
export function browserBackend(fetchFrom: typeof fetch = (input, init) => fetch(input, init)): Backend {
  const eventListeners = new Set<(event: ProgramEvent) => void>();
  const connectionListeners = new Set<(connection: Connection) => void>();
  let connection: Connection = 'connected';
  let stream: EventSource | null = null;

  function became(next: Connection): void {
    if (next === connection) return;
    connection = next;
    for (const listener of connectionListeners) listener(next);
  }

  function listen(): void {
    if (stream !== null || typeof EventSource === 'undefined') return;
    stream = new EventSource('/events');
    stream.onopen = () => became('connected');
    stream.onmessage = (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as ProgramEvent;
      for (const listener of eventListeners) listener(event);
    };
    stream.onerror = () => {
      became('lost');
      // A stream the browser has given up for good (a refused answer) is opened anew after a while.
      if (stream?.readyState === EventSource.CLOSED) {
        stream = null;
        setTimeout(listen, 2000);
      }
    };
  }

  const post =
    (keepalive: boolean): Call =>
    async (name, input) => {
      try {
        const answer = await fetchFrom(`/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
          keepalive,
        });
        const result = (await answer.json()) as Result<never>;
        return typeof result.ok === 'boolean' ? result : unreachable;
      } catch {
        return unreachable;
      }
    };
  return {
    call: post(false),
    callLast: post(true),
    onEvent: (listener) => {
      eventListeners.add(listener);
      listen();
      return () => eventListeners.delete(listener);
    },
    onConnection: (listener) => {
      connectionListeners.add(listener);
      listen();
      listener(connection);
      return () => connectionListeners.delete(listener);
    },
  };
}
