/** What an access point does with a document it was given, once it has taken it. */
export type Fate =
  /** Delivered: a receipt comes back. */
  | { readonly kind: 'received' }
  /** Not delivered: moved to `failed/` with the transport's words beside it. */
  | { readonly kind: 'technicallyRejected'; readonly text: string }
  /** Delivered, and the receiver's access point finds it invalid. */
  | { readonly kind: 'invalid'; readonly text: string }
  /** Delivered, and the receiver answers that it will not have it. */
  | { readonly kind: 'businessRejected'; readonly reason: string }
  /** Delivered, and the buyer accepts it. */
  | { readonly kind: 'businessAccepted' }
  /** Taken, and never heard of again. */
  | { readonly kind: 'silent' };

/** A document of ours as the access point sees it. */
export interface HandedOver {
  readonly fileName: string;
  /** `ApplicationResponse`, `Invoice`, `CreditNote`, `Reminder`, `Statement`. */
  readonly type: string;
  /** Its own number and UUID. */
  readonly documentNo: string;
  readonly uuid: string | null;
  /** Number of the document it answers; of a sales document, its own. */
  readonly answers: string;
  readonly sender: { readonly id: string; readonly scheme: string };
  readonly receiver: { readonly id: string; readonly scheme: string };
  /** 1, or more when earlier attempts at the same were taken before it. */
  readonly attempt: number;
}

export type Script = (file: HandedOver) => Fate;

/** The text real access points write when the receiver's address is not known to the network. */
export const addressUnknown =
  'errorCode: EBMS:0004\nerrorDetail: No endpoint found for the receiver in SML/SMP (address lookup failed)\nmshRole: SENDING\n';

/**
 * A script by rule: the named answers have their fate, at their first attempt only (what failed once goes through when it
 * is sent again); all others are received.
 */
export function scriptByAnswer(fates: Readonly<Record<string, Fate>>): Script {
  return ({ answers, attempt }) => (attempt > 1 ? { kind: 'received' } : (fates[answers] ?? { kind: 'received' }));
}

/** Shares in percent; what is left over is received. */
export interface Shares {
  readonly technicallyRejected: number;
  readonly businessRejected: number;
  readonly silent: number;
}

/** A script by lot: the same seed gives the same answer the same fate, whatever else is sent and in which order. */
export function scriptBySeed(seed: number, shares: Shares): Script {
  return ({ answers, attempt }) => {
    if (attempt > 1) return { kind: 'received' };
    const lot = lotOf(`${String(seed)}/${answers}`);
    if (lot < shares.technicallyRejected) return { kind: 'technicallyRejected', text: addressUnknown };
    if (lot < shares.technicallyRejected + shares.businessRejected)
      return { kind: 'businessRejected', reason: 'The answer cannot be matched with an invoice.' };
    return lot < shares.technicallyRejected + shares.businessRejected + shares.silent
      ? { kind: 'silent' }
      : { kind: 'received' };
  };
}

/** 0 to 99 from a text (FNV-1a). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % 100;
}
