import type { DocumentFormat, DocumentType } from '../document/document.ts';

/** What a received document's profile says about answers (IN-6; a row of the profile table). */
export interface ProfileRow {
  readonly supported: boolean;
  /** The sender demands a business answer to this type (the profiles with an *R*). */
  readonly asksForAnswer: boolean;
  /** The sender cannot take any answer (NES profile 5). */
  readonly neverAnswer: boolean;
}

export type Decision = 'accept' | 'reject' | 'profileReject' | 'technicalReject';

/** In which format an answer is written. */
export type AnswerFormat = 'oioubl2' | 'peppolInvoiceResponse' | 'oioubl3InvoiceResponse';

export const answerCodes = [
  'BusinessAccept',
  'BusinessReject',
  'ProfileReject',
  'TechnicalReject',
  'AP',
  'RE',
] as const;
export type AnswerCode = (typeof answerCodes)[number];

export interface AnswerOrder {
  readonly format: AnswerFormat;
  readonly code: AnswerCode;
  /** `NONE` for a document whose own profile cannot be trusted (F-APR004), else the answered document's profile. */
  readonly profile: 'own' | 'none';
}

interface Answered {
  readonly type: DocumentType;
  readonly format: DocumentFormat;
  readonly profile: ProfileRow;
}

/**
 * The answer a decision sends to the sender, or null when none may or need be sent (ACC-3, IN-6; facts/oioubl.md §1.1, §2):
 * never to NES profile 5, never a business code to an order (F-APR053), none to an answer, and a business answer
 * only when the profile asks for one; Peppol billing does, and is answered with an Invoice Response.
 */
export function decideAnswer({ type, format, profile }: Answered, decision: Decision): AnswerOrder | null {
  if (profile.neverAnswer || type === 'applicationResponse') return null;
  switch (decision) {
    case 'accept':
    case 'reject':
      return businessAnswer({ type, format, profile }, decision);
    case 'profileReject':
      return format === 'oioubl2' ? { format: 'oioubl2', code: 'ProfileReject', profile: 'none' } : null;
    case 'technicalReject':
      return format === 'oioubl2' ? { format: 'oioubl2', code: 'TechnicalReject', profile: 'none' } : null;
  }
}

function businessAnswer({ type, format, profile }: Answered, decision: 'accept' | 'reject'): AnswerOrder | null {
  if (type === 'order' || type === 'orderChange' || type === 'orderCancellation') return null;
  const invoiceCode = decision === 'accept' ? 'AP' : 'RE';
  switch (format) {
    case 'oioubl2':
      return profile.asksForAnswer
        ? { format: 'oioubl2', code: decision === 'accept' ? 'BusinessAccept' : 'BusinessReject', profile: 'own' }
        : null;
    case 'peppolBis3':
      return profile.asksForAnswer && (type === 'invoice' || type === 'creditNote')
        ? { format: 'peppolInvoiceResponse', code: invoiceCode, profile: 'own' }
        : null;
    case 'oioubl3':
      return profile.asksForAnswer && (type === 'invoice' || type === 'creditNote')
        ? { format: 'oioubl3InvoiceResponse', code: invoiceCode, profile: 'own' }
        : null;
    case 'ubl':
    case 'svefaktura1':
      return null;
  }
}
