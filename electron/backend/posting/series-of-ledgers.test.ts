import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newTarget } from '../../../shared/domain/hand-over/target.ts';
import { aLedger } from '../../storage/testing/build.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let harbour: number;
const harbourGln = '5790000681075';
beforeEach(async () => {
  program = await startTestProgram();
  const card = {
    ...aLedger,
    name: 'Havnen',
    endpoints: [{ id: harbourGln, scheme: 'GLN' }],
    takesUnknownReceivers: false,
  };
  harbour = (await program.call('setup.saveLedger', { id: null, card })).id;
  await program.call('vendors.save', { id: null, card: aCard() });
});
afterEach(() => program.close());

/** A posted voucher of the ledger that has this number as its endpoint; any other is the first one's. */
async function posted(number: string, receiver?: string) {
  const [id = 0] = await program.receive(oioublXml({ number, ...(receiver === undefined ? {} : { receiver }) }));
  await program.code(id);
  await program.call('acceptance.accept', { ids: [id], confirmed: true, deviatingVat: false, inList: false });
  const [outcome] = (await program.call('posting.post', { ids: [id], confirmed: true })).outcomes;
  if (outcome?.voucher == null) throw new Error(JSON.stringify(outcome?.problems));
  return outcome.voucher;
}

test('POST-1: two ledgers count by themselves, and vouchers with the same number are kept apart everywhere', async () => {
  const [first, theirs, second] = [await posted('A'), await posted('B', harbourGln), await posted('C')];
  expect([first.no, theirs.no, second.no]).toEqual(['B000001', 'B000001', 'B000002']);
  const list = async (filter: { ledgerId?: number; search?: string }) =>
    (
      await program.call('posting.vouchers', {
        ...filter,
        sort: { column: 'no', descending: false },
        offset: 0,
        limit: 9,
      })
    ).rows.map(({ id }) => id);
  expect(await list({ search: 'B000001' })).toEqual([first.id, theirs.id]);
  expect(await list({ ledgerId: harbour })).toEqual([theirs.id]);
  expect(await list({})).toEqual([first.id, theirs.id, second.id]);
  for (const { id, no } of [first, theirs, second]) {
    const page = await program.call('posting.voucher', { id });
    expect(page.entry?.voucherNo).toBe(no);
    expect(page.log.map(({ code, values }) => [code, values['no']])).toEqual([['posted', no]]);
  }
  expect(await program.backend.verify()).toMatchObject({ ok: true, problems: [] });

  // Both into one folder, under one pattern: two files, two names for the books.
  const folder = join(program.dataFolder, '..', 'books');
  const files: string[] = [];
  for (const ledgerId of [1, harbour]) {
    const setup = { ...newTarget('jsonLines'), name: 'Books', folder, filePattern: 'bilag-{no}' };
    const { id: targetId } = await program.call('handOver.saveTarget', { id: null, ledgerId, setup, from: 'all' });
    const outcome = await program.call('handOver.export', { ledgerId, targetId });
    files.push(outcome.export?.fileName ?? '');
  }
  expect(new Set(files).size).toBe(2);
  const ids: string[] = [];
  for (const name of files)
    for (const line of (await readFile(join(folder, name), 'utf8')).trim().split('\n'))
      ids.push((JSON.parse(line) as { externalId: string }).externalId);
  expect(ids).toEqual(['EBILAG-1-B000001', 'EBILAG-1-B000002', `EBILAG-${harbour}-B000001`]);
});
