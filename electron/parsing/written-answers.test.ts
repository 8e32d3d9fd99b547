import { readFileSync } from 'node:fs';
import { assert, constantFrom, property, record, string, uuid } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerOrder } from '../../shared/domain/acceptance/answer.ts';
import type { EDocument } from '../../shared/domain/document/document.ts';
import type { Answer, AnsweringParty } from '../../shared/einvoice/writers/answer-content.ts';
import { writeResponse } from '../../shared/einvoice/writers/answer.ts';
import { cleanText } from '../../shared/einvoice/xml.ts';
import { passGate } from './gate.ts';
import { readBytes } from './read-bytes.ts';

const ledger: AnsweringParty = {
  name: 'Skovby Kommune',
  cvr: '20203048',
  address: 'Skolevej 3',
  postalCode: '8464',
  city: 'Skovby',
  country: 'DK',
  endpoints: [{ id: '5790001234560', scheme: 'GLN' }],
};

function sample(name: string): EDocument {
  const outcome = readBytes(readFileSync(new URL(`../../shared/einvoice/samples/${name}.xml`, import.meta.url)));
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome.document;
}

const oioubl = sample('oioubl-2-invoice');
const peppol = sample('peppol-bis-3-invoice');
const oioubl3: EDocument = { ...peppol, format: 'oioubl3', profileId: 'urn:fdc:oioubl.dk:bis:billing_with_response:3' };

function answer(order: AnswerOrder, changes: Partial<Answer> = {}): Answer {
  const document = order.format === 'oioubl2' ? oioubl : order.format === 'oioubl3InvoiceResponse' ? oioubl3 : peppol;
  return {
    order,
    number: 'AR-1',
    uuid: '0d9c3c4e-7a34-4d2c-9f51-5a0e1c9d2b77',
    at: '2026-06-01T09:30:15.250Z',
    reason: '',
    ledger,
    document,
    ...changes,
  };
}

function readBack(text: string): EDocument {
  const outcome = readBytes(new TextEncoder().encode(text));
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.problem));
  return outcome.document;
}

const own = (format: AnswerOrder['format'], code: AnswerOrder['code']): AnswerOrder => ({
  format,
  code,
  profile: 'own',
});
const none = (code: AnswerOrder['code']): AnswerOrder => ({ format: 'oioubl2', code, profile: 'none' });

describe('an OIOUBL answer (ACC-3; rules F-APR)', () => {
  const text = writeResponse(answer(own('oioubl2', 'BusinessReject'), { reason: 'Prisen er ikke den aftalte' }));

  test('reads back as what was said, about which document, from us to its sender', () => {
    expect(readBack(text)).toMatchObject({
      type: 'applicationResponse',
      format: 'oioubl2',
      number: 'AR-1',
      uuid: '0d9c3c4e-7a34-4d2c-9f51-5a0e1c9d2b77',
      issueDate: '2026-06-01',
      issueTime: '09:30:15',
      profileId: 'Procurement-BilSimR-1.0',
      sender: {
        endpoint: { id: '5790001234560', scheme: 'GLN' },
        name: 'Skovby Kommune',
        legal: { name: 'Skovby Kommune', id: { id: 'DK20203048', scheme: 'DK:CVR' } },
      },
      receiver: { endpoint: { id: 'DK12345674', scheme: 'DK:CVR' }, name: 'Havnens Papir & Kontor ApS' },
      response: {
        code: 'BusinessReject',
        reasons: ['Prisen er ikke den aftalte'],
        documentId: 'HP-20731',
        documentUuid: '5f0cf2c8-6a4e-4f5b-9a7d-3c1b6e2d8f01',
        documentTypeCode: 'Invoice',
      },
    });
  });

  test('has the elements of UBL 2.0 in their order, the lists the rules demand, and no DocumentType (F-APR017, F-APR021, F-APR024)', () => {
    const names = [...text.matchAll(/<cbc:(\w+)/g)].map((match) => match[1]);
    expect(names.slice(0, 7)).toEqual([
      'UBLVersionID',
      'CustomizationID',
      'ProfileID',
      'ID',
      'UUID',
      'IssueDate',
      'IssueTime',
    ]);
    expect(text).toContain(
      '<cbc:ResponseCode listAgencyID="320" listID="urn:oioubl:codelist:responsecode-1.1">BusinessReject<',
    );
    expect(text).toContain(
      '<cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.1">Invoice<',
    );
    expect(text).toContain('<cbc:ReferenceID>1<');
    expect(text).not.toContain('<cbc:DocumentType>');
    expect(text.indexOf('<cac:SenderParty>')).toBeLessThan(text.indexOf('<cac:ReceiverParty>'));
    expect(text.match(/<cac:PartyLegalEntity>/g)).toHaveLength(2);
  });

  test.each(['TechnicalReject', 'ProfileReject'] as const)('%s speaks with the profile NONE (F-APR004)', (code) => {
    expect(readBack(writeResponse(answer(none(code)))).profileId).toBe('NONE');
  });

  test('a utility statement is named by the later list of types', () => {
    const document = sample('oioubl-2-utility-statement');
    expect(writeResponse(answer(own('oioubl2', 'BusinessAccept'), { document }))).toContain(
      'responsedocumenttypecode-1.2">UtilityStatement<',
    );
  });

  test('a UUID that is none is not repeated (F-APR026)', () => {
    const document = { ...oioubl, uuid: '4711' };
    expect(
      readBack(writeResponse(answer(own('oioubl2', 'BusinessAccept'), { document }))).response?.documentUuid,
    ).toBeNull();
  });

  test("without a ledger the document's receiver answers", () => {
    expect(readBack(writeResponse(answer(none('TechnicalReject'), { ledger: null }))).sender).toMatchObject({
      endpoint: { id: '5790001234560' },
      legal: { name: 'Skovby Kommune', id: { id: 'DK20203048' } },
    });
  });
});

