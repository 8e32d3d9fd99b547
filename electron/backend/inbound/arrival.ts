import type { Problem } from '../../../shared/domain/problem.ts';
import type { PooledOutcome } from '../../parsing/messages.ts';
import type { DeliverySource } from '../../storage/originals/originals.ts';

/** A file on its way in. */
export interface Arrival {
  readonly fileName: string;
  readonly size: number;
  readonly source: DeliverySource;
  /** When it arrived, where that is known better than by the clock (the demo's past weeks); null: now. */
  readonly arrivedAt: string | null;
  /** Taken up after a crash: if its bytes are known under this name, it was received before the crash and is no repeat. */
  readonly interrupted: boolean;
  /** The access point left no receipt or message data beside it, as it should have. */
  readonly unaccompanied?: boolean;
  readonly load: () => Promise<Uint8Array>;
  /** Called when nothing can be lost any more: the claimed file may go. */
  readonly done: () => Promise<void>;
}

export interface ArrivalResult {
  readonly file: string;
  readonly outcome: 'inbox' | 'rejected' | 'failed' | 'repeated';
  readonly documentId: number | null;
  readonly problem: Problem | null;
  /** Other documents the arrival changed: the parent of a utility statement, the statements of a parent. */
  readonly alsoChanged?: readonly number[];
}

/** An arrival whose original is safe and whose exchange row stands. */
export interface OpenedArrival {
  readonly sequence: number;
  readonly sha256: string;
  readonly size: number;
  readonly fileName: string;
  readonly source: DeliverySource;
  readonly arrivedAt: string | null;
  readonly interrupted: boolean;
  readonly unaccompanied?: boolean;
}

/** The same, read. */
export interface ReadArrival extends OpenedArrival {
  readonly read: PooledOutcome;
}
