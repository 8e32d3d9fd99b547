import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProgramEvent } from '../../shared/contract/events.ts';

export interface EventStream {
  /** Sends an event to every open stream and remembers it for those that come back. */
  readonly send: (event: ProgramEvent) => void;
  /** Takes over a request for the stream until the other side goes away. */
  readonly open: (request: IncomingMessage, response: ServerResponse) => void;
  /** How many streams are open. */
  readonly count: () => number;
  readonly close: () => void;
}

const remembered = 500;

/** What a screen must re-read when it has missed more than is remembered: everything. */
const everything: readonly ProgramEvent[] = [
  { name: 'documents.changed', value: { ids: null, arrived: 0, failed: 0 } },
  { name: 'exchange.changed', value: {} },
  { name: 'outbox.changed', value: {} },
  { name: 'vendors.changed', value: { ids: null } },
  { name: 'purchases.changed', value: {} },
  { name: 'views.changed', value: {} },
  { name: 'setup.changed', value: {} },
  { name: 'preferences.changed', value: {} },
];

/**
 * Events as a stream that survives a broken connection (PLT-1): each has an id, a comment every `heartbeat` milliseconds
 * keeps the line open, and a client that comes back with the id it saw last gets what it missed. When that is no longer
 * known (too long away, or the program was started anew), it is told that everything has changed.
 */
export function createEventStream(heartbeat = 15_000): EventStream {
  const boot = randomBytes(4).toString('hex');
  const streams = new Set<ServerResponse>();
  const recent: { readonly number: number; readonly event: ProgramEvent }[] = [];
  let last = 0;

  const message = (number: number, event: ProgramEvent) => `id: ${boot}-${number}\ndata: ${JSON.stringify(event)}\n\n`;

  const timer = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, heartbeat);
  timer.unref();

  function missed(lastSeen: string | undefined): string {
    if (lastSeen === undefined) return '';
    const [seenBoot, seenNumber] = lastSeen.split('-');
    const seen = Number(seenNumber);
    const known = seenBoot === boot && Number.isInteger(seen) && seen >= (recent[0]?.number ?? last + 1) - 1;
    if (known)
      return recent
        .filter(({ number }) => number > seen)
        .map((kept) => message(kept.number, kept.event))
        .join('');
    return everything.map((event) => message(last, event)).join('');
  }

  return {
    send: (event) => {
      last += 1;
      recent.push({ number: last, event });
      if (recent.length > remembered) recent.shift();
      for (const stream of streams) stream.write(message(last, event));
    },
    open: (request, response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      const lastSeen = request.headers['last-event-id'];
      response.write(
        `retry: 1000\nid: ${boot}-${last}\n\n${missed(typeof lastSeen === 'string' ? lastSeen : undefined)}`,
      );
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    count: () => streams.size,
    close: () => {
      clearInterval(timer);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
