import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';
import { utilityStatementXml, type TestUtilityStatement } from '../testing/utility-statement-xml.ts';

let program: TestProgram;
/** Moved by tests that let weeks pass. */
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-20T09:00:00.000Z');
  program = await startTestProgram({ now: () => now });
  await program.call('vendors.save', { id: null, card: aCard() });
});
afterEach(() => program.close());

async function one(xml: string): Promise<number> {
  const [id = 0] = await program.receive(xml);
  return id;
}
const invoice = (values: Parameters<typeof oioublXml>[0] = {}) => one(oioublXml(values));
const statement = (values: Partial<TestUtilityStatement> = {}) => one(utilityStatementXml(values));
const accept = (id: number, confirmed = true) => program.call('acceptance.accept', { ids: [id], confirmed });
const reject = (id: number, reason = 'Forkert forbrug') => program.call('acceptance.reject', { ids: [id], reason });
const undo = (id: number) => program.call('acceptance.undo', { ids: [id] });
const statusOf = async (id: number) => (await program.page(id)).row.status;
const related = async (id: number) =>
  (await program.page(id)).related.map(({ id: other, relation }) => [other, relation]);

describe('UTS-1 a utility statement finds its invoice', () => {
  test.each(['oasis', 'oioubl'] as const)('whichever comes first (%s namespaces)', async (family) => {
    const early = await statement({ number: 'UTS-EARLY', family });
    expect(await related(early)).toEqual([]);
    const parent = await invoice();
    const late = await statement({ number: 'UTS-LATE', family });
    expect(await related(early)).toEqual([[parent, 'parent']]);
    expect(await related(late)).toEqual([[parent, 'parent']]);
    expect(await related(parent)).toEqual([
      [early, 'child'],
      [late, 'child'],
    ]);
    expect((await program.page(parent)).row.utilityStatements).toBe(2);
    expect(await program.backend.verify()).toMatchObject({ ok: true, problems: [] });
    const log = (await program.page(parent)).log.filter(({ code }) => code === 'statementFound');
    expect(log.map(({ values }) => values['no']).toSorted()).toEqual(['UTS-EARLY', 'UTS-LATE']);
  });

  test('a credit note is a parent too, and only of what names it as one', async () => {
    const invoiceId = await invoice({ number: 'SAME' });
    const creditNote = await invoice({ number: 'SAME', type: 'CreditNote' });
    const ofInvoice = await statement({ number: 'U-1', parentNo: 'SAME' });
    const ofCreditNote = await statement({ number: 'U-2', parentNo: 'SAME', parentType: 'CreditNote' });
    expect(await related(ofInvoice)).toEqual([[invoiceId, 'parent']]);
    expect(await related(ofCreditNote)).toEqual([[creditNote, 'parent']]);
  });

  test.each([
    ['another vendor', { cvr: '26769388', vendor: 'Fyns Rengøring ApS', agency: 'Fyns Rengøring ApS' }],
    ['another number', { parentNo: 'INV-2' }],
    ['another day', { parentDate: '2026-10-01' }],
    ['another type of document', { parentType: 'CreditNote' }],
    ['no parent at all', { parentNo: null }],
  ] as const)('one that names %s stays loose', async (_, values) => {
    const before = await statement({ number: 'U-BEFORE', ...values });
    const parent = await invoice();
    const after = await statement({ number: 'U-AFTER', ...values });
    expect((await related(parent)).filter(([, relation]) => relation === 'child')).toEqual([]);
    expect((await related(before)).filter(([, relation]) => relation === 'parent')).toEqual([]);
    expect((await related(after)).filter(([, relation]) => relation === 'parent')).toEqual([]);
  });

  test('a sender without a company number is known by the agency the reference names', async () => {
    const parent = await invoice();
    const named = await statement({ number: 'U-1', cvr: null, gln: '5790007654324' });
    const other = await statement({ number: 'U-2', cvr: null, gln: '5790007654324', agency: 'Et andet selskab' });
    expect(await related(named)).toEqual([[parent, 'parent']]);
    expect(await related(other)).toEqual([]);
  });

  test('an invoice that was turned away for its profile is no parent; the one sent again is', async () => {
    await invoice({ profile: 'Procurement-Unheard-9.9' });
    const waiting = await statement();
    expect(await related(waiting)).toEqual([]);
    const again = await invoice({ net: 2000 });
    expect(await related(waiting)).toEqual([[again, 'parent']]);
  });
});

