import { describe, expect, test } from 'vitest';
import { problem } from '../problem.ts';
import { decideVerdict, earlierVerdict, type NetworkKnowledge, type RegistryFinding } from './verdict.ts';

const now = '2026-03-01T12:00:00.000Z';
const endpoint = {
  url: 'https://ap.example',
  transport: 'peppol-transport-as4-v2_0',
  process: 'urn:www.nesubl.eu:profiles:profile5:ver2.0',
  activeFrom: null,
  activeUntil: null,
};
const nobody: RegistryFinding = { registered: false, services: [], otherTypes: 0 };
const takesBis: RegistryFinding = {
  registered: true,
  services: [{ kind: 'invoice', format: 'peppolBis3', endpoints: [endpoint], problem: null }],
  otherTypes: 0,
};
const away = problem('registry.namesUnreachable', { zone: 'zone.test', reason: 'ETIMEOUT' });

function knowledge(finding: RegistryFinding | null, values: Partial<NetworkKnowledge> = {}): NetworkKnowledge {
  return { network: 'nemHandel', finding, foundAt: '2026-02-20T08:00:00.000Z', triedAt: now, problem: null, ...values };
}

describe('OUT-9 the verdict over networks and formats', () => {
  test('a network that knows the receiver counts more than one that does not', () => {
    const known = [knowledge(nobody), knowledge(takesBis, { network: 'peppol' })];
    expect(decideVerdict(known, 'invoice', ['oioubl21', 'peppolBis3'], now)).toMatchObject({
      answer: 'canReceive',
      network: 'peppol',
      format: 'peppolBis3',
    });
  });

  test('one no and one silence is not a no', () => {
    const known = [knowledge(nobody), knowledge(null, { network: 'peppol', problem: away })];
    expect(decideVerdict(known, 'invoice', ['oioubl21'], now)).toEqual({
      answer: 'notKnown',
      network: 'peppol',
      problem: away,
    });
  });

  test('nobody was asked: nothing is known', () => {
    expect(decideVerdict([], 'invoice', ['oioubl21'], now)).toEqual({
      answer: 'notKnown',
      network: null,
      problem: null,
    });
  });

  test('a type whose publisher failed is not known, not unregistered', () => {
    const finding: RegistryFinding = {
      ...takesBis,
      services: [{ kind: 'reminder', format: 'oioubl21', endpoints: [], problem: away }],
    };
    expect(decideVerdict([knowledge(finding)], 'reminder', ['oioubl21'], now).answer).toBe('notKnown');
    expect(decideVerdict([knowledge(finding)], 'invoice', ['oioubl21'], now).answer).toBe('notForThisType');
  });

  test('what was found before the last attempt failed is kept, with its date', () => {
    const known = [knowledge(takesBis, { problem: away })];
    expect(decideVerdict(known, 'invoice', ['peppolBis3'], now).answer).toBe('notKnown');
    expect(earlierVerdict(known, 'invoice', ['peppolBis3'], now)).toMatchObject({
      verdict: { answer: 'canReceive' },
      foundAt: '2026-02-20T08:00:00.000Z',
    });
    expect(earlierVerdict([knowledge(takesBis)], 'invoice', ['peppolBis3'], now)).toBeNull();
  });

  test('a registration ends at its minute', () => {
    const until = (activeUntil: string) => ({
      ...takesBis,
      services: [
        {
          kind: 'invoice' as const,
          format: 'peppolBis3' as const,
          endpoints: [{ ...endpoint, activeUntil }],
          problem: null,
        },
      ],
    });
    expect(decideVerdict([knowledge(until(now))], 'invoice', ['peppolBis3'], now).answer).toBe('notValidNow');
    expect(decideVerdict([knowledge(until('2026-03-01T12:00:01.000Z'))], 'invoice', ['peppolBis3'], now).answer).toBe(
      'canReceive',
    );
  });
});
