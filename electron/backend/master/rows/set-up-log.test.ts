import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { dumpTables } from '../../../storage/testing/dump-tables.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const ledgerId = 1;
const csv = (table: MasterTable, text: string) => ({ table, ledgerId, text });

/** The program's own log, oldest first: code and what it says was changed. */
function logged(): string[] {
  const { log } = dumpTables(join(program.dataFolder, 'ebilag.sqlite'), {
    log: `SELECT code, "values" AS said FROM log WHERE documentId IS NULL ORDER BY id`,
  });
  return (log as { code: string; said: string }[]).map(({ code, said }) => {
    const { table, key, name, changes } = JSON.parse(said) as Record<string, string>;
    return [code, table, key, name, changes].filter((part) => part !== undefined).join(' | ');
  });
}

test('SET-10, SET-13: what an import changed is in the log row by row, and so is its undo', async () => {
  await program.call('vendors.save', { id: null, card: aCard({ no: 'K1' }) });
  const account = { vendorNo: 'K1', code: 'B', kind: 'bank', branch: '3000', account: '12345678' };
  await program.call('master.save', { table: 'vendorBankAccounts', ledgerId, id: null, values: account });
  const from = logged().length;
  const text = 'vendorNo;code;account\nK1;B;87654321\n';
  const { undoToken } = await program.call('master.importCsv', csv('vendorBankAccounts', text));
  await program.call('master.undo', { undoToken: undoToken ?? '' });
  expect(logged().slice(from)).toEqual([
    'setupImported | vendorBankAccounts',
    expect.stringMatching(/^setupRowChanged \| vendorBankAccounts \| .*account: 12345678 → 87654321$/u) as string,
    'setupUndone',
    expect.stringMatching(/^setupRowChanged \| vendorBankAccounts \| .*account: 87654321 → 12345678$/u) as string,
  ]);
});

test('SET-10, SET-13: a control setup that came with a file is in the log, and so is its undo', async () => {
  const { text } = await program.call('master.exportAll', { ledgerId });
  const changed = text.replace(/"reconcileTolerance": "[^"]*"/u, '"reconcileTolerance": "7.00"');
  const from = logged().length;
  const { undoToken } = await program.call('master.importAll', { ledgerId, text: changed });
  await program.call('master.undo', { undoToken: undoToken ?? '' });
  expect(logged().slice(from)).toEqual([
    'setupImported | all',
    'controlChanged | reconcileTolerance: 0.25 → 7.00',
    'setupUndone',
    'controlChanged | reconcileTolerance: 7.00 → 0.25',
  ]);
});

test('SET-1, SET-13: a changed ledger and changed settings of the program say from what to what', async () => {
  const { ledgers, transportFolder, gracePeriod } = await program.call('setup.read', {});
  const [ledger] = ledgers;
  if (ledger === undefined) throw new Error('no ledger');
  const { id, ...card } = ledger;
  const from = logged().length;
  await program.call('setup.saveLedger', { id, card });
  await program.call('setup.saveLedger', { id, card: { ...card, name: 'Skolen', country: 'SE' } });
  await program.call('setup.saveProgram', { transportFolder, gracePeriod: gracePeriod + 30 });
  expect(logged().slice(from)).toEqual([
    `ledgerChanged | Skolen | name: ${card.name} → Skolen; country: ${card.country} → SE`,
    expect.stringContaining(`gracePeriod: ${gracePeriod} → ${gracePeriod + 30}`) as string,
  ]);
});

test('IN-9, SET-13: a number remembered from a document is a change of the card, and says so', async () => {
  await program.call('vendors.save', { id: null, card: aCard({ no: 'N', pNumber: '1000000001' }) });
  const { id: south } = await program.call('vendors.save', { id: null, card: aCard({ no: 'S' }) });
  const [documentId = 0] = await program.receive(oioublXml({ pNumber: '1000000002' }));
  await program.call('vendors.choose', { documentId, payTo: false, vendorId: south, remember: true });
  expect(logged().at(-1)).toBe('vendorCardChanged | Nordlys Energi A/S | pNumber:  → 1000000002');
  const chosen = (await program.page(documentId)).log.find(({ code }) => code === 'vendorChosen');
  expect(chosen?.values).toEqual({ no: 'S', name: 'Nordlys Energi A/S', from: '–' });
});

test('ACC-2: a chosen number says which was chosen before, and the same once more says nothing', async () => {
  const [documentId = 0] = await program.receive(oioublXml());
  for (const no of ['EGEN-1', 'EGEN-2', 'EGEN-2']) await program.call('purchases.chooseNo', { documentId, no });
  const said = (await program.page(documentId)).log.filter(({ code }) => code === 'purchaseNoChosen');
  expect(said.map(({ values }) => values)).toEqual([
    { no: 'EGEN-2', from: 'EGEN-1' },
    { no: 'EGEN-1', from: '–' },
  ]);
});