describe('who answers has a number, whatever the document knew of it (F-LIB187, F-LIB189)', () => {
  const said = (receiver: Partial<EDocument['receiver']>, cvr = '') => {
    const document = { ...oioubl, receiver: { ...oioubl.receiver, ...receiver } };
    return readBack(writeResponse(answer(none('ProfileReject'), { ledger: { ...ledger, cvr }, document }))).sender.legal
      ?.id;
  };

  test.each<[string, Partial<EDocument['receiver']>, string, { id: string; scheme: string }]>([
    ['its own CVR number', { legal: null }, '20203048', { id: 'DK20203048', scheme: 'DK:CVR' }],
    ['the one of the document', {}, '', { id: 'DK20203048', scheme: 'DK:CVR' }],
    ['the address it came to', { legal: null }, '', { id: '5790001234560', scheme: 'ZZZ' }],
    [
      'a number of another kind',
      { legal: { name: 'X', id: { id: '5560360793', scheme: 'SE:ORGNR' } } },
      '',
      { id: '5560360793', scheme: 'ZZZ' },
    ],
  ])('%s', (_what, receiver, cvr, id) => {
    expect(said(receiver, cvr)).toEqual(id);
  });
});

describe('an invoice response (Peppol T111)', () => {
  test("accepts in Peppol's own words and schemes", () => {
    const text = writeResponse(answer(own('peppolInvoiceResponse', 'AP')));
    expect(readBack(text)).toMatchObject({
      format: 'peppolBis3',
      customizationId: 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3',
      profileId: 'urn:fdc:peppol.eu:poacc:bis:invoice_response:3',
      sender: { endpoint: { id: '5790001234560', scheme: '0088' }, legal: { name: 'Skovby Kommune' } },
      receiver: { endpoint: { id: '5566778899', scheme: '0007' } },
      response: { code: 'AP', statusCodes: [], documentId: '2026-0042', documentTypeCode: '380' },
    });
    expect(text).not.toContain('UBLVersionID');
  });

  test.each(['Fel pris', ''])('rejects with a reason even when nobody gave one: "%s" (PEPPOL-T111-R001)', (reason) => {
    const { response } = readBack(writeResponse(answer(own('peppolInvoiceResponse', 'RE'), { reason })));
    expect(response?.statusCodes).toEqual([
      {
        list: 'OPStatusReason',
        code: reason === '' ? 'UNR' : 'OTH',
        text: reason === '' ? null : reason,
        conditions: [],
      },
    ]);
  });

  test('numbers the schemes a ledger names as OIOUBL does', () => {
    const document = { ...peppol, receiver: { ...peppol.receiver, endpoint: null } };
    expect(readBack(writeResponse(answer(own('peppolInvoiceResponse', 'AP'), { document }))).sender.endpoint).toEqual({
      id: '5790001234560',
      scheme: '0088',
    });
  });

  test('of OIOUBL 3 repeats the profile of the document', () => {
    expect(readBack(writeResponse(answer(own('oioubl3InvoiceResponse', 'AP'))))).toMatchObject({
      format: 'oioubl3',
      customizationId:
        'urn:fdc:peppol.eu:poacc:trns:invoice_response:3@urn:fdc:oioubl.dk:trns:billing:invoice_response:3.0',
      profileId: 'urn:fdc:oioubl.dk:bis:billing_with_response:3',
    });
  });
});

test('whatever is said, by whomever, the answer is well-formed and reads back as it was said', () => {
  const words = string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  const hostile = string({ unit: 'binary', maxLength: 40 });
  const orders = constantFrom(
    own('oioubl2', 'BusinessReject'),
    none('TechnicalReject'),
    own('peppolInvoiceResponse', 'RE'),
    own('oioubl3InvoiceResponse', 'RE'),
  );
  assert(
    property(
      record({ order: orders, reason: words, name: hostile, number: words, id: uuid() }),
      ({ order, reason, name, number, id }) => {
        const document = { ...answer(order).document, number, uuid: id };
        const text = writeResponse(answer(order, { reason, document, ledger: { ...ledger, name } }));
        expect(passGate(new TextEncoder().encode(text)).ok).toBe(true);
        if (cleanText(number) === '') return;
        const read = readBack(text);
        expect(read.response?.code).toBe(order.code);
        expect(read.response?.documentId).toBe(cleanText(number));
        const said =
          order.format === 'oioubl2' ? (read.response?.reasons[0] ?? '') : (read.response?.statusCodes[0]?.text ?? '');
        expect(said).toBe(cleanText(reason));
      },
    ),
    { numRuns: 150 },
  );
});
