import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogFilter } from '../../../shared/contract/evidence-log.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let plain = 0;
let sensitive = 0;
let ledgerId = 0;

beforeAll(async () => {
  program = await startTestProgram();
  [plain = 0, sensitive = 0] = await program.receive(
    oioublXml({ number: 'A-1' }),
    oioublXml({ number: 'S-1', sensitive: true }),
  );
  ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
});
afterAll(() => program.close());

const everything: LogFilter = {
  from: null,
  to: null,
  by: null,
  step: null,
  kind: null,
  documentId: null,
  onlyProblems: false,
  search: '',
};

async function addedBy(order: () => Promise<unknown>): Promise<string[]> {
  const before = (await program.call('log.rows', { ...everything, offset: 0, limit: 1 })).rows[0]?.id ?? 0;
  await order();
  const { rows } = await program.call('log.rows', { ...everything, offset: 0, limit: 50 });
  return rows
    .filter(({ id, by }) => id > before && by === 'anna')
    .map(({ code }) => code)
    .toReversed();
}

async function heldAnswer(): Promise<number> {
  await program.call('acceptance.reject', { ids: [plain], reason: 'Ikke bestilt' });
  const { rows } = await program.call('outbox.rows', { statuses: ['held'], search: '', offset: 0, limit: 1 });
  return rows[0]?.id ?? 0;
}

/** Each with the person who gave the order (promise 3, SET-13, IN-33). */
const orders: readonly (readonly [string, readonly string[], () => Promise<unknown>])[] = [
  [
    'a field of a document',
    ['fieldChanged'],
    () => program.call('documents.setField', { id: plain, field: 'remark', value: 'x' }),
  ],
  ['a look at a sensitive original', ['originalOpened'], () => program.call('documents.original', { id: sensitive })],
  ['a vendor’s card', ['vendorCardMade'], () => program.call('vendors.save', { id: null, card: aCard() })],
  [
    'a row of the set-up',
    ['setupRowAdded'],
    () =>
      program.call('master.save', {
        table: 'vatGroups',
        ledgerId,
        id: null,
        values: { code: 'X', name: 'X', rate: '25,00', deductible: '12,50' },
      }),
  ],
  ['the set-up taken out as a file', ['setupExported'], () => program.call('master.exportAll', { ledgerId })],
  [
    'vendor cards taken out as a file',
    ['setupExported'],
    () => program.call('master.exportCsv', { table: 'vendors', ledgerId: null }),
  ],
  [
    'standard reasons',
    ['standardReasonsChanged'],
    () => program.call('acceptance.saveStandardReasons', { reasons: [{ id: 'own', text: 'Ikke vores' }] }),
  ],
  [
    'where backups go',
    ['backupsChanged'],
    () =>
      program.call('backups.saveSettings', {
        automatic: false,
        folder: join(program.dataFolder, 'elsewhere'),
        afterEntries: 500,
      }),
  ],
  ['a backup by hand', ['backupMade'], () => program.call('backups.make', {})],
];

describe('what changes something, writes a file or looks at sensitive data stands in the log', () => {
  test.each(orders)('%s', async (_what, codes, order) => {
    expect(await addedBy(order)).toEqual(expect.arrayContaining([...codes]));
  });

  test('an answer sent before its time, besides that it left', async () => {
    const id = await heldAnswer();
    expect(await addedBy(() => program.call('outbox.sendNow', { ids: [id] }))).toContain('answerReleased');
  });

  test('views, marks and preferences are one’s own affair', async () => {
    expect(
      await addedBy(async () => {
        await program.call('documents.mark', { target: { ids: [plain] }, marked: true });
        await program.call('preferences.save', { theme: 'dark' });
      }),
    ).toEqual([]);
  });

  test('and the chain holds over all of it', async () => {
    expect(await program.backend.verify()).toMatchObject({ ok: true });
  });
});
