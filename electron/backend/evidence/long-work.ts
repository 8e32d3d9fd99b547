import type { ProofStep, Watching } from '../../storage/evidence/watching.ts';

export const workKinds = ['backup', 'verify', 'export', 'restore'] as const;
export type WorkKind = (typeof workKinds)[number];

/** What a person sees of work that takes minutes. */
export interface RunningWork {
  readonly kind: WorkKind;
  readonly step: ProofStep;
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
  readonly isStopping: boolean;
}

interface Running {
  seen: RunningWork;
  readonly ends: Promise<unknown>;
}

/** Between two tellings of how far it has come, in milliseconds. */
const tellEvery = 300;

/** Work of minutes that goes on beside everything else: of each kind one at a time, watched, and stopped on demand. */
export class LongWork {
  private readonly works = new Map<WorkKind, Running>();
  private readonly changed: () => void;
  private readonly now: () => Date;
  private toldAt = 0;

  constructor(now: () => Date, changed: () => void) {
    this.now = now;
    this.changed = changed;
  }

  running(): readonly RunningWork[] {
    return [...this.works.values()].map(({ seen }) => seen);
  }

  isRunning(kind: WorkKind): boolean {
    return this.works.has(kind);
  }

  /** The same work asked for twice is done once: whoever comes second gets what the first one gets. */
  join<Value>(kind: WorkKind, work: (watching: Watching) => Promise<Value>): Promise<Value> {
    const running = this.works.get(kind);
    if (running !== undefined) return running.ends as Promise<Value>;
    return this.start(kind, work);
  }

  private start<Value>(kind: WorkKind, work: (watching: Watching) => Promise<Value>): Promise<Value> {
    const watching: Watching = {
      reached: (step, done, total) => {
        const known = this.works.get(kind);
        if (known === undefined) return;
        const isNewStep = known.seen.step !== step;
        known.seen = { ...known.seen, step, done, total };
        this.tell(isNewStep);
      },
      isStopped: () => this.works.get(kind)?.seen.isStopping ?? true,
    };
    const startedAt = this.now().toISOString();
    const ends = Promise.resolve()
      .then(() => work(watching))
      .finally(() => {
        this.works.delete(kind);
        this.tell(true);
      });
    this.works.set(kind, {
      seen: { kind, step: 'copy', done: 0, total: 0, startedAt, isStopping: false },
      ends,
    });
    this.tell(true);
    return ends;
  }

  stop(kind: WorkKind): void {
    const known = this.works.get(kind);
    if (known !== undefined) known.seen = { ...known.seen, isStopping: true };
    this.tell(true);
  }

  /** For the end of the program: all is asked to stop, and waited for. */
  async finish(): Promise<void> {
    for (const kind of this.works.keys()) this.stop(kind);
    await Promise.allSettled([...this.works.values()].map(({ ends }) => ends));
  }

  private tell(atOnce: boolean): void {
    const time = performance.now();
    if (!atOnce && time - this.toldAt < tellEvery) return;
    this.toldAt = time;
    this.changed();
  }
}
