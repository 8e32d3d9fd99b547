import type { Problem } from '../../../../shared/domain/problem.ts';
import type { AttemptChannel } from '../../../../shared/domain/sending/attempt-channel.ts';
import type { Saying, Speaker } from '../../../../shared/domain/sending/evidence.ts';

/** An attempt as a channel gets it: what is to leave is written and kept, and is never written anew. */
export interface AttemptToDeliver {
  readonly id: number;
  readonly uuid: string;
  /** The how-manyth of its document. */
  readonly no: number;
  readonly salesDocumentId: number;
  readonly ledgerId: number;
  readonly channel: AttemptChannel;
  readonly fileName: string;
  /** The XML as kept; empty for a document that is in no format (a printed reminder in Peppol). */
  readonly content: string;
  readonly createdAt: string;
}

/** What came of handing an attempt to a channel. */
export type Delivery =
  /** `left`: with somebody who will carry it on. `handedOn`: the channel hears no more of it (printed, given to the mail program). */
  | { readonly outcome: 'delivered'; readonly says: 'left' | 'handedOn'; readonly text: string | null }
  /** Not now: it is tried again by itself, and the attempt says why it waits. */
  | { readonly outcome: 'later'; readonly problem: Problem }
  /** No: the attempt has failed. */
  | {
      readonly outcome: 'refused';
      readonly problem: Problem;
      readonly code: string | null;
      readonly text: string | null;
    };

/** What a channel learns later of an attempt that had left. */
export interface ChannelNews {
  readonly attemptId: number;
  readonly at: string;
  readonly says: Saying;
  readonly speaker: Speaker;
  readonly code: string | null;
  readonly text: string | null;
}

/** A way for attempts to leave (OUT-7), beside the access point. */
export interface Channel {
  /** Who carries it, for the time line. */
  readonly speaker: Speaker;
  /**
   * Delivering an attempt twice has the effect of delivering it once (a file under a name of its own). Where that cannot be
   * (a mail), a delivery a crash interrupted is never begun again by itself: the attempt says so and a person decides.
   */
  readonly repeatable: boolean;
  readonly deliver: (attempt: AttemptToDeliver) => Promise<Delivery>;
  /** Asked every few seconds about attempts that have left and had no answer yet. */
  readonly news?: (waiting: readonly AttemptToDeliver[]) => Promise<readonly ChannelNews[]>;
}

export type Channels = Readonly<Partial<Record<AttemptChannel, Channel>>>;
