import type { EDocument, ResponseContent, ResponseVerdict } from '../../domain/document/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { nobody, readParty } from '../parts/party.ts';
import type { Reading } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt, textsAt } from '../xml.ts';

/** An OIOUBL ApplicationResponse, a Peppol or OIOUBL 3 Invoice Response, or a message level response: one shape. */
export function readApplicationResponse(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  return {
    ...readHeader(input),
    sender: readParty(child(root, 'SenderParty')) ?? nobody,
    receiver: readParty(child(root, 'ReceiverParty')) ?? nobody,
    response: readResponse(reading, child(root, 'DocumentResponse')),
  };
}

function readResponse(reading: Reading, element: XmlElement | null): ResponseContent | null {
  const response = child(element, 'Response');
  const verdict = readVerdict(response);
  if (element === null || verdict === null) return null;
  const reference = child(element, 'DocumentReference');
  const lines = childrenOf(element, 'LineResponse').flatMap((line) =>
    childrenOf(line, 'Response').flatMap((each) => {
      const said = readVerdict(each);
      return said === null ? [] : [{ ...said, lineId: textAt(line, 'LineReference', 'LineID') }];
    }),
  );
  return {
    ...verdict,
    reasons: [verdict, ...lines].flatMap(({ reasons }) => reasons),
    statusCodes: [verdict, ...lines].flatMap(({ statusCodes }) => statusCodes),
    effectiveDate: reading.dateAt(response, 'EffectiveDate'),
    documentId: textAt(reference, 'ID'),
    documentUuid: textAt(reference, 'UUID'),
    documentTypeCode: textAt(reference, 'DocumentTypeCode'),
    documentIssueDate: reading.dateAt(reference, 'IssueDate'),
    documentVersion: textAt(reference, 'VersionID'),
    issuer: readParty(child(element, 'IssuerParty')),
    recipient: readParty(child(element, 'RecipientParty')),
    lines,
  };
}

/** Message level responses say nothing of a line but what is wrong with it. */
function readVerdict(response: XmlElement | null): ResponseVerdict | null {
  const code = textAt(response, 'ResponseCode');
  if (code === null) return null;
  return {
    code,
    reasons: textsAt(response, 'Description'),
    statusCodes: childrenOf(response, 'Status').flatMap((status) => {
      const reason = child(status, 'StatusReasonCode');
      if (reason === null || reason.text === '') return [];
      return [
        {
          list: attribute(reason, 'listID'),
          code: reason.text,
          text: textAt(status, 'StatusReason'),
          conditions: childrenOf(status, 'Condition').map((condition) => ({
            attribute: textAt(condition, 'AttributeID'),
            text: textAt(condition, 'Description'),
          })),
        },
      ];
    }),
  };
}