describe('UTS-1 a utility statement takes over its parent’s decision', () => {
  test('accepting the invoice accepts the statement and answers its sender, and undo takes both back', async () => {
    const id = await statement();
    const parent = await invoice();
    program.events.length = 0;
    await accept(parent);
    expect(program.events.find(({ name }) => name === 'documents.changed')?.value).toMatchObject({
      ids: expect.arrayContaining([id, parent]) as unknown,
    });
    const page = await program.page(id);
    expect(page).toMatchObject({ decidedBy: 'anna', row: { status: 'accepted', responseStatus: 'held' } });
    expect(page.responses).toMatchObject([{ code: 'BusinessAccept' }]);
    expect(page.log.map(({ code }) => code)).toContain('acceptedWithParent');

    await undo(parent);
    const back = await program.page(id);
    expect(back).toMatchObject({ decidedBy: null, row: { status: 'pending', responseStatus: 'cancelled' } });
    expect(back.log.map(({ code }) => code)).toContain('undoneWithParent');
    await accept(parent);
    expect(await statusOf(id)).toBe('accepted');
  });

  test('rejecting the invoice rejects the statement with its reason; accepting it after all accepts both', async () => {
    const parent = await invoice();
    const id = await statement();
    await reject(parent);
    expect(await program.page(id)).toMatchObject({ rejectionReason: 'Forkert forbrug', row: { status: 'rejected' } });
    await accept(parent);
    expect(await statusOf(id)).toBe('accepted');
    await undo(parent);
    expect(await program.page(id)).toMatchObject({ rejectionReason: 'Forkert forbrug', row: { status: 'rejected' } });
    expect(await statusOf(parent)).toBe('rejected');
  });

  test.each([
    ['accepted', accept],
    ['rejected', reject],
  ] as const)('one that comes after its parent was %s is so at once', async (status, decide) => {
    const parent = await invoice();
    await decide(parent);
    const id = await statement();
    expect(await statusOf(id)).toBe(status);
    expect((await program.call('documents.counts', { ledgerId: null })).pending.purchase).toBe(0);
  });

  test('what a person decided of a statement itself stands', async () => {
    const parent = await invoice();
    const id = await statement();
    const asked = (await accept(id, false)).outcomes[0];
    expect(asked).toMatchObject({ outcome: 'asks', stops: [{ problem: { code: 'check.followsParent' } }] });
    await accept(id);
    await reject(parent);
    expect(await statusOf(id)).toBe('accepted');
    await undo(parent);
    expect(await statusOf(id)).toBe('accepted');
  });

  test('one that a person takes back alone waits again, and is loose as its parent is decided already', async () => {
    const parent = await invoice();
    const id = await statement();
    await accept(parent);
    expect((await undo(id)).outcomes[0]?.outcome).toBe('undone');
    expect([await statusOf(id), await statusOf(parent)]).toEqual(['pending', 'accepted']);
    const { rows } = await program.call('utilityStatements.loose', {
      ledgerId: null,
      conditions: [],
      search: '',
      offset: 0,
      limit: 10,
    });
    expect(rows).toMatchObject([{ id, parentNo: 'INV-1' }]);
    await undo(parent);
    expect(await statusOf(id)).toBe('pending');
  });

  test('an answer to the statement that has left keeps the decision from being taken back (ACC-9)', async () => {
    const parent = await invoice({ profile: 'Procurement-BilSim-1.0' });
    await statement();
    await accept(parent);
    expect((await program.page(parent)).undo.possible).toBe(true);
    const { rows } = await program.call('outbox.rows', { statuses: ['held'], search: '', offset: 0, limit: 10 });
    await program.call('outbox.sendNow', { ids: rows.map(({ id }) => id) });
    expect((await program.page(parent)).undo).toMatchObject({
      possible: false,
      problem: { code: 'undo.statementAnswerLeft', values: { number: 'UTS-1' } },
    });
    expect((await undo(parent)).outcomes[0]).toMatchObject({ outcome: 'stopped' });
    expect(await statusOf(parent)).toBe('accepted');
  });
});

