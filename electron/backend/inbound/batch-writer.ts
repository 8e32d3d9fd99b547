import { setImmediate as turn } from 'node:timers/promises';

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what several arrivals have to write into few transactions: a commit costs a sync of the disk whatever is in it
 * (stack, trap 10). While one batch is written the next one gathers; between two the event loop turns, so that nothing
 * else waits for long.
 */
export class BatchWriter<Item, Outcome> {
  private readonly write: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  private readonly most: number;
  private queue: Waiting<Item, Outcome>[] = [];
  private running: Promise<void> | null = null;

  constructor(write: (items: readonly Item[]) => Promise<readonly Outcome[]>, most: number) {
    this.write = write;
    this.most = most;
  }

  add(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.running ??= this.run();
    });
  }

  private async run(): Promise<void> {
    // One turn lets those who are ready in the same moment join the first batch.
    await turn();
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, this.most);
      await this.writeBatch(batch);
      await turn();
    }
    this.running = null;
  }

  private async writeBatch(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('A batch answered for fewer than it was given'));
        else resolve(outcome);
      });
    } catch (error) {
      // One bad item must not take the others with it: each is tried alone before it is given up.
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const single of batch) await this.writeBatch([single]);
    }
  }
}
