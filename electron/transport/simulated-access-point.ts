import { mkdir, readFile, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fate, HandedOver, Script } from './simulated-fates.ts';
import { readHandedOver, receiptFor, responseTo, type Said } from './simulated-letters.ts';
import type { AccessPoint } from './transport.ts';

/** A document on its way to us: written below `in/` so many milliseconds after the start. */
export interface Delivery {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly after: number;
  /** The time the file is said to be from; null: when it is written. */
  readonly dated: Date | null;
}

/** Milliseconds from one step of the other side to the next. */
export interface Delays {
  /** From the appearance of a file in `out/` until it is taken. */
  readonly take: number;
  /** From there until the receipt. */
  readonly receipt: number;
  /** From there until the receiver's own answer. */
  readonly response: number;
}

export interface SimulatedAccessPointOptions {
  /** The plain transport folder, seen from the outside. */
  readonly folder: string;
  readonly deliveries: readonly Delivery[];
  readonly script: Script;
  readonly delays: Delays;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

interface Taken {
  readonly file: Omit<HandedOver, 'attempt'>;
  readonly writtenAt: number;
}

const folders = ['in', 'out', 'sent', 'failed', 'responses'] as const;

/**
 * The other side of a plain folder, played for the demo, the tests and rehearsal (PLT-8). It knows nothing of the program:
 * it writes files, takes files and answers, as its script says. What it has done it reads from the folder and from
 * its own list there, so that it can be stopped and started at any time without doing anything twice.
 */
export class SimulatedAccessPoint implements AccessPoint {
  private readonly options: SimulatedAccessPointOptions;
  private readonly startedAt: number;
  private readonly seen = new Map<string, number>();
  private readonly files = new Map<string, Taken>();
  /** Attempts at the same that were taken, by what they are attempts at. */
  private readonly taken = new Map<string, Map<string, number>>();
  /** Files that were answered as far as their fate goes. */
  private readonly settled = new Set<string>();
  private delivered: Set<string> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();

  constructor(options: SimulatedAccessPointOptions) {
    this.options = options;
    this.startedAt = options.now().getTime();
  }

  /** Works by itself, a look every so many milliseconds, until {@link stop}. */
  start(tick: number): void {
    const again = (): void => {
      this.working = this.step()
        .catch((error: unknown) =>
          this.options.log(`Simulated access point: ${error instanceof Error ? error.message : String(error)}`),
        )
        .then(() => {
          if (this.timer !== null) this.timer = setTimeout(again, tick).unref();
        });
    };
    this.timer = setTimeout(again, 0).unref();
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.working;
  }

  /** Everything that is due by now, once; tests move the clock and call it. */
  async step(): Promise<void> {
    for (const name of folders) await mkdir(join(this.options.folder, name), { recursive: true });
    const now = this.options.now().getTime();
    await this.deliver(now);
    await this.rememberTaken();
    await this.take(now);
    await this.answer(now);
  }

  /** How many deliveries are still to come. */
  async waiting(): Promise<number> {
    const delivered = await this.deliveredNames();
    return this.options.deliveries.filter((delivery) => !delivered.has(delivery.name)).length;
  }

  private async deliver(now: number): Promise<void> {
    const delivered = await this.deliveredNames();
    const due = this.options.deliveries.filter(
      (delivery) => !delivered.has(delivery.name) && this.startedAt + delivery.after <= now,
    );
    for (const delivery of due) {
      const path = join(this.options.folder, 'in', delivery.name);
      await writeFile(`${path}.tmp`, delivery.bytes());
      if (delivery.dated !== null) await utimes(`${path}.tmp`, delivery.dated, delivery.dated);
      await rename(`${path}.tmp`, path);
      delivered.add(delivery.name);
    }
    if (due.length > 0) await this.note('delivered.json', JSON.stringify([...delivered]));
  }

  private async deliveredNames(): Promise<Set<string>> {
    this.delivered ??= new Set(
      JSON.parse(await readFile(this.ownPath('delivered.json'), 'utf8').catch(() => '[]')) as string[],
    );
    return this.delivered;
  }

  private async take(now: number): Promise<void> {
    for (const name of await this.filesIn('out')) {
      if (!this.isDue(`out/${name}`, now, this.options.delays.take)) continue;
      const path = join(this.options.folder, 'out', name);
      const file = await this.read(path, name);
      const fate = file === null ? { kind: 'silent' as const } : this.options.script(file);
      if (fate.kind === 'technicallyRejected') {
        await rename(path, join(this.options.folder, 'failed', name));
        await this.place('failed', `${name}.error`, fate.text);
      } else {
        await rename(path, join(this.options.folder, 'sent', name));
      }
      this.count(name);
    }
  }

