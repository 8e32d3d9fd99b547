import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { participantOf } from '../../shared/domain/registry/participant.ts';
import { documentTypeId } from '../../shared/domain/registry/registered-type.ts';
import type { Locator } from '../../shared/domain/registry/registry-settings.ts';
import { decideVerdict, type NetworkKnowledge } from '../../shared/domain/registry/verdict.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { RegistryFinding } from '../../shared/domain/registry/verdict.ts';
import { askRegistry, registryAccess, type RegistryAccess } from './ask-registry.ts';
import { cnameHost, naptrHost } from './participant-names.ts';
import { startNameServer, type NameServer } from './testing/name-server.ts';
import { publisherNamespaces, startPublisher, type Publisher } from './testing/publisher.ts';

const participant = participantOf({ id: '12345678', scheme: 'DK:CVR' }) ?? { icd: '', value: '' };
const invoice21 = documentTypeId({ kind: 'invoice', format: 'oioubl21' }) ?? '';
const invoiceBis = documentTypeId({ kind: 'invoice', format: 'peppolBis3' }) ?? '';
const zone = 'zone.test';
const now = '2026-03-01T12:00:00.000Z';

let publisher: Publisher;
let names: NameServer;
let access: RegistryAccess;

beforeEach(async () => {
  [publisher, names] = await Promise.all([startPublisher(), startNameServer()]);
  access = {
    nameServers: [names.address],
    patience: 300,
    publisherPort: publisher.port,
    limits: { ...registryAccess.limits, patience: 400, attempts: 2 },
  };
  publisher.participants.set(participant.value, new Map([[invoice21, [{ url: 'https://ap.example/as4' }]]]));
});
afterEach(() => Promise.all([publisher.close(), names.close()]));

const fixed = (): Locator => ({ kind: 'static', publisher: publisher.address });
const ask = (locator: Locator = fixed()): Promise<Result<RegistryFinding>> => askRegistry(participant, locator, access);

/** The verdict on an invoice in OIOUBL 2.1. */
function verdict(result: Result<RegistryFinding>) {
  const knowledge: NetworkKnowledge = result.ok
    ? { network: 'nemHandel', finding: result.value, foundAt: now, triedAt: now, problem: null }
    : { network: 'nemHandel', finding: null, foundAt: null, triedAt: now, problem: result.problem };
  return decideVerdict([knowledge], 'invoice', ['oioubl21'], now);
}

describe('OUT-9 the five answers', () => {
  test('can receive, with address and transport', async () => {
    expect(verdict(await ask())).toMatchObject({
      answer: 'canReceive',
      format: 'oioubl21',
      endpoint: { url: 'https://ap.example/as4', transport: 'peppol-transport-as4-v2_0' },
    });
  });

  test('not registered', async () => {
    publisher.participants.clear();
    expect(verdict(await ask())).toEqual({ answer: 'notRegistered' });
  });

  test('registered, but not for this type; what it is registered for is told', async () => {
    publisher.participants.set(
      participant.value,
      new Map([
        [invoiceBis, [{ url: 'https://ap.example' }]],
        ['urn:other', []],
      ]),
    );
    const result = await ask();
    expect(verdict(result)).toEqual({ answer: 'notForThisType', instead: [{ kind: 'invoice', format: 'peppolBis3' }] });
    expect(result).toMatchObject({ value: { otherTypes: 1 } });
  });

  test.each([
    [{ activeUntil: '2026-02-28T00:00:00Z' }, 'expired'],
    [{ activeFrom: '2026-04-01T00:00:00+02:00' }, 'notYetActive'],
  ] as const)('%o is %s', async (times, because) => {
    publisher.participants.set(participant.value, new Map([[invoice21, [{ url: 'https://ap.example', ...times }]]]));
    expect(verdict(await ask())).toMatchObject({ answer: 'notValidNow', because });
  });

  test('not known while the publisher is silent or fails, and never a no', async () => {
    publisher.manner.silent = true;
    expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { values: { reason: 'ETIMEDOUT' } } });
    publisher.manner.silent = false;
    publisher.manner.failures = 2;
    expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { values: { reason: '500' } } });
    await publisher.close();
    expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { values: { reason: 'ECONNREFUSED' } } });
  });

  test('a server that fails once is asked again', async () => {
    publisher.manner.failures = 1;
    expect(verdict(await ask()).answer).toBe('canReceive');
  });
});

