import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentTypeId } from '../../../shared/domain/registry/registered-type.ts';
import { registryDefaults } from '../../../shared/domain/registry/registry-settings.ts';
import { startPublisher, type Publisher } from '../../registry/testing/publisher.ts';
import { postedSales } from '../testing/posted-sales.ts';
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

describe('OUT-9 customers looked up together', () => {
  const reminder = documentTypeId({ kind: 'reminder', format: 'oioubl21' }) ?? '';
  const sends = { invoice: true, creditNote: true, reminder: false, statement: true };

  test('each gets an answer of its own, and is sent what it takes; what is not known stays', async () => {
    await program.call('registry.saveSettings', ownNetwork());
    const sales = postedSales(program.dataFolder);
    const registered = await sales.customer({ endpoint, sends });
    const unknown = await sales.customer({ endpoint: { id: '5790000436057', scheme: 'GLN' }, sends });
    const without = await sales.customer({ endpoint: null });
    const ids = [registered, unknown, without];
    publisher.participants.set(
      '0184:12345678',
      new Map([
        [invoice, [{ url: 'https://ap.example' }]],
        [reminder, [{ url: 'https://ap.example' }]],
      ]),
    );
    const { customers } = await program.call('registry.checkCustomers', { ids, ask: true, setTypes: false });
    expect(customers.map(({ customerId, problem, changed }) => [customerId, problem?.code ?? null, changed])).toEqual([
      [registered, null, []],
      [unknown, null, []],
      [without, 'registry.notAddressable', []],
    ]);
    expect(customers[0]?.answer?.answers).toMatchObject({
      invoice: { verdict: { answer: 'canReceive' } },
      statement: { verdict: { answer: 'notForThisType' } },
    });
    expect(customers[1]?.answer?.answers.invoice.verdict.answer).toBe('notRegistered');

    // The registry goes away for one of them before the types are set.
    await program.call('registry.lookUp', { endpoint, format: 'oioubl21', ask: true });
    await publisher.close();
    await program.call('registry.lookUp', {
      endpoint: { id: '5790000436057', scheme: 'GLN' },
      format: 'oioubl21',
      ask: true,
    });
    const asked = publisher.asked.length;
    const set = await program.call('registry.checkCustomers', { ids, ask: false, setTypes: true });
    expect(set.customers.map(({ changed }) => changed)).toEqual([['creditNote', 'reminder', 'statement'], [], []]);
    expect(publisher.asked).toHaveLength(asked);
    expect((await program.call('customers.open', { id: registered })).customer.sends).toEqual({
      invoice: true,
      creditNote: false,
      reminder: true,
      statement: false,
    });
    expect((await program.call('customers.open', { id: unknown })).customer.sends).toEqual(sends);
  });

  test('setting what they are sent needs the role for it; looking does not', async () => {
    const viewer = await program.restart({ user: { name: 'vera', initials: 'VE', roles: ['viewer'] } });
    const id = await postedSales(viewer.dataFolder).customer({});
    expect((await viewer.refused('registry.checkCustomers', { ids: [id], ask: false, setTypes: true })).code).toBe(
      'role.missing',
    );
    await viewer.call('registry.checkCustomers', { ids: [id], ask: false, setTypes: false });
    await viewer.close();
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
    expect((await viewer.refused('registry.saveSettings', ownNetwork())).code).toBe('role.missing');
    await viewer.close();
  });
});
