import type { Problem } from '../problem.ts';
import { sayings, type Evidence, type Saying, type Speaker } from './evidence.ts';

/**
 * How far the sending of a document has come (OUT-4). `handedOn`: on a way that says nothing back; `noAnswer`: silence beyond the set time, unknown and no error;
 * `accepted` and `refused` are what the buyer made of what was received.
 */
export const sendStatuses = [
  'unsent',
  'awaitingSending',
  'awaitingResponse',
  'handedOn',
  'noAnswer',
  'received',
  'accepted',
  'refused',
  'failed',
  'cancelledInternally',
] as const;
export type SendStatus = (typeof sendStatuses)[number];

/** What the evidence of an attempt amounts to, and who has the last word. */
export interface Verdict {
  readonly status: SendStatus;
  /** When the word that counts was said. */
  readonly since: string;
  readonly speaker: Speaker | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly problem: Problem | null;
}

/**
 * Who goes further down the way knows better: what a transport says of a file counts less than what a validation says of
 * it, and that less than what the buyer says. Among those who know equally well, the later word counts.
 */
const reach: Readonly<Record<Saying, number>> = {
  made: 0,
  notWritable: 1,
  left: 2,
  underWay: 2,
  handedOn: 4,
  silent: 3,
  notDelivered: 4,
  arrived: 4,
  invalid: 5,
  valid: 5,
  inProcess: 6,
  accepted: 6,
  refused: 6,
  cancelled: 7,
};

const statusOf: Readonly<Record<Saying, SendStatus>> = {
  made: 'awaitingSending',
  notWritable: 'failed',
  left: 'awaitingResponse',
  underWay: 'awaitingResponse',
  handedOn: 'handedOn',
  silent: 'noAnswer',
  notDelivered: 'failed',
  arrived: 'received',
  invalid: 'failed',
  valid: 'received',
  inProcess: 'received',
  accepted: 'accepted',
  refused: 'refused',
  cancelled: 'cancelledInternally',
};

/** What shows that a document is with its receiver, whatever was thought of it here. */
const proofs: ReadonlySet<Saying> = new Set(['arrived', 'valid', 'inProcess', 'accepted', 'refused']);

/**
 * The status of an attempt (OUT-4b): the verdict of its evidence in the order of its times, in whatever order it came. What
 * was cancelled here stays so, unless the receiver turns out to have it after all.
 */
export function verdictOf(evidence: readonly Evidence[]): Verdict | null {
  const decisive = decisiveOf(evidence);
  if (decisive === null) return null;
  const { at, says, speaker, code, text, problem } = decisive;
  return { status: statusOf[says], since: at, speaker, code, text, problem };
}

/** The evidence that has the last word. */
export function decisiveOf(evidence: readonly Evidence[]): Evidence | null {
  const inOrder = evidence.toSorted(inTimeOrder);
  const cancelled = inOrder.findLastIndex(({ says }) => says === 'cancelled');
  const overtaken = inOrder.slice(cancelled + 1).some(({ says }) => proofs.has(says));
  let decisive: Evidence | null = null;
  for (const each of inOrder) {
    if (each.says === 'cancelled' && overtaken) continue;
    if (decisive === null || reach[each.says] >= reach[decisive.says]) decisive = each;
  }
  return decisive;
}

/** By time; what bears the same time goes the way a document goes, and then by what it says, so that nothing is left to chance. */
export function inTimeOrder(one: Evidence, other: Evidence): number {
  return (
    compare(one.at, other.at) ||
    sayings.indexOf(one.says) - sayings.indexOf(other.says) ||
    compare(textOf(one), textOf(other))
  );
}

function textOf({ speaker, form, code, text, problem }: Evidence): string {
  return JSON.stringify([speaker, form, code, text, problem]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What wants a person first (OUT-6): a definite no, then silence; everything else as it is. */
export function attentionOf(status: SendStatus): number {
  switch (status) {
    case 'failed':
      return 0;
    case 'refused':
      return 1;
    case 'noAnswer':
      return 2;
    case 'unsent':
    case 'awaitingSending':
    case 'awaitingResponse':
    case 'handedOn':
    case 'received':
    case 'accepted':
    case 'cancelledInternally':
      return 3;
  }
}

/** Whether somebody outside has the document, as far as is known: sending it again may double it. */
export function isWithReceiver(status: SendStatus): boolean {
  return status === 'handedOn' || status === 'received' || status === 'accepted' || status === 'refused';
}

/** Whether it is on its way at this moment: sending it again would send it twice. */
export function isUnderWay(status: SendStatus): boolean {
  return status === 'awaitingSending' || status === 'awaitingResponse';
}