describe('OUT-9 what publishers write', () => {
  test.each(Object.keys(publisherNamespaces) as (keyof typeof publisherNamespaces)[])(
    'is read in %s, signed or not, with blanks around names or none',
    async (namespace) => {
      for (const signed of [true, false])
        for (const blanks of [true, false]) {
          Object.assign(publisher.manner, { namespace, signed, blanks });
          expect(verdict(await ask())).toMatchObject({
            answer: 'canReceive',
            endpoint: { url: 'https://ap.example/as4' },
          });
        }
    },
  );

  test('of a wished and an outdated transport the wished one is told', async () => {
    const endpoints = ['busdox-transport-ebms3-as4', 'peppol-transport-as4-v2_0'].map((transport) => ({
      url: `https://${transport.slice(0, 6)}.example`,
      transport,
    }));
    publisher.participants.set(participant.value, new Map([[invoice21, endpoints]]));
    expect(verdict(await ask())).toMatchObject({ endpoint: { url: 'https://peppol.example' } });
  });

  test('in the name of somebody else is not believed', async () => {
    publisher.manner.inTheNameOf = '0184:87654321';
    expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { code: 'registry.otherParticipant' } });
  });

  test('a redirection is followed once, of the server and of the registration', async () => {
    const other = await startPublisher();
    try {
      publisher.manner.sendsTo = other.address;
      other.participants.set(participant.value, new Map([[invoice21, [{ url: 'https://moved.example' }]]]));
      expect(verdict(await ask())).toMatchObject({ endpoint: { url: 'https://moved.example' } });
      other.manner.sendsTo = publisher.address;
      expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { code: 'registry.redirectedTwice' } });

      publisher.manner.sendsTo = null;
      other.manner.sendsTo = null;
      const path = publisher.asked.find((one) => one.includes('iso6523')) ?? '';
      const there = `${other.address}${path}/services/${encodeURIComponent(`busdox-docid-qns::${invoice21}`)}`;
      publisher.participants.set(participant.value, new Map([[invoice21, { redirect: there }]]));
      expect(verdict(await ask())).toMatchObject({ endpoint: { url: 'https://moved.example' } });
      other.participants.set(participant.value, new Map([[invoice21, { redirect: there }]]));
      expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { code: 'registry.redirectedTwice' } });
    } finally {
      await other.close();
    }
  });

  test('that is too large, no XML, or XML of somebody else is not known', async () => {
    publisher.manner.body = 'x'.repeat(access.limits.bytes + 1);
    expect(verdict(await ask())).toMatchObject({ answer: 'notKnown', problem: { code: 'registry.answerTooLarge' } });
    for (const body of ['<html>Sign in</html>', '', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<ServiceGroup/>']) {
      publisher.manner.body = body;
      expect(verdict(await ask())).toMatchObject({
        answer: 'notKnown',
        problem: { code: 'registry.answerUnreadable' },
      });
    }
  });

  test('damaged anywhere never breaks the reading and never becomes a no', async () => {
    const whole = await (await fetch(`${publisher.address}/iso6523-actorid-upis%3A%3A0184%3A12345678`)).text();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.string({ maxLength: 4 }), async (at, piece) => {
        publisher.manner.body = `${whole.slice(0, at)}${piece}${whole.slice(at + 2)}`;
        expect(verdict(await ask()).answer).not.toBe('notRegistered');
      }),
      { numRuns: 60 },
    );
  });
});

describe('OUT-9 finding the publisher', () => {
  const naptr: Locator = { kind: 'naptr', zone };
  const cname: Locator = { kind: 'cname', zone };
  const rule = (regexp: string, flags = 'U') => ({
    kind: 'naptr' as const,
    records: [{ flags, service: 'Meta:SMP', regexp }],
  });

  test('by NAPTR', async () => {
    names.names.set(naptrHost(participant, zone), rule(`!^.*$!${publisher.address}/!`));
    expect(verdict(await ask(naptr)).answer).toBe('canReceive');
  });

  test('by CNAME, through the name servers of the set-up', async () => {
    names.names.set(cnameHost(participant, zone).toLowerCase(), { kind: 'cname', target: 'smp.zone.test' });
    names.names.set('smp.zone.test', { kind: 'address', address: '127.0.0.1' });
    expect(verdict(await ask(cname)).answer).toBe('canReceive');
  });

  test.each([naptr, cname])('a name that is not there is nobody ($kind)', async (locator) => {
    expect(verdict(await ask(locator))).toEqual({ answer: 'notRegistered' });
  });

  test.each(['failure', 'silence'] as const)('a server in %s leaves it unknown', async (kind) => {
    names.names.set(naptrHost(participant, zone), { kind });
    expect(verdict(await ask(naptr))).toMatchObject({
      answer: 'notKnown',
      problem: { code: 'registry.namesUnreachable' },
    });
  });

  test('a name without the record asked for leaves it unknown', async () => {
    names.names.set(naptrHost(participant, zone), { kind: 'empty' });
    names.names.set(cnameHost(participant, zone).toLowerCase(), { kind: 'empty' });
    for (const locator of [naptr, cname])
      expect(verdict(await ask(locator))).toMatchObject({
        answer: 'notKnown',
        problem: { code: 'registry.publisherUnreadable' },
      });
  });

  test('records that lead nowhere leave it unknown', async () => {
    names.names.set(naptrHost(participant, zone), rule('!^.*$!gopher://old.example!'));
    expect(verdict(await ask(naptr))).toMatchObject({ problem: { code: 'registry.publisherUnreadable' } });
  });

  test('bytes that are no answer leave it unknown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 60 }), async (bytes) => {
        // Without the bit of an answer, whatever follows is none.
        const noAnswer = Uint8Array.from([(bytes[0] ?? 0) & 0x7f, ...bytes.slice(1)]);
        names.names.set(naptrHost(participant, zone), { kind: 'garbage', bytes: noAnswer });
        const quick = { ...access, patience: 40 };
        expect(verdict(await askRegistry(participant, naptr, quick)).answer).toBe('notKnown');
      }),
      { numRuns: 8 },
    );
  });
});
