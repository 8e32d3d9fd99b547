import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aLedger, aView, openTestStorage } from '../testing/build.ts';
import type { Storage } from '../open-storage.ts';
import { listLedgers, saveLedger } from './ledgers.ts';
import { deleteView, listViews, saveView } from './saved-views.ts';
import { readPreferences, readSetting, savePreferences, saveSetting } from './settings.ts';
import { countReasonUse, listStandardReasons, saveStandardReasons } from './standard-reasons.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

describe('ledgers (SET-1, IN-8)', () => {
  test('own endpoint numbers, and one number never points to two ledgers', async () => {
    const taken = await storage.write((tx) => saveLedger(tx, null, { ...aLedger, name: 'Skolen' }));
    expect(taken).toEqual({
      ok: false,
      problem: {
        code: 'ledger.endpointTaken',
        values: { endpoint: '5790000436057', scheme: 'GLN', ledger: 'Kommunen' },
      },
    });
    const own = [
      { id: '1', scheme: 'GLN' },
      { id: '1', scheme: 'GLN' },
      { id: '2', scheme: 'DK:CVR' },
    ];
    expect(await storage.write((tx) => saveLedger(tx, null, { ...aLedger, name: 'Skolen', endpoints: own }))).toEqual({
      ok: true,
      value: { id: 2 },
    });
    expect((await listLedgers(storage.read)).map(({ name, endpoints }) => [name, endpoints.length])).toEqual([
      ['Kommunen', 1],
      ['Skolen', 2],
    ]);
  });

  test('SET-1: how a ledger is paid comes back as it was saved, and stays when a card does not speak of it', async () => {
    const payment = {
      bankBranch: '3000',
      bankAccount: '0012345678',
      iban: '',
      bic: '',
      fikCreditor: '81234567',
      fikCardType: '71',
      giro: '',
    } as const;
    await storage.write((tx) => saveLedger(tx, 1, { ...aLedger, payment }));
    await storage.write((tx) => saveLedger(tx, 1, { ...aLedger, city: 'Skive' }));
    expect((await listLedgers(storage.read))[0]).toMatchObject({ city: 'Skive', payment });
  });

  test('at most one takes unknown receivers, and a change replaces the whole card', async () => {
    await storage.write((tx) => saveLedger(tx, null, { ...aLedger, name: 'Skolen', endpoints: [] }));
    expect((await listLedgers(storage.read)).map(({ takesUnknownReceivers }) => takesUnknownReceivers)).toEqual([
      false,
      true,
    ]);
    await storage.write((tx) => saveLedger(tx, 1, { ...aLedger, city: 'Skive', endpoints: [] }));
    expect(await listLedgers(storage.read)).toMatchObject([
      { city: 'Skive', endpoints: [], takesUnknownReceivers: true },
      { takesUnknownReceivers: false },
    ]);
    expect(await storage.write((tx) => saveLedger(tx, 9, { ...aLedger, endpoints: [] }))).toMatchObject({
      ok: false,
      problem: { code: 'ledger.notFound' },
    });
  });
});

describe('what is remembered', () => {
  test('settings and preferences come back as they were saved, the last time counts', async () => {
    expect([await readSetting(storage.read, 'program'), await readPreferences(storage.read, 'hh')]).toEqual([
      null,
      null,
    ]);
    await storage.write(async (tx) => {
      await saveSetting(tx, 'program', { gracePeriod: 60 });
      await saveSetting(tx, 'program', { gracePeriod: 0 });
      await savePreferences(tx, 'hh', { theme: 'dark' });
    });
    expect([
      await readSetting(storage.read, 'program'),
      await readPreferences(storage.read, 'hh'),
      await readPreferences(storage.read, 'ab'),
    ]).toEqual([{ gracePeriod: 0 }, { theme: 'dark' }, null]);
  });

  test('views have one name each in their inbox (IN-21)', async () => {
    const view = aView({ search: 'hansen' });
    expect(await storage.write((tx) => saveView(tx, null, 'Hansen', view))).toEqual({ ok: true, value: { id: 1 } });
    expect(await storage.write((tx) => saveView(tx, null, 'Hansen', view))).toMatchObject({
      ok: false,
      problem: { code: 'view.nameTaken' },
    });
    expect(await storage.write((tx) => saveView(tx, null, 'Hansen', { ...view, inbox: 'reminders' }))).toMatchObject({
      ok: true,
    });
    expect(await storage.write((tx) => saveView(tx, 1, 'Hansen', aView({ search: 'søn' })))).toMatchObject({
      ok: true,
    });
    expect(await listViews(storage.read, 'purchase')).toEqual([
      { id: 1, name: 'Hansen', view: aView({ search: 'søn' }) },
    ]);
    expect(await storage.write((tx) => saveView(tx, 77, 'Other', view))).toMatchObject({
      ok: false,
      problem: { code: 'view.notFound' },
    });
    expect([await storage.write((tx) => deleteView(tx, 1)), await storage.write((tx) => deleteView(tx, 1))]).toEqual([
      true,
      false,
    ]);
  });

  test('standard reasons keep their order, and those that stay their count (ACC-8)', async () => {
    await storage.write(async (tx) => {
      await saveStandardReasons(tx, [
        { id: 'wrongOrder', text: null },
        { id: 'own-1', text: 'Mangler EAN' },
      ]);
      await countReasonUse(tx, 'Mangler EAN');
      await countReasonUse(tx, 'wrongOrder');
      await countReasonUse(tx, 'something else');
      await saveStandardReasons(tx, [
        { id: 'own-1', text: 'Mangler EAN-nummer' },
        { id: 'own-2', text: 'Dobbelt' },
      ]);
    });
    expect(await listStandardReasons(storage.read)).toEqual([
      { id: 'own-1', text: 'Mangler EAN-nummer', uses: 1 },
      { id: 'own-2', text: 'Dobbelt', uses: 0 },
    ]);
  });
});
