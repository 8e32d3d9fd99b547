import { problem, type Problem } from '../problem.ts';
import type { AttemptChannel } from './attempt-channel.ts';
import { isUnderWay, isWithReceiver, type SendStatus } from './verdict.ts';

/** `unsent`: only what was never sent, as *send unsent* and runs do; `again`: what a person chose, whatever became of it. */
export type SendingOrder = 'unsent' | 'again';

/** What a person is asked before a document leaves once more (OUT-5). */
export const sendingQuestions = ['printed', 'received', 'cancelled', 'unchanged'] as const;
export type SendingQuestion = (typeof sendingQuestions)[number];

/** What sending looks at, of a document and of who it goes to. */
export interface SendingSituation {
  readonly no: string;
  readonly posted: boolean;
  readonly kind: 'invoice' | 'creditNote' | 'reminder' | 'statement';
  readonly collectedByPbs: boolean;
  readonly printedAt: string | null;
  readonly customer: {
    readonly no: string;
    readonly name: string;
    /** Nothing leaves for it. */
    readonly blocked: boolean;
    readonly channel: AttemptChannel | 'pbs';
    readonly endpoint: { readonly id: string; readonly scheme: string } | null;
    readonly mail: string;
    /** Whether it takes this kind electronically. */
    readonly takesKind: boolean;
    readonly format: string;
  };
  readonly status: SendStatus;
  /** How many times it was tried. */
  readonly attempts: number;
  /** The last attempt was found wrong by whoever validated it, and what would leave now says the same. */
  readonly unchanged: boolean;
}

export type SendingDecision =
  | { readonly kind: 'goes'; readonly channel: AttemptChannel }
  | { readonly kind: 'asks'; readonly channel: AttemptChannel; readonly questions: readonly SendingQuestion[] }
  | { readonly kind: 'blocked'; readonly problem: Problem };

/**
 * Whether a document may leave (OUT-5): never one that was sent already or is on its way, never one for PBS collection, and
 * only after the question where it may reach its receiver twice.
 */
export function decideSending(
  situation: SendingSituation,
  order: SendingOrder,
  wanted: AttemptChannel | null = null,
): SendingDecision {
  const channel = wanted ?? (situation.customer.channel === 'pbs' ? 'eDocument' : situation.customer.channel);
  const because = hindrance(situation, channel) ?? repetition(situation, order);
  if (because !== null) return { kind: 'blocked', problem: because };
  const questions = questionsOf(situation);
  return questions.length === 0 ? { kind: 'goes', channel } : { kind: 'asks', channel, questions };
}

/** Why it cannot leave this way at all, whatever became of it before. */
export function hindrance(situation: SendingSituation, channel: AttemptChannel): Problem | null {
  const { no, customer } = situation;
  const values = { no, customer: customer.name, customerNo: customer.no };
  if (!situation.posted) return problem('sending.notPosted', values);
  if (situation.collectedByPbs || customer.channel === 'pbs') return problem('sending.collectedByPbs', values);
  if (customer.blocked) return problem('sending.customerBlocked', values);
  if (channel === 'mail' && customer.mail.trim() === '') return problem('sending.noMail', values);
  if (channel === 'mail' || channel === 'print') return null;
  if (customer.endpoint === null || customer.endpoint.id.trim() === '') return problem('sending.noEndpoint', values);
  if (!customer.takesKind) return problem('sending.kindNotTaken', { ...values, kind: situation.kind });
  const billing = situation.kind === 'invoice' || situation.kind === 'creditNote';
  if (customer.format === 'peppolBis3' && !billing)
    return problem('sending.kindNotInFormat', { ...values, kind: situation.kind });
  return null;
}

function repetition({ no, status, attempts }: SendingSituation, order: SendingOrder): Problem | null {
  if (attempts === 0) return null;
  if (isUnderWay(status)) return problem('sending.underWay', { no, status });
  return order === 'unsent' ? problem('sending.alreadySent', { no, status }) : null;
}

function questionsOf({ status, printedAt, attempts, unchanged }: SendingSituation): SendingQuestion[] {
  const asks: Readonly<Record<SendingQuestion, boolean>> = {
    printed: printedAt !== null && attempts > 0,
    received: isWithReceiver(status),
    cancelled: status === 'cancelledInternally',
    unchanged,
  };
  return sendingQuestions.filter((question) => asks[question]);
}

/**
 * Whether a document may be taken out here (NS p. 119). What may be leaving at this moment may not; what the receiver has is
 * only put away here once the buyer has refused it. `leaving`: handing it over has begun.
 */
export function mayCancel(status: SendStatus, leaving: boolean): boolean {
  switch (status) {
    case 'unsent':
    case 'failed':
    case 'refused':
    case 'noAnswer':
      return true;
    case 'awaitingSending':
      return !leaving;
    case 'awaitingResponse':
    case 'handedOn':
    case 'received':
    case 'accepted':
    case 'cancelledInternally':
      return false;
  }
}
