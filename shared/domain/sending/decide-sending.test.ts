import { describe, expect, test } from 'vitest';
import { decideSending, mayCancel, type SendingOrder, type SendingSituation } from './decide-sending.ts';
import { sendStatuses, type SendStatus } from './verdict.ts';

function situation(
  values: Partial<Omit<SendingSituation, 'customer'>> = {},
  customer: Partial<SendingSituation['customer']> = {},
): SendingSituation {
  return {
    no: '100231',
    posted: true,
    kind: 'invoice',
    collectedByPbs: false,
    printedAt: null,
    status: 'unsent',
    attempts: 0,
    unchanged: false,
    ...values,
    customer: {
      no: 'D1',
      name: 'Odense Kommune',
      blocked: false,
      channel: 'eDocument',
      endpoint: { id: '5790001234560', scheme: 'GLN' },
      mail: 'a@b.example',
      takesKind: true,
      format: 'oioubl21',
      ...customer,
    },
  };
}
const stopOf = (given: SendingSituation, order: SendingOrder = 'unsent') => {
  const decision = decideSending(given, order);
  return decision.kind === 'blocked' ? decision.problem.code : decision.kind;
};
const asked = (values: Partial<SendingSituation>) => {
  const decision = decideSending(situation({ attempts: 1, status: 'failed', ...values }), 'again');
  return decision.kind === 'asks' ? decision.questions : decision.kind;
};

describe('OUT-5 whether a document may leave', () => {
  test('an unsent one goes by its customer’s channel, or by the one that is wanted', () => {
    expect(decideSending(situation(), 'unsent')).toEqual({ kind: 'goes', channel: 'eDocument' });
    expect(decideSending(situation({}, { channel: 'queue' }), 'unsent')).toMatchObject({ channel: 'queue' });
    expect(decideSending(situation(), 'again', 'mail')).toMatchObject({ channel: 'mail' });
  });

  test('something about document or customer stands in the way', () => {
    expect(stopOf(situation({ posted: false }))).toBe('sending.notPosted');
    expect(stopOf(situation({ collectedByPbs: true }))).toBe('sending.collectedByPbs');
    expect(stopOf(situation({}, { channel: 'pbs' }))).toBe('sending.collectedByPbs');
    expect(stopOf(situation({}, { blocked: true }))).toBe('sending.customerBlocked');
    expect(stopOf(situation({}, { endpoint: null }))).toBe('sending.noEndpoint');
    expect(stopOf(situation({}, { takesKind: false }))).toBe('sending.kindNotTaken');
    expect(stopOf(situation({ kind: 'reminder' }, { format: 'peppolBis3' }))).toBe('sending.kindNotInFormat');
    expect(stopOf(situation({}, { channel: 'mail', mail: ' ' }))).toBe('sending.noMail');
    expect(stopOf(situation({}, { channel: 'print', endpoint: null, takesKind: false }))).toBe('goes');
  });

  test('with the unsent goes only what was never tried', () => {
    for (const status of sendStatuses.filter((one) => one !== 'awaitingSending' && one !== 'awaitingResponse'))
      expect(stopOf(situation({ status, attempts: 1 })), status).toBe('sending.alreadySent');
    expect(stopOf(situation({ status: 'awaitingSending', attempts: 0 }))).toBe('goes');
  });

  test('nothing that is on its way is sent again', () => {
    for (const status of ['awaitingSending', 'awaitingResponse'] as const)
      expect(stopOf(situation({ status, attempts: 1 }), 'again')).toBe('sending.underWay');
  });

  test('it asks where it may reach its receiver twice, or be refused for the same', () => {
    expect(asked({})).toBe('goes');
    expect(asked({ status: 'noAnswer' })).toBe('goes');
    expect(asked({ printedAt: '2026-11-20T08:00:00.000Z' })).toEqual(['printed']);
    for (const status of ['received', 'accepted', 'refused'] as const) expect(asked({ status })).toEqual(['received']);
    expect(asked({ status: 'cancelledInternally' })).toEqual(['cancelled']);
    expect(asked({ unchanged: true })).toEqual(['unchanged']);
  });

  test('what is on its way or received is not put away here', () => {
    const may = (leaving: boolean) => sendStatuses.filter((status: SendStatus) => mayCancel(status, leaving));
    expect(may(true)).toEqual(['unsent', 'noAnswer', 'refused', 'failed']);
    expect(may(false)).toEqual(['unsent', 'awaitingSending', 'noAnswer', 'refused', 'failed']);
  });
});
