import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../xml.ts';
import { recogniseReceipt } from './recognise-receipt.ts';

/** What the strict gate lets through in the program; here the samples are well-formed by construction. */
function parse(xml: string): XmlElement | null {
  try {
    return parseXml(xml);
  } catch {
    return null;
  }
}
const recognise = (content: string) => recogniseReceipt(content, parse);

const mdn = (disposition: string): string =>
  [
    'Date: Fri, 20 Nov 2026 10:02:15 +0100',
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha1; boundary="----=_Part_1"',
    '',
    '------=_Part_1',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="----=_Part_2"',
    '',
    '------=_Part_2',
    'Content-Type: message/disposition-notification',
    '',
    'Original-Recipient: rfc822; APP_1000000001',
    'Final-Recipient: rfc822; APP_1000000001',
    'Original-Message-ID: <8d1c7e@ap.example>',
    'Received-Content-MIC: eeWNkOTx7yJYr2EW8CR85I7QJQY=, sha1',
    `Disposition: automatic-action/MDN-sent-automatically;${disposition}`,
    '',
    '------=_Part_2--',
  ].join('\r\n');

const space = 'http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/';
const signal = (content: string): string =>
  `<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" xmlns:eb="${space}"><env:Header><eb:Messaging><eb:SignalMessage>
   <eb:MessageInfo><eb:Timestamp>2026-11-20T09:02:15.120Z</eb:Timestamp><eb:MessageId>r@x</eb:MessageId><eb:RefToMessageId>8d1c7e@ap.example</eb:RefToMessageId></eb:MessageInfo>
   ${content}</eb:SignalMessage></eb:Messaging></env:Header><env:Body/></env:Envelope>`;
const receipt = signal(
  '<eb:Receipt><ebbp:NonRepudiationInformation xmlns:ebbp="http://docs.oasis-open.org/ebxml-bp/ebbp-signals-2.0"><ds:Reference xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:DigestValue>\n q1w2e3==\n</ds:DigestValue></ds:Reference></ebbp:NonRepudiationInformation></eb:Receipt>',
);
const rem = (event: string, reason = ''): string =>
  `<DeliveryNonDeliveryToRecipient xmlns="http://uri.etsi.org/02640/v2#" version="2"><EventCode>http:uri.etsi.org/02640/Event#${event}</EventCode>
   ${reason}<EvidenceIdentifier>e</EvidenceIdentifier><EventTime>2026-11-20T10:02:15+01:00</EventTime>
   <SenderMessageDetails><MessageIdentifierByREMMD>8d1c7e@ap.example</MessageIdentifierByREMMD></SenderMessageDetails></DeliveryNonDeliveryToRecipient>`;

describe('OUT-8 receipts are known by their content (facts/transport.md e.6)', () => {
  test('an AS2 notification says processed, and for which message', () => {
    expect(recognise(mdn(' processed'))).toEqual({
      says: 'arrived',
      speaker: 'receiverAccessPoint',
      form: 'as2Receipt',
      code: 'processed',
      text: null,
      at: '2026-11-20T09:02:15.000Z',
      messageIds: ['8d1c7e@ap.example'],
      digests: ['eeWNkOTx7yJYr2EW8CR85I7QJQY='],
    });
  });

  test('an AS2 notification of an error says not delivered, with the reason; a folded field is one field', () => {
    expect(recognise(mdn('\r\n processed/ERROR: authentication-failed'))).toMatchObject({
      says: 'notDelivered',
      text: 'authentication-failed',
    });
    expect(recognise(mdn(' failed/Failure: unsupported format'))).toMatchObject({ says: 'notDelivered' });
    expect(recognise(mdn(' processed/warning: duplicate-document'))).toMatchObject({ says: 'arrived' });
  });

  test('an AS4 receipt is positive by being there, alone or in a part of a MIME message', () => {
    const said = {
      says: 'arrived',
      form: 'as4Receipt',
      at: '2026-11-20T09:02:15.120Z',
      messageIds: ['8d1c7e@ap.example'],
      digests: ['q1w2e3=='],
    };
    expect(recognise(receipt)).toMatchObject(said);
    expect(recognise(`Content-Type: application/soap+xml\r\n\r\n${receipt}\r\n--x--`)).toMatchObject(said);
  });

  test('an AS4 error is negative, a warning is none', () => {
    const error = (severity: string) =>
      signal(
        `<eb:Error errorCode="EBMS:0004" severity="${severity}" shortDescription="Other" refToMessageInError="8d1c7e@ap.example"><eb:Description>No such receiver</eb:Description></eb:Error>`,
      );
    expect(recognise(error('failure'))).toMatchObject({
      says: 'notDelivered',
      code: 'EBMS:0004',
      text: 'EBMS:0004: Other: No such receiver',
    });
    expect(recognise(error('Warning'))).toBeNull();
  });

  test('ETSI REM evidence says by its event code, positive under the same name as negative', () => {
    expect(recognise(rem('Delivery'))).toMatchObject({
      says: 'arrived',
      form: 'remEvidence',
      at: '2026-11-20T09:02:15.000Z',
      messageIds: ['8d1c7e@ap.example'],
    });
    const reason =
      '<EventReasons><EventReason><Code>x#R1</Code><Details>Mailbox full</Details></EventReason></EventReasons>';
    expect(recognise(rem('DeliveryExpiration', reason))).toMatchObject({
      says: 'notDelivered',
      code: 'DeliveryExpiration',
      text: 'x#R1: Mailbox full',
    });
  });

  test('anything else is no receipt', () => {
    for (const content of [
      '',
      'ok',
      '<a/>',
      '<Invoice/>',
      'Disposition: nonsense',
      receipt.replace('SignalMessage', 'UserMessage'),
    ])
      expect(recognise(content), content.slice(0, 30)).toBeNull();
  });

  test('no file stops it, whatever is in it', () => {
    const samples = [mdn(' processed'), receipt, rem('Delivery')];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ maxLength: 40, unit: 'binary' }),
        (sample, at, length, inserted) => {
          const from = at % sample.length;
          expect(() => recognise(sample.slice(0, from) + inserted + sample.slice(from + length))).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => recognise(text)).not.toThrow();
      }),
    );
  });
});
