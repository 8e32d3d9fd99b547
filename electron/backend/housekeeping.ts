import { strandExchange } from '../storage/exchange/exchange.ts';
import type { Context } from './context.ts';
import { readProgramSettings } from './setup/program-settings.ts';
import type { TransportSlot } from './transport-slot.ts';

const every = 30_000;
/** A row that has been on its way for so long is not on its way any more (IN-2). */
const strandedAfter = 15 * 60_000;

/** What is done by the clock: the daily refresh (IN-4), and noticing exchange rows nobody works on. Answers how to stop it. */
export function keepHouse(context: Context, transport: TransportSlot): () => void {
  let refreshedOn = '';

  async function look(): Promise<void> {
    const now = context.now();
    const stranded = await context.storage.write((tx) =>
      strandExchange(tx, new Date(now.getTime() - strandedAfter).toISOString()),
    );
    if (stranded > 0) context.events.tell('exchange.changed', {});
    const { dailyRefresh } = await readProgramSettings(context.storage.read);
    const day = now.toDateString();
    if (!isDue(now, dailyRefresh) || refreshedOn === day) return;
    refreshedOn = day;
    await transport.refresh();
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) =>
      context.log(`housekeeping failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    );
  }, every).unref();
  return () => clearInterval(timer);
}

/** Whether the local time is within the minute `HH:MM`; an empty time is never. */
export function isDue(now: Date, time: string): boolean {
  return time === `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
