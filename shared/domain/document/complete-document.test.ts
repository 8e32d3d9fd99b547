import { expect, test } from 'vitest';
import { aDocument, aLine } from '../build.ts';
import { completeDocument } from './complete-document.ts';
import type { EDocument } from './document.ts';

const today = aDocument({
  lines: [aLine(), aLine({ id: '2' })],
  delivery: {
    date: '2026-11-03',
    location: null,
    address: null,
    name: 'Lageret',
    requested: null,
    latest: null,
    person: null,
    instructions: [],
  },
  response: {
    code: 'RE',
    reasons: ['Forkert'],
    statusCodes: [{ list: null, code: 'REF', text: null, conditions: [] }],
    effectiveDate: null,
    documentId: 'A-1',
    documentUuid: null,
    documentTypeCode: '380',
    documentIssueDate: null,
    documentVersion: null,
    issuer: null,
    recipient: null,
    lines: [],
  },
});

/** The document as the version before wrote it: without the values it did not know. */
function storedBefore(document: EDocument): EDocument {
  const known = new Set([
    'validityPeriod', 'sequenceId', 'cancellationNotes', 'originator', 'invoicee', 'subscriber', 'deliveryTerms', 'balances',
    'consumptions', 'broughtForward', 'dueDate2', 'billedLines', 'statusCode', 'partialDelivery', 'backorder', 'taxAmount',
    'substitutes', 'manufacturersId', 'instances', 'requested', 'latest', 'instructions', 'effectiveDate', 'documentIssueDate',
    'documentVersion', 'issuer', 'recipient', 'conditions',
  ]); // prettier-ignore
  const before = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (known.has(key) ? undefined : value)),
  ) as EDocument;
  const { lines: _, ...response } = before.response ?? today.response!;
  const lines = before.lines.map(({ delivery: _delivery, dueDate: _dueDate, ...line }) => line);
  return { ...before, lines, response } as unknown as EDocument;
}

test('a document stored by an earlier version is read with what it did not know left empty (IN-5)', () => {
  const before = storedBefore(today);
  expect(Object.hasOwn(before, 'consumptions')).toBe(false);
  expect(completeDocument(before)).toEqual(today);
});

test('a document stored today is taken as it is', () => {
  expect(completeDocument(today)).toBe(today);
});
