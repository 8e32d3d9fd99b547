import { strandExchange } from '../storage/exchange/exchange.ts';
import type { Context } from './context.ts';

const every = 30_000;
/** A row that has been on its way for so long is not on its way any more (IN-2). */
const strandedAfter = 15 * 60_000;

/** Notices exchange rows nobody works on. Answers how to stop it. */
export function keepHouse(context: Context): () => void {
  async function look(): Promise<void> {
    const before = new Date(context.now().getTime() - strandedAfter).toISOString();
    const stranded = await context.storage.write((tx) => strandExchange(tx, before));
    if (stranded > 0) context.events.tell('exchange.changed', {});
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) =>
      context.log(`housekeeping failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );
  }, every).unref();
  return () => clearInterval(timer);
}
