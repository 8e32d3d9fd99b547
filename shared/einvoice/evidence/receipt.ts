import type { Evidence } from '../../domain/sending/evidence.ts';

/** What a receipt says, and by what it names the message it is for (facts/transport.md e.6). */
export interface Receipt extends Pick<Evidence, 'says' | 'speaker' | 'form' | 'code' | 'text'> {
  /** When the other side says so; null where it does not. */
  readonly at: string | null;
  /** What the access point called the message. */
  readonly messageIds: readonly string[];
  /** Digests of what was received, as base64. */
  readonly digests: readonly string[];
}
