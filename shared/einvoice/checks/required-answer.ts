import type { EDocument, ResponseContent } from '../../domain/document/document.ts';
import type { Notes } from './note.ts';
import { oioublRule, peppolAnswerRule } from './note.ts';

/** What an answer cannot do without: a verdict, and on what (facts/oioubl.md §2, §13). */
export function checkAnswer(document: EDocument, notes: Notes): void {
  const { response } = document;
  const place = 'DocumentResponse';
  const missing = (element: string): void => notes.add('error', 'required.missing', { element }, element);
  if (response === null) {
    missing(`${place}/Response/ResponseCode`);
    return;
  }
  if (response.documentId === null) missing(`${place}/DocumentReference/ID`);
  if (document.format === 'oioubl2') checkOioublAnswer(document, response, notes);
  else checkPeppolAnswer(response, notes);
}

const oioublCodes: ReadonlySet<string> = new Set([
  'BusinessAccept',
  'BusinessReject',
  'ProfileReject',
  'TechnicalAccept',
  'TechnicalReject',
]);

function checkOioublAnswer(document: EDocument, response: ResponseContent, notes: Notes): void {
  const place = 'DocumentResponse/Response';
  const { code, documentTypeCode } = response;
  const lack = (element: string, rule: string): void =>
    notes.add('warning', 'required.missing', { element }, element, oioublRule(rule));
  if (document.sender.endpoint === null) lack('SenderParty/EndpointID', 'F-APR008');
  if (document.receiver.endpoint === null) lack('ReceiverParty/EndpointID', 'F-APR012');
  if (documentTypeCode === null) lack('DocumentResponse/DocumentReference/DocumentTypeCode', 'F-APR024');
  if (!oioublCodes.has(code))
    notes.add('warning', 'codes.unknown', { element: 'ResponseCode', value: code }, place, oioublRule('F-APR018'));
  const element = `ResponseCode ${code}`;
  if (document.profileId === 'NONE' && code !== 'TechnicalReject' && code !== 'ProfileReject')
    notes.add('warning', 'required.excluded', { element: 'ProfileID NONE' }, 'ProfileID', oioublRule('F-APR004'));
  if (documentTypeCode === 'Order' && code.startsWith('Business'))
    notes.add('warning', 'required.excluded', { element }, place, oioublRule('F-APR053'));
}

/** Of the invoice response; the message level response knows some of them. */
const peppolCodes: ReadonlySet<string> = new Set(['AB', 'AP', 'CA', 'IP', 'PD', 'RE', 'UQ']);
const mustSayWhy: ReadonlySet<string> = new Set(['CA', 'RE', 'UQ']);

function checkPeppolAnswer({ code, statusCodes, lines, reasons }: ResponseContent, notes: Notes): void {
  const place = 'DocumentResponse/Response';
  if (!peppolCodes.has(code)) notes.add('warning', 'codes.unknown', { element: 'ResponseCode', value: code }, place);
  if (mustSayWhy.has(code) && statusCodes.length === 0 && lines.length === 0 && reasons.length === 0)
    notes.add(
      'warning',
      'required.missing',
      { element: `${place}/Status` },
      place,
      peppolAnswerRule('PEPPOL-T111-R001'),
    );
}