  /** What lies in `sent/` and `failed/` was taken, by an earlier start too. */
  private async rememberTaken(): Promise<void> {
    for (const folder of ['failed', 'sent'] as const)
      for (const name of await this.filesIn(folder))
        if (!this.files.has(name) && (await this.known(join(this.options.folder, folder, name), name)) !== null)
          this.count(name);
  }

  private count(name: string): void {
    const taken = this.files.get(name);
    if (taken === undefined) return;
    const key = attemptAt(taken.file);
    const others = this.taken.get(key) ?? new Map<string, number>();
    this.taken.set(key, others.set(name, taken.writtenAt));
  }

  /** Receipts and responses for what lies in `sent/`, each once. */
  private async answer(now: number): Promise<void> {
    const answered = new Set(await readdir(join(this.options.folder, 'responses')));
    for (const name of await this.filesIn('sent')) {
      if (this.settled.has(name)) continue;
      const [receipt, response] = [`${name}.receipt.dat`, `response-to-${name}`];
      const file = await this.read(join(this.options.folder, 'sent', name), name);
      const fate = file === null ? null : this.options.script(file);
      if (file === null || fate === null || fate.kind === 'silent') continue;
      if (!answered.has(receipt) && this.isDue(`sent/${name}`, now, this.options.delays.receipt)) {
        await this.place('responses', receipt, receiptFor(file, this.options.now()));
        answered.add(receipt);
      }
      const said = saidBy(fate);
      if (said !== null && !answered.has(response) && this.isDue(`sent/${name}`, now, this.options.delays.response)) {
        await this.place('responses', response, responseTo(file, said, this.options.now()));
        answered.add(response);
      }
      if (answered.has(receipt) && (said === null || answered.has(response))) this.settled.add(name);
    }
  }

  private isDue(what: string, now: number, delay: number): boolean {
    const since = this.seen.get(what);
    if (since === undefined) this.seen.set(what, now);
    return now - (since ?? now) >= delay;
  }

  private async read(path: string, name: string): Promise<HandedOver | null> {
    const taken = await this.known(path, name);
    return taken === null ? null : { ...taken.file, attempt: 1 + this.takenBefore(name, taken) };
  }

  /** A file of ours does not change: it is read once, wherever it has been moved to. */
  private async known(path: string, name: string): Promise<Taken | null> {
    const before = this.files.get(name);
    if (before !== undefined) return before;
    const text = await readFile(path, 'utf8').catch(() => null);
    const file = text === null ? null : readHandedOver(name, text);
    const found = await stat(path).catch(() => null);
    if (file === null || found === null) return null;
    const taken = { file, writtenAt: found.mtimeMs };
    this.files.set(name, taken);
    return taken;
  }

  /** How many attempts at the same were written before this one. */
  private takenBefore(name: string, { file, writtenAt }: Taken): number {
    const others = this.taken.get(attemptAt(file)) ?? new Map<string, number>();
    return [...others].filter(([other, at]) => other !== name && (at < writtenAt || (at === writtenAt && other < name)))
      .length;
  }

  private async filesIn(folder: (typeof folders)[number]): Promise<string[]> {
    const entries = await readdir(join(this.options.folder, folder), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.xml') && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
  }

  /** Complete or not there at all: under a temporary name first. */
  private async place(folder: (typeof folders)[number], name: string, content: string): Promise<void> {
    const path = join(this.options.folder, folder, name);
    await writeFile(`${path}.tmp`, content);
    await rename(`${path}.tmp`, path);
  }

  private ownPath(name: string): string {
    return join(this.options.folder, '.access-point', name);
  }

  private async note(name: string, content: string): Promise<void> {
    const own = join(this.options.folder, '.access-point');
    if ((await stat(own).catch(() => null)) === null) await mkdir(own);
    await writeFile(`${this.ownPath(name)}.tmp`, content);
    await rename(`${this.ownPath(name)}.tmp`, this.ownPath(name));
  }
}

/** Attempts at the same bear the same type and number. */
function attemptAt({ type, answers }: Taken['file']): string {
  return `${type} ${answers}`;
}

/** What the receiver writes of itself; null where a receipt is all that comes. */
function saidBy(fate: Fate): Said | null {
  switch (fate.kind) {
    case 'invalid':
      return { code: 'TechnicalReject', text: fate.text };
    case 'businessRejected':
      return { code: 'BusinessReject', text: fate.reason };
    case 'businessAccepted':
      return { code: 'BusinessAccept', text: null };
    case 'received':
    case 'technicallyRejected':
    case 'silent':
      return null;
  }
}
