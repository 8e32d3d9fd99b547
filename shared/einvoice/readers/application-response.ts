import type { EDocument, ResponseContent } from '../../domain/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { nobody, readParty } from '../parts/party.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt, textsAt } from '../xml.ts';

/** An OIOUBL ApplicationResponse, a Peppol or OIOUBL 3 Invoice Response, or a message level response: one shape. */
export function readApplicationResponse(input: ReaderInput): EDocument {
  const { root } = input.reading;
  return {
    ...readHeader(input),
    sender: readParty(child(root, 'SenderParty')) ?? nobody,
    receiver: readParty(child(root, 'ReceiverParty')) ?? nobody,
    response: readResponse(child(root, 'DocumentResponse')),
  };
}

function readResponse(element: XmlElement | null): ResponseContent | null {
  const response = child(element, 'Response');
  const code = textAt(response, 'ResponseCode');
  if (element === null || code === null) return null;
  const reference = child(element, 'DocumentReference');
  const lineResponses = childrenOf(element, 'LineResponse').flatMap((line) => childrenOf(line, 'Response'));
  return {
    code,
    reasons: [response, ...lineResponses].flatMap((each) => textsAt(each, 'Description')),
    statusCodes: [response, ...lineResponses]
      .flatMap((each) => childrenOf(each, 'Status'))
      .flatMap((status) => {
        const reason = child(status, 'StatusReasonCode');
        return reason === null || reason.text === ''
          ? []
          : [{ list: attribute(reason, 'listID'), code: reason.text, text: textAt(status, 'StatusReason') }];
      }),
    documentId: textAt(reference, 'ID'),
    documentUuid: textAt(reference, 'UUID'),
    documentTypeCode: textAt(reference, 'DocumentTypeCode'),
  };
}
