import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { startTestProgram, type TestProgram, type aCard } from '../../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const account = { code: 'BANK', kind: 'bank', branch: '4183', account: '0012345678', preferred: 'yes' };
const whole = { partner: { uncodedLines: 'text' }, accounts: [account] };

async function received(number: string): Promise<{ documentId: number; card: ReturnType<typeof aCard> }> {
  const [documentId = 0] = await program.receive(oioublXml({ number }));
  const { proposal } = await program.call('vendors.candidates', { documentId, payTo: false, search: '' });
  return { documentId, card: proposal };
}
const vendors = async () =>
  (
    await program.call('vendors.rows', { search: '', sort: { column: 'no', descending: false }, offset: 0, limit: 9 })
  ).rows.map(({ name }) => name);
const rowsOf = async (table: 'vendorPartners' | 'vendorBankAccounts') => {
  const all = { search: '', where: {}, sort: null, offset: 0, limit: 9 };
  return (await program.call('master.rows', { table, ledgerId: null, ...all })).rows.map(({ values }) => values);
};

describe('IN-9, SET-4, SET-5: a card made from a document', () => {
  test('comes with its partner and bank accounts in one order, is chosen, and finds the others of its company', async () => {
    const { documentId, card } = await received('A-1');
    const other = (await received('A-2')).documentId;
    const from = { documentId, payTo: false, choose: true };
    const { id, reidentified } = await program.call('vendors.save', { id: null, card, ...whole, from });
    expect(reidentified).toBe(1);
    const opened = await program.call('vendors.open', { id });
    expect(opened.partner?.values).toMatchObject({ uncodedLines: 'text' });
    expect(opened.bankAccounts.map(({ values }) => values)).toMatchObject([{ ...account, vendorNo: opened.vendor.no }]);
    for (const one of [documentId, other]) expect((await program.page(one)).row.vendorId).toBe(id);
  });

  test('is taken back whole while its documents are undecided', async () => {
    const { documentId, card } = await received('A-1');
    const other = (await received('A-2')).documentId;
    const from = { documentId, payTo: false, choose: true };
    const { id } = await program.call('vendors.save', { id: null, card, ...whole, from });
    await program.call('vendors.delete', { id, release: true });
    expect([await vendors(), await rowsOf('vendorPartners'), await rowsOf('vendorBankAccounts')]).toEqual([[], [], []]);
    for (const one of [documentId, other])
      expect((await program.page(one)).row).toMatchObject({ vendorId: null, vendorNo: null });
  });

  test('is not taken back under a document that was accepted, and nothing of it changes', async () => {
    const { documentId, card } = await received('A-1');
    const other = (await received('A-2')).documentId;
    const { id } = await program.call('vendors.save', {
      id: null,
      card,
      ...whole,
      from: { documentId, payTo: false, choose: true },
    });
    await program.code(documentId);
    expect(
      await program.call('acceptance.accept', { ids: [documentId], confirmed: true, deviatingVat: false }),
    ).toMatchObject({
      outcomes: [{ outcome: 'accepted' }],
    });
    expect((await program.refused('vendors.delete', { id, release: true })).code).toBe('vendor.inUse');
    expect((await program.page(other)).row.vendorId).toBe(id);
    expect(await rowsOf('vendorBankAccounts')).toHaveLength(1);
  });

  test('is not made at all when a part of it is refused', async () => {
    const { documentId, card } = await received('A-1');
    const from = { documentId, payTo: false, choose: true };
    const wrong = { ...account, account: 'abc' };
    await program.refused('vendors.save', { id: null, card, partner: {}, accounts: [account, wrong], from });
    const strange = { ...card, legalId: '26769388' };
    expect((await program.refused('vendors.save', { id: null, card: strange, ...whole, from })).code).toBe(
      'vendor.keyMismatch',
    );
    expect([await vendors(), await rowsOf('vendorPartners'), await rowsOf('vendorBankAccounts')]).toEqual([[], [], []]);
  });
});
