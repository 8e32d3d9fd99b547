import { expect, test } from 'vitest';
import { decideAnswer } from './answer.ts';

const asks = { supported: true, asksForAnswer: true, neverAnswer: false };
const silent = { supported: true, asksForAnswer: false, neverAnswer: false };
const never = { supported: true, asksForAnswer: false, neverAnswer: true };
const unknown = { supported: false, asksForAnswer: false, neverAnswer: false };
const invoice = { type: 'invoice', format: 'oioubl2' } as const;

test('ACC-3 an OIOUBL profile that asks gets a business answer, one that does not gets none', () => {
  expect(decideAnswer({ ...invoice, profile: asks }, 'accept')).toEqual({
    format: 'oioubl2',
    code: 'BusinessAccept',
    profile: 'own',
  });
  expect(decideAnswer({ ...invoice, profile: asks }, 'reject')).toEqual({
    format: 'oioubl2',
    code: 'BusinessReject',
    profile: 'own',
  });
  expect(decideAnswer({ ...invoice, profile: silent }, 'accept')).toBeNull();
});

test('ACC-3 NES profile 5 is never answered, not even technically', () => {
  for (const decision of ['accept', 'reject', 'profileReject', 'technicalReject'] as const)
    expect(decideAnswer({ ...invoice, profile: never }, decision)).toBeNull();
});

test('ACC-3 an order gets no business code (F-APR053), an answer gets no answer', () => {
  expect(decideAnswer({ type: 'order', format: 'oioubl2', profile: asks }, 'reject')).toBeNull();
  expect(
    decideAnswer({ type: 'applicationResponse', format: 'oioubl2', profile: unknown }, 'profileReject'),
  ).toBeNull();
});

test('IN-6 an unsupported profile is answered with ProfileReject under the profile NONE (F-APR004)', () => {
  expect(decideAnswer({ ...invoice, profile: unknown }, 'profileReject')).toEqual({
    format: 'oioubl2',
    code: 'ProfileReject',
    profile: 'none',
  });
  expect(decideAnswer({ type: 'order', format: 'oioubl2', profile: unknown }, 'profileReject')?.code).toBe(
    'ProfileReject',
  );
});

test('ACC-3 Peppol invoices and credit notes get an Invoice Response, other standards nothing', () => {
  expect(decideAnswer({ type: 'creditNote', format: 'peppolBis3', profile: asks }, 'reject')).toEqual({
    format: 'peppolInvoiceResponse',
    code: 'RE',
    profile: 'own',
  });
  expect(decideAnswer({ type: 'invoice', format: 'oioubl3', profile: asks }, 'accept')?.format).toBe(
    'oioubl3InvoiceResponse',
  );
  expect(decideAnswer({ type: 'invoice', format: 'oioubl3', profile: silent }, 'accept')).toBeNull();
  expect(decideAnswer({ type: 'invoice', format: 'ubl', profile: silent }, 'accept')).toBeNull();
  expect(decideAnswer({ type: 'invoice', format: 'svefaktura1', profile: silent }, 'reject')).toBeNull();
});
