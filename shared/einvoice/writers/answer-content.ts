import type { AnswerOrder } from '../../domain/acceptance/answer.ts';
import type { EDocument, Identifier } from '../../domain/document/document.ts';

/** Who answers, as a ledger knows itself; texts may be empty. */
export interface AnsweringParty {
  readonly name: string;
  /** With or without the `DK` in front. */
  readonly cvr: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly endpoints: readonly { readonly id: string; readonly scheme: string }[];
}

/** Everything an answer is written from. */
export interface Answer {
  readonly order: AnswerOrder;
  /** Our own number and UUID for the answer. */
  readonly number: string;
  readonly uuid: string;
  /** ISO instant; date and time of the answer are those of its zone as written. */
  readonly at: string;
  /** What the sender is told; empty for an acceptance. */
  readonly reason: string;
  /** Null when no ledger was found: the document's own receiver answers. */
  readonly ledger: AnsweringParty | null;
  /** The document that is answered. */
  readonly document: EDocument;
}

/** The address the document was sent to answers it; a ledger's first where the document named none. */
export function ourEndpoint({ document, ledger }: Answer): Identifier {
  return document.receiver.endpoint ?? ledger?.endpoints[0] ?? { id: '', scheme: null };
}

export function ourName(answer: Answer): string {
  const { receiver } = answer.document;
  const own = answer.ledger?.name.trim() ?? '';
  return own === '' ? (receiver.legal?.name ?? receiver.name ?? ourEndpoint(answer).id) : own;
}

/** The document's sender; his name may stand with his legal entity only. */
export function theirName({ document: { sender } }: Answer): string {
  return sender.legal?.name ?? sender.name ?? sender.endpoint?.id ?? '';
}
