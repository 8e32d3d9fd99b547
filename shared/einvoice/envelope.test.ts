import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read.ts';

const invoice = readFileSync(new URL('./samples/peppol-bis-3-invoice.xml', import.meta.url), 'utf8').replace(
  /<\?xml[^>]*>/,
  '',
);

interface Parts {
  readonly version: string;
  readonly sender: string;
  readonly receiver: string;
  readonly identification: string;
  readonly scopes: string;
  readonly payload: string;
}

const partner = (name: string, value: string, authority = 'iso6523-actorid-upis'): string =>
  `<${name}><Identifier Authority="${authority}">${value}</Identifier></${name}>`;
const scope = (type: string, value: string): string =>
  `<Scope><Type>${type}</Type><InstanceIdentifier>${value}</InstanceIdentifier></Scope>`;

function wrapped(changes: Partial<Parts> = {}): string {
  const parts: Parts = {
    version: '<HeaderVersion>1.0</HeaderVersion>',
    sender: partner('Sender', '0007:5566778899'),
    receiver: partner('Receiver', '0088:5790001234560'),
    identification:
      '<DocumentIdentification><InstanceIdentifier>42</InstanceIdentifier><CreationDateAndTime>2026-05-04T10:00:00Z</CreationDateAndTime></DocumentIdentification>',
    scopes: scope('DOCUMENTID', 'urn:invoice') + scope('PROCESSID', 'urn:billing'),
    payload: invoice,
    ...changes,
  };
  return `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
    <StandardBusinessDocumentHeader>${parts.version}${parts.sender}${parts.receiver}${parts.identification}
    <BusinessScope>${parts.scopes}</BusinessScope></StandardBusinessDocumentHeader>${parts.payload}</StandardBusinessDocument>`;
}

describe('a document in an envelope (IN-5)', () => {
  test('is read, and the envelope is kept', () => {
    expect(readDocument(wrapped())).toMatchObject({
      kind: 'document',
      document: {
        number: '2026-0042',
        envelopes: [
          {
            sender: { id: '5566778899', scheme: '0007' },
            receiver: { id: '5790001234560', scheme: '0088' },
            instanceId: '42',
            createdAt: '2026-05-04T10:00:00Z',
            documentTypeId: 'urn:invoice',
            processId: 'urn:billing',
          },
        ],
      },
    });
  });

  test('in two envelopes is read, the outer one first', () => {
    const outcome = readDocument(wrapped({ payload: wrapped({ receiver: partner('Receiver', '0184:DK20203048') }) }));
    expect(outcome).toMatchObject({
      kind: 'document',
      document: { envelopes: [{ receiver: { scheme: '0088' } }, { receiver: { scheme: '0184' } }] },
    });
  });

  test('says where its findings are below the document, not below the envelope', () => {
    const outcome = readDocument(
      wrapped({ payload: invoice.replace('<cbc:IssueDate>2026-05-04', '<cbc:IssueDate>x') }),
    );
    expect(outcome).toMatchObject({
      kind: 'document',
      findings: expect.arrayContaining([expect.objectContaining({ place: 'IssueDate' })]) as unknown,
    });
  });
});

describe('a broken envelope fails and its fault is named', () => {
  test.each<[string, Partial<Parts>, string]>([
    ['headerVersion', { version: '<HeaderVersion>2.0</HeaderVersion>' }, '2.0'],
    ['headerVersion', { version: '' }, ''],
    ['senderMissing', { sender: '' }, ''],
    ['senderSeveral', { sender: partner('Sender', '0007:1').repeat(2) }, '2'],
    ['senderAuthority', { sender: partner('Sender', '0007:1', 'somebody') }, 'somebody'],
    ['senderValue', { sender: partner('Sender', '5566778899') }, '5566778899'],
    ['receiverMissing', { receiver: '' }, ''],
    ['receiverSeveral', { receiver: partner('Receiver', '0088:1').repeat(3) }, '3'],
    ['receiverAuthority', { receiver: partner('Receiver', '0088:1', '') }, ''],
    ['receiverValue', { receiver: partner('Receiver', 'GLN:1') }, 'GLN:1'],
    ['identificationMissing', { identification: '' }, ''],
    [
      'instanceMissing',
      {
        identification:
          '<DocumentIdentification><CreationDateAndTime>2026-05-04T10:00:00Z</CreationDateAndTime></DocumentIdentification>',
      },
      '',
    ],
    [
      'creationDate',
      {
        identification:
          '<DocumentIdentification><InstanceIdentifier>1</InstanceIdentifier><CreationDateAndTime>4 May</CreationDateAndTime></DocumentIdentification>',
      },
      '4 May',
    ],
    ['documentTypeMissing', { scopes: scope('PROCESSID', 'urn:billing') }, ''],
    ['processMissing', { scopes: scope('DOCUMENTID', 'urn:invoice') + scope('PROCESSID', '') }, ''],
    ['severalPayloads', { payload: invoice + invoice }, '2'],
  ])('%s', (fault, changes, value) => {
    expect(readDocument(wrapped(changes))).toMatchObject({
      kind: 'failed',
      problem: { code: 'envelope.broken', values: { fault, value } },
    });
  });

  test('an empty envelope is empty', () => {
    expect(readDocument(wrapped({ payload: '' }))).toMatchObject({
      kind: 'failed',
      problem: { code: 'envelope.empty' },
    });
  });

  test('envelopes in envelopes without end are refused', () => {
    let nested = invoice;
    for (let level = 0; level < 5; level += 1) nested = wrapped({ payload: nested });
    expect(readDocument(nested)).toMatchObject({ kind: 'failed', problem: { code: 'envelope.tooDeep' } });
  });
});
