import type { ResponseContent } from '../document/document.ts';
import type { EvidenceForm, Saying, Speaker } from './evidence.ts';

/** What an application response says of a document of ours, and who says it. */
export interface ResponseMeaning {
  readonly says: Saying;
  readonly speaker: Speaker;
  readonly form: EvidenceForm;
  readonly code: string;
  readonly text: string | null;
}

const oioubl: Readonly<Record<string, readonly [Saying, Speaker]>> = {
  TechnicalAccept: ['valid', 'receiverAccessPoint'],
  TechnicalReject: ['invalid', 'receiverAccessPoint'],
  ProfileReject: ['invalid', 'receiverAccessPoint'],
  BusinessAccept: ['accepted', 'buyer'],
  BusinessReject: ['refused', 'buyer'],
};

/** Codes of UNCL 4343 as the buyer's answer uses them. */
const invoiceResponse: Readonly<Record<string, Saying>> = {
  AB: 'inProcess',
  IP: 'inProcess',
  UQ: 'inProcess',
  CA: 'accepted',
  AP: 'accepted',
  PD: 'accepted',
  RE: 'refused',
};

/** The same codes in a message level response, where they are about the file and not about the business. */
const messageLevel: Readonly<Record<string, Saying>> = { AB: 'valid', AP: 'valid', RE: 'invalid' };

/** Reads a response (facts/transport.md e.6). A code nobody knows is an answer all the same: the buyer has the document. */
export function meaningOf(response: ResponseContent, customizationId: string | null): ResponseMeaning {
  const { code } = response;
  const text = wordsOf(response);
  const known = Object.hasOwn(oioubl, code) ? oioubl[code] : undefined;
  if (known !== undefined) return { says: known[0], speaker: known[1], form: 'applicationResponse', code, text };
  if (isMessageLevel(customizationId)) {
    const says = Object.hasOwn(messageLevel, code) ? messageLevel[code] : undefined;
    return { says: says ?? 'valid', speaker: 'receiverAccessPoint', form: 'messageLevelResponse', code, text };
  }
  const says = Object.hasOwn(invoiceResponse, code) ? invoiceResponse[code] : undefined;
  return { says: says ?? 'inProcess', speaker: 'buyer', form: 'invoiceResponse', code, text };
}

function isMessageLevel(customizationId: string | null): boolean {
  return /:mlr:|message_?level|messagelevelresponse/iu.test(customizationId ?? '');
}

/** Every reason once, with the codes and values the sender gave. */
function wordsOf({ reasons, statusCodes }: ResponseContent): string | null {
  const codes = statusCodes.map(({ code, text, conditions }) => {
    const values = conditions.map((each) => [each.attribute, each.text].filter((part) => part !== null).join(' = '));
    return [`${code}${text === null ? '' : `: ${text}`}`, ...values.filter((value) => value !== '')].join(', ');
  });
  const words = [...new Set([...reasons, ...codes].map((word) => word.trim()))].filter((word) => word !== '');
  return words.length === 0 ? null : words.join('\n');
}