describe('MASS-2 a utility statement and its invoice in one order', () => {
  test('are decided as one: nothing is asked about the statement, and both are taken back together', async () => {
    const id = await statement();
    const parent = await invoice();
    const accepted = await program.call('acceptance.accept', { ids: [id, parent], confirmed: true });
    expect(accepted.outcomes.map((one) => [one.id, one.outcome])).toEqual([
      [parent, 'accepted'],
      [id, 'accepted'],
    ]);
    const undone = await program.call('acceptance.undo', { ids: [id, parent] });
    expect(undone.outcomes.map(({ outcome }) => outcome)).toEqual(['undone', 'undone']);
    const rejected = await program.call('acceptance.reject', { ids: [parent, id], reason: 'Nej' });
    expect(rejected.outcomes.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected']);
    expect([await statusOf(id), await statusOf(parent)]).toEqual(['rejected', 'rejected']);
  });

  test('a statement whose invoice is stopped says itself that it follows it', async () => {
    const id = await statement({ cvr: '26769388', vendor: 'Fyns Rengøring ApS', parentNo: 'F-1' });
    const parent = await invoice({ number: 'F-1', cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
    const { outcomes } = await program.call('acceptance.accept', { ids: [id, parent], confirmed: false });
    expect(outcomes.map((one) => [one.id, one.outcome])).toEqual([
      [parent, 'stopped'],
      [id, 'asks'],
    ]);
  });
});

describe('ACC-2 accepting a utility statement itself', () => {
  test('changes its status only, asks for no vendor card, and answers when the profile asks', async () => {
    const id = await statement({ cvr: '26769388', vendor: 'Fyns Rengøring ApS', parentNo: null });
    expect((await program.page(id)).stops.map(({ problem }) => problem.code)).toEqual(['check.findings']);
    expect(await program.call('acceptance.check', { id })).toMatchObject({ outcome: 'asks', purchase: null });
    const { outcomes } = await accept(id);
    expect(outcomes).toMatchObject([{ outcome: 'accepted', purchase: null, response: { code: 'BusinessAccept' } }]);
    expect((await program.page(id)).purchase).toBeNull();
    expect((await undo(id)).outcomes[0]?.outcome).toBe('undone');
    expect(await statusOf(id)).toBe('pending');
  });

  test('without R in its profile nobody is answered', async () => {
    const id = await statement({ profile: 'Reference-Utility-1.0' });
    expect((await accept(id)).outcomes[0]).toMatchObject({ outcome: 'accepted', response: null });
  });
});

describe('UTS-2 documents with utility statement', () => {
  test('are found by a filter that shows the parents only', async () => {
    const parent = await invoice();
    await invoice({ number: 'INV-2' });
    await statement();
    const { rows, total } = await program.call('documents.rows', {
      inbox: 'purchase',
      ledgerId: null,
      conditions: [{ column: 'utilityStatements', operator: 'from', values: ['1'] }],
      search: '',
      sort: { column: 'receivedAt', descending: true },
      offset: 0,
      limit: 10,
    });
    expect([total, rows.map(({ id, utilityStatements }) => [id, utilityStatements])]).toEqual([1, [[parent, 1]]]);
  });

  test('open together with their statements', async () => {
    const parent = await invoice();
    const first = await statement({ number: 'U-1' });
    const second = await statement({ number: 'U-2' });
    const { documents } = await program.call('utilityStatements.together', { id: parent });
    expect(documents.map(({ row, parent: isParent }) => [row.id, isParent])).toEqual([
      [parent, true],
      [first, false],
      [second, false],
    ]);
    expect(await program.refused('utilityStatements.together', { id: 999 })).toMatchObject({
      code: 'document.notFound',
    });
  });
});

describe('UTS-3 loose utility statements', () => {
  const olderThanAWeek = [{ column: 'receivedAt', operator: 'to', values: ['2026-11-13'] }] as const;
  const loose = (conditions: readonly { column: 'receivedAt'; operator: 'to'; values: readonly string[] }[] = []) =>
    program.call('utilityStatements.loose', {
      ledgerId: null,
      conditions: conditions.map((condition) => ({ ...condition, values: [...condition.values] })),
      search: '',
      offset: 0,
      limit: 50,
    });

  test('are the pending ones without a parent, the oldest first, as far as the filter goes', async () => {
    now = new Date('2026-11-10T09:00:00.000Z');
    const old = await statement({ number: 'U-OLD', parentNo: 'NEVER' });
    await statement({ number: 'U-TIED' });
    now = new Date('2026-11-20T09:00:00.000Z');
    const young = await statement({ number: 'U-YOUNG', parentNo: 'NEVER' });
    await invoice();
    expect((await loose()).rows.map(({ id }) => id)).toEqual([old, young]);
    expect(await loose(olderThanAWeek)).toMatchObject({ total: 1, rows: [{ id: old }] });
  });
});
