import type { EventName, EventValue, ProgramEvent } from '../../shared/contract/events.ts';

type Listener = (event: ProgramEvent) => void;

/** Longer lists than this are told as *many*: the screen reads its window anew either way. */
const mostIds = 500;
const gatherMs = 120;

/**
 * Tells what became true, after its commit. Changed documents are gathered for a moment: ten thousand arrivals are a few
 * dozen events, not ten thousand.
 */
export class ProgramEvents {
  private readonly listeners = new Set<Listener>();
  private gathered: { ids: Set<number> | null; arrived: number; failed: number } | null = null;
  private timer: NodeJS.Timeout | null = null;

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell<Name extends EventName>(name: Name, value: EventValue<Name>): void {
    // The pair is one of the union by construction; the compiler cannot follow a generic through it.
    const event = { name, value } as unknown as ProgramEvent;
    for (const listener of this.listeners) listener(event);
  }

  /** Documents that changed or arrived; `null`: more than could be listed. */
  documents(ids: readonly number[] | null, counts: { readonly arrived?: number; readonly failed?: number } = {}): void {
    this.gathered ??= { ids: new Set(), arrived: 0, failed: 0 };
    if (ids === null) this.gathered.ids = null;
    for (const id of ids ?? []) this.gathered.ids?.add(id);
    if ((this.gathered.ids?.size ?? 0) > mostIds) this.gathered.ids = null;
    this.gathered.arrived += counts.arrived ?? 0;
    this.gathered.failed += counts.failed ?? 0;
    this.timer ??= setTimeout(() => this.flush(), gatherMs);
  }

  /** Answers moved on: they stand in the outbox and, while they are on their way, in the exchange table (IN-2). */
  answers(): void {
    this.tell('outbox.changed', {});
    this.tell('exchange.changed', {});
  }

  /** Tells what was gathered at once; for the end of an order and of the program. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const gathered = this.gathered;
    this.gathered = null;
    if (gathered === null) return;
    const { ids, arrived, failed } = gathered;
    this.tell('documents.changed', { ids: ids === null ? null : [...ids], arrived, failed });
  }
}
