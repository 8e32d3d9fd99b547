import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentTypeId } from '../../../shared/domain/registry/registered-type.ts';
import { registryDefaults } from '../../../shared/domain/registry/registry-settings.ts';
import { startPublisher, type Publisher } from '../../registry/testing/publisher.ts';
import { startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let publisher: Publisher;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00.000Z');
  [program, publisher] = await Promise.all([startTestProgram({ now: () => now }), startPublisher()]);
});
afterEach(() => Promise.all([program.close(), publisher.close()]));

const invoice = documentTypeId({ kind: 'invoice', format: 'oioubl21' }) ?? '';
const endpoint = { id: '12345678', scheme: 'DK:CVR' };

function ownNetwork(address = publisher.address) {
  return {
    ...registryDefaults,
    networks: {
      ...registryDefaults.networks,
      nemHandel: { use: 'own' as const, locator: 'static' as const, zone: '', publisher: address },
    },
    nameServers: [],
  };
}

describe('OUT-9 registry look-up', () => {
  test('is off until it is set up, and says so when somebody asks', async () => {
    expect(await program.call('registry.readSettings', {})).toEqual({ ...registryDefaults, nameServers: [] });
    expect((await program.refused('registry.lookUp', { endpoint, format: null, ask: true })).code).toBe('registry.off');
    expect(await program.call('registry.lookUp', { endpoint, format: null, ask: false })).toMatchObject({
      networks: [],
      askedAt: null,
      answers: { invoice: { verdict: { answer: 'notKnown' } } },
    });
  });

  test('asks when a person wants it, and keeps the answer with its time', async () => {
    await program.call('registry.saveSettings', ownNetwork());
    publisher.participants.set('0184:12345678', new Map([[invoice, [{ url: 'https://ap.example' }]]]));
    expect(await program.call('registry.lookUp', { endpoint, format: 'oioubl21', ask: false })).toMatchObject({
      askedAt: null,
      answers: { invoice: { verdict: { answer: 'notKnown' } } },
    });
    await program.call('registry.lookUp', { endpoint, format: 'oioubl21', ask: true });
    const questions = publisher.asked.length;
    now = new Date('2026-03-05T12:00:00.000Z');
    expect(await program.call('registry.lookUp', { endpoint, format: 'oioubl21', ask: false })).toMatchObject({
      participant: '0184:12345678',
      askedAt: '2026-03-01T12:00:00.000Z',
      answers: {
        invoice: { verdict: { answer: 'canReceive', network: 'nemHandel', endpoint: { url: 'https://ap.example' } } },
        reminder: { verdict: { answer: 'notForThisType', instead: [{ kind: 'invoice', format: 'oioubl21' }] } },
      },
    });
    expect(publisher.asked).toHaveLength(questions);
  });

  test('a registration that has run out since is told as that, without asking again', async () => {
    await program.call('registry.saveSettings', ownNetwork());
    const until = { url: 'https://ap.example', activeUntil: '2026-03-03T00:00:00Z' };
    publisher.participants.set('0184:12345678', new Map([[invoice, [until]]]));
    await program.call('registry.lookUp', { endpoint, format: null, ask: true });
    now = new Date('2026-03-05T12:00:00.000Z');
    expect(await program.call('registry.lookUp', { endpoint, format: null, ask: false })).toMatchObject({
      answers: { invoice: { verdict: { answer: 'notValidNow', because: 'expired' } } },
    });
  });

  test('a registry that is away leaves it unknown, with what it said before', async () => {
    await program.call('registry.saveSettings', ownNetwork());
    publisher.participants.set('0184:12345678', new Map([[invoice, [{ url: 'https://ap.example' }]]]));
    await program.call('registry.lookUp', { endpoint, format: null, ask: true });
    await publisher.close();
    expect(await program.call('registry.lookUp', { endpoint, format: null, ask: true })).toMatchObject({
      answers: {
        invoice: {
          verdict: { answer: 'notKnown', problem: { code: 'registry.publisherUnreachable' } },
          earlier: { verdict: { answer: 'canReceive' }, foundAt: '2026-03-01T12:00:00.000Z' },
        },
      },
    });
  });

  test('a number no participant can have is refused before anybody is asked', async () => {
    await program.call('registry.saveSettings', ownNetwork());
    const refused = await program.refused('registry.lookUp', {
      endpoint: { id: '33', scheme: 'DK:TELEFON' },
      format: null,
      ask: true,
    });
    expect(refused.code).toBe('registry.notAddressable');
    expect(publisher.asked).toEqual([]);
  });
});

describe('OUT-9 the set-up of registries', () => {
  test('is checked field by field, logged, and forgets what the former network said', async () => {
    for (const [change, field] of [
      [{ locator: 'static', publisher: 'ftp://x', zone: '' }, 'publisher'],
      [{ locator: 'naptr', publisher: '', zone: 'not a zone' }, 'zone'],
    ] as const) {
      const wanted = ownNetwork();
      const refused = await program.refused('registry.saveSettings', {
        ...wanted,
        networks: { ...wanted.networks, peppol: { use: 'own', ...change } },
      });
      expect(refused).toMatchObject({ code: 'registry.settingInvalid', values: { network: 'peppol', field } });
    }
    expect(
      await program.refused('registry.saveSettings', { ...registryDefaults, nameServers: ['1.1.1.1', '300.1.1.1'] }),
    ).toMatchObject({ values: { field: 'nameServers', text: '300.1.1.1' } });

    await program.call('registry.saveSettings', ownNetwork());
    publisher.participants.set('0184:12345678', new Map([[invoice, [{ url: 'https://ap.example' }]]]));
    await program.call('registry.lookUp', { endpoint, format: null, ask: true });
    await program.call('registry.saveSettings', ownNetwork('http://127.0.0.1:9'));
    expect(await program.call('registry.lookUp', { endpoint, format: null, ask: false })).toMatchObject({
      askedAt: null,
    });
  });

  test('needs the role of set-up', async () => {
    const viewer = await program.restart({ user: { name: 'vera', initials: 'VE', roles: ['viewer'] } });
    expect((await viewer.refused('registry.saveSettings', ownNetwork())).code).toBe('call.forbidden');
    await viewer.close();
  });
});
