import type { AnswerToQueue } from './queue-answer.ts';

/** The XML of an answer. */
export function writeAnswer({ document, order, reason, no, uuid, at }: AnswerToQueue & { readonly no: string; readonly uuid: string; readonly at: string }): string {
  return JSON.stringify({ no, uuid, at, code: order.code, to: document.number, reason });
}
