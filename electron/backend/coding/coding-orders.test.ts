import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodingView } from '../../../shared/contract/coding.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { anEdit, codeEverything } from '../testing/code-documents.ts';
import { runsOf } from '../testing/runs-of.ts';
import { purchaseXml, type WrittenPurchase } from '../testing/purchase-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let ledgerId: number;

beforeEach(async () => {
  program = await startTestProgram();
  ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
  await program.call('vendors.save', { id: null, card: aCard({ no: 'L1' }) });
});
afterEach(() => program.close());

async function received(purchase: WrittenPurchase = {}): Promise<number> {
  const [id = 0] = await program.receive(purchaseXml(purchase));
  return id;
}
const open = (id: number) => program.call('coding.open', { id });
const placeOf = ({ places }: Pick<CodingView, 'places'>, place: string) => {
  const found = places.find((one) => one.place === place);
  if (found === undefined) throw new Error(`no place ${place}`);
  return found;
};
const code = (id: number, place: 'line:0' | 'line:1' | 'line:2' | 'header', said: Parameters<typeof anEdit>[1]) =>
  program.call('coding.save', { id, edits: [{ place, edit: anEdit(place, said) }] });
const onAccount = (accountNo: string) => ({ accountKind: 'account', accountNo }) as const;

/** Adds a row to the set-up, or changes the partner of the vendor. */
async function setUp(table: MasterTable, values: Record<string, string>): Promise<void> {
  const owner = table === 'vendorPartners' ? null : ledgerId;
  const scope = { table, ledgerId: owner };
  const page = { search: '', sort: null, offset: 0, limit: 200 };
  const where = table === 'vendorPartners' ? { vendorNo: 'L1' } : {};
  const { rows } = await program.call('master.rows', { ...scope, ...page, where });
  const before = table === 'vendorPartners' ? rows[0] : undefined;
  const saved = await program.call('master.save', {
    ...scope,
    id: before?.id ?? null,
    values: { ...before?.values, ...values },
  });
  expect(saved.faults).toEqual([]);
}
const readsStrings = () => setUp('vendorPartners', { vendorNo: 'L1', useDimensionString: 'yes' });
const acceptAll = (...ids: number[]) => program.call('acceptance.accept', { ids, confirmed: true });

describe('COD-8 coding a document by hand', () => {
  test('NS p. 77: account, VAT group and default dimensions follow from what is typed; the log says from what to what', async () => {
    const id = await received({ lines: [{ price: '100' }, { price: '50' }] });
    expect((await open(id)).counts).toEqual({ coded: 0, uncoded: 2, findings: 0 });
    const view = await code(id, 'line:0', onAccount('221010'));
    expect(placeOf(view, 'line:0')).toMatchObject({
      account: { value: { no: '221010', name: 'Kontorartikler og papir' }, source: 'manual' },
      ledgerAccount: '221010',
      vatGroup: { value: 'K25', source: 'default' },
      dimensions: [{ dimension: 'DELREGNSKAB', value: '10', source: 'default' }],
      fate: 'coded',
    });
    expect(view.dimensions.map(({ code }) => code)).toEqual(['DELREGNSKAB']);
    expect(view.edits).toMatchObject([{ place: 'line:0', accountNo: '221010', by: 'anna' }]);
    const { log } = await program.page(id);
    expect(log[0]).toMatchObject({
      step: 'CODING',
      code: 'codingChanged',
      values: { places: 'line:1', from: '–', to: '03,DELREGNSKAB,10,05,FINANS,221010 · K25' },
    });
  });

  test('many lines in one go are one entry of the log and one change told', async () => {
    const id = await received({ lines: [{ price: '1' }, { price: '2' }, { price: '3' }] });
    program.events.length = 0;
    await codeEverything(program, id, '221610');
    const view = await open(id);
    expect(view.counts).toEqual({ coded: 3, uncoded: 0, findings: 0 });
    expect(view.stops).toEqual([]);
    const entries = (await program.page(id)).log.filter((entry) => entry.code === 'codingChanged');
    expect(entries).toMatchObject([{ values: { places: 'line:1 line:2 line:3' } }]);
  });

  test('an edit is taken back with null, and one that says nothing is not kept', async () => {
    const id = await received();
    await code(id, 'line:0', onAccount('221610'));
    const view = await program.call('coding.save', { id, edits: [{ place: 'line:0', edit: null }] });
    expect(view.edits).toEqual([]);
    expect(placeOf(view, 'line:0').account).toBeNull();
    expect((await code(id, 'line:0', {})).edits).toEqual([]);
  });

  test('an unknown account keeps the document from ready at once, and a known one lets it', async () => {
    const id = await received();
    const status = async () => (await program.page(id)).row.importStatus;
    const view = await code(id, 'line:0', onAccount('7'));
    expect(view.stops).toMatchObject([
      {
        kind: 'stop',
        problem: { code: 'coding.accountUnknown', values: { no: '7', places: 'line:1' } },
        action: 'openCoding',
      },
    ]);
    expect(await status()).toBe('processed');
    await code(id, 'line:0', onAccount('221610'));
    expect((await open(id)).stops).toEqual([]);
  });

  test('a decided document is read only; a rejected one can still be coded, because it can still be accepted (ACC-8)', async () => {
    const id = await received();
    await program.call('acceptance.reject', { ids: [id], reason: 'Forkert' });
    await code(id, 'line:0', onAccount('221610'));
    await acceptAll(id);
    expect((await open(id)).editable).toBe(false);
    const edits = [{ place: 'line:0' as const, edit: anEdit('line:0', onAccount('221020')) }];
    expect((await program.refused('coding.save', { id, edits })).code).toBe('document.readOnly');
  });

  test('IN-9 a citizen’s number repeated in a line is not shown', async () => {
    const vendor = purchaseXml({ lines: [{ name: 'Honorar 0101701234' }] }).replace(
      /<cac:PartyLegalEntity>.*?<\/cac:PartyLegalEntity>/su,
      '<cac:PartyLegalEntity><cbc:CompanyID schemeID="DK:CPR">0101701234</cbc:CompanyID></cac:PartyLegalEntity>',
    );
    const [id = 0] = await program.receive(vendor);
    const shown = placeOf(await open(id), 'line:0').description;
    expect(shown).toMatch(/^Honorar/u);
    expect(shown).not.toContain('0101701234');
  });

  test('places that are not there, documents that are not coded, people who may not', async () => {
    const id = await received();
    const edits = [{ place: 'line:7' as const, edit: null }];
    expect((await program.refused('coding.save', { id, edits })).code).toBe('coding.placeUnknown');
    expect((await program.refused('coding.open', { id: 999 })).code).toBe('document.notFound');
    const clerk = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
    program = clerk;
    expect((await open(id)).editable).toBe(false);
    expect(await program.refused('coding.save', { id, edits: [] })).toMatchObject({
      code: 'role.missing',
      values: { role: 'bookkeeper' },
    });
  });
});

describe('COD-3, COD-4 strings', () => {
  test('NS p. 76: an edited string is split and shown before it is kept; nothing is written by trying', async () => {
    await readsStrings();
    const id = await received({ lines: [{ cost: '05,FINANS,7' }] });
    expect(placeOf(await open(id), 'line:0').findings).toMatchObject([
      { severity: 'error', problem: { code: 'coding.accountUnknown' }, from: 10, to: 11 },
    ]);
    const edit = anEdit('line:0', { string: '03,Formål,6,05,FINANS,221610', origin: 'split' });
    const tried = await program.call('coding.try', { id, edits: [edit] });
    expect(placeOf(tried, 'line:0')).toMatchObject({ ledgerAccount: '221610', findings: [] });
    expect(tried.stops).toEqual([]);
    expect((await open(id)).edits).toEqual([]);
    const kept = await program.call('coding.save', { id, edits: [{ place: 'line:0', edit }] });
    expect(placeOf(kept, 'line:0').string).toEqual({ text: '03,Formål,6,05,FINANS,221610', original: '05,FINANS,7' });
    const back = anEdit('line:0', { string: '05,FINANS,7' });
    expect((await program.call('coding.save', { id, edits: [{ place: 'line:0', edit: back }] })).edits).toEqual([]);
  });

  test('NS p. 44: the partner’s switch decides at once whether strings of waiting documents are read', async () => {
    const id = await received({ lines: [{ cost: '05,FINANS,221610' }] });
    expect((await open(id)).readsString).toBe(false);
    await readsStrings();
    const view = await open(id);
    expect(view.readsString).toBe(true);
    expect(placeOf(view, 'line:0').account?.source).toBe('string');
  });

  test('COD-5 an alias of the set-up unfolds, from the string or typed by hand', async () => {
    await readsStrings();
    const id = await received({ lines: [{ cost: '03,ALIAS,RENGØRING,03,DELREGNSKAB,90,05,FINANS,221010' }, {}] });
    const view = await code(id, 'line:1', { alias: 'RENGØRING' });
    expect(placeOf(view, 'line:0')).toMatchObject({
      alias: 'RENGØRING',
      account: { value: { no: '221610' }, source: 'alias', overruled: [{ value: { no: '221010' }, source: 'string' }] },
      dimensions: [
        { dimension: 'DELREGNSKAB', value: '10', source: 'alias', overruled: [{ value: '90', source: 'string' }] },
        { dimension: 'FORMÅL', value: '6', source: 'alias', overruled: [] },
      ],
    });
    expect(placeOf(view, 'line:1').account).toMatchObject({ value: { no: '221610' }, source: 'alias' });
  });
});

describe('COD-8 suggestions and type-ahead', () => {
  const lines = [
    { name: 'Strøm juli', price: '100', sellersId: 'EL-1' },
    { name: 'Abonnement 7', price: '50' },
  ];

  test('same as last time knows what the vendor’s last order was coded on, where invoices only update orders', async () => {
    const order = await received({ type: 'Order', number: 'PO-9', lines: [{ name: 'Serviceeftersyn' }] });
    await code(order, 'line:0', onAccount('221510'));
    await acceptAll(order);
    const view = await open(await received({ number: 'A-9', lines: [{ name: 'Serviceeftersyn' }] }));
    expect(view.suggestions.filter(({ from }) => from === 'lastTime')).toMatchObject([
      { place: 'line:0', fromId: order, edit: { accountNo: '221510', origin: 'lastTime' } },
    ]);
  });

  test('same as last time: from this vendor’s last accepted document, said to be so, and never applied by itself', async () => {
    const first = await received({ number: 'A-1', lines });
    await code(first, 'line:0', { ...onAccount('221510'), dimensions: { FORMÅL: '6' } });
    await code(first, 'line:1', onAccount('221310'));
    await acceptAll(first);
    const next = await received({
      number: 'A-2',
      lines: [
        { name: 'Abonnement 8', price: '60' },
        { name: 'Andet', sellersId: 'EL-1' },
      ],
    });
    const view = await open(next);
    expect(view.places.every(({ account }) => account === null)).toBe(true);
    const lastTime = view.suggestions.filter(({ from }) => from === 'lastTime');
    expect(lastTime).toMatchObject([
      { place: 'line:0', fromId: first, fromLabel: 'A-1', edit: { accountNo: '221310', origin: 'lastTime' } },
      { place: 'line:1', fromId: first, edit: { accountNo: '221510', dimensions: { FORMÅL: '6' } } },
    ]);
    const taken = await program.call('coding.save', {
      id: next,
      edits: lastTime.map(({ place, edit }) => ({ place, edit })),
    });
    expect(taken.counts).toMatchObject({ coded: 2, uncoded: 0 });
    expect(taken.suggestions).toEqual([]);
  });

  test('a remembered rule is offered where its words stand, and the same words say it anew', async () => {
    const id = await received({ lines: [{ name: 'Porto uge 31' }] });
    expect((await program.refused('coding.rememberRule', { id, place: 'line:0', text: 'Porto' })).code).toBe(
      'coding.nothingToRemember',
    );
    await code(id, 'line:0', { ...onAccount('221410'), dimensions: { FORMÅL: '5' } });
    const { ruleId } = await program.call('coding.rememberRule', { id, place: 'line:0', text: 'Porto' });
    expect((await program.call('coding.rememberRule', { id, place: 'line:0', text: 'porto' })).ruleId).toBe(ruleId);
    const next = await received({ number: 'B-2', lines: [{ name: 'PORTO, uge 32' }] });
    expect((await open(next)).suggestions).toMatchObject([
      { place: 'line:0', from: 'rule', fromLabel: 'porto', edit: { accountNo: '221410', dimensions: { FORMÅL: '5' } } },
    ]);
  });

  test('a rule that was remembered, or said anew, is taken back by its token', async () => {
    const id = await received({ lines: [{ name: 'Porto uge 31' }] });
    await code(id, 'line:0', onAccount('221410'));
    const remember = () => program.call('coding.rememberRule', { id, place: 'line:0', text: 'Porto' });
    const take = async (undoToken: string | null) => program.call('master.undo', { undoToken: undoToken ?? '' });
    const first = await remember();
    await code(id, 'line:0', onAccount('221020'));
    const anew = await remember();
    const next = await received({ number: 'B-2', lines: [{ name: 'Porto uge 32' }] });
    const offered = async () => (await open(next)).suggestions.map(({ edit }) => edit.accountNo);
    expect(await offered()).toEqual(['221020']);
    await take(anew.undoToken);
    expect(await offered()).toEqual(['221410']);
    await take(first.undoToken);
    expect(await offered()).toEqual([]);
  });

  test('type-ahead: last used by this vendor, then numbers that begin so, then words of the name', async () => {
    const options = async (id: number, search: string) =>
      (await program.call('coding.options', { id, place: 'line:1', search, limit: 5 })).options;
    const first = await received({ number: 'C-1' });
    await code(first, 'line:0', onAccount('221720'));
    await acceptAll(first);
    const id = await received({ number: 'C-2', lines: [{}, {}] });
    expect((await options(id, ''))[0]).toMatchObject({ no: '221720', reason: 'lastTime' });
    await code(id, 'line:0', onAccount('221730'));
    expect((await options(id, '2217')).map(({ no, reason }) => [no, reason])).toEqual([
      ['221720', 'lastTime'],
      ['221730', 'lineAbove'],
      ['221710', 'register'],
      ['221740', 'register'],
    ]);
    expect((await options(id, '221710'))[0]).toMatchObject({ no: '221710', reason: 'register' });
    expect((await options(id, 'rengoring')).map(({ kind, no }) => [kind, no])).toEqual([
      ['alias', 'RENGØRING'],
      ['account', '221610'],
    ]);
    expect((await options(id, 'hotel danm')).map(({ no }) => no)).toEqual(['221720']);
    expect(await options(id, 'findes slet ikke')).toEqual([]);
  });
});

describe('COD-10 insert default dimensions from G/L accounts', () => {
  const unposted = () => ({ ledgerId, from: null, to: null });
  const preview = (dimensions = ['FORMÅL']) =>
    program.call('coding.defaultDimensionChanges', { ...unposted(), dimensions, offset: 0, limit: 50 });
  const run = () =>
    runsOf(program).start({
      kind: 'defaultDimensions',
      scope: { unposted: unposted() },
      options: { dimensions: ['FORMÅL'] },
    });
  const dimensionsOf = async (id: number) => {
    const { purchase } = await program.page(id);
    const { lines } = await program.call('purchases.open', { id: purchase?.id ?? 0 });
    return lines[0]?.dimensions.map(({ dimension, value, source }) => `${dimension} ${value} ${source}`);
  };

  test('NS p. 100: preview, run, report and undo; the account’s default wins, other dimensions survive', async () => {
    await readsStrings();
    const id = await received({ lines: [{ cost: '03,FORMÅL,5,03,AFDELING,400,05,FINANS,221610' }] });
    const waiting = await received({ number: 'W-1', lines: [{ cost: '03,FORMÅL,5,05,FINANS,221610' }] });
    await acceptAll(id);
    await setUp('defaultDimensions', { ownerKind: 'account', ownerNo: '221610', dimension: 'FORMÅL', value: '6' });
    const before = await preview();
    expect(before).toMatchObject({
      total: 1,
      documents: 1,
      changes: [{ lineNo: 1, dimension: 'FORMÅL', before: '5', after: '6' }],
    });
    expect(await dimensionsOf(id)).toEqual(['FORMÅL 5 string', 'AFDELING 400 string']);
    const done = await run();
    expect((await runsOf(program).report(done.id))[0]?.changes).toMatchObject([{ before: '5', after: '6' }]);
    expect(await dimensionsOf(id)).toEqual(['FORMÅL 6 default', 'AFDELING 400 string']);
    expect((await preview()).total).toBe(0);
    expect((await program.page(id)).log[0]).toMatchObject({ code: 'dimensionsInserted', values: { count: '1' } });
    expect(placeOf(await open(waiting), 'line:0').dimensions).toMatchObject([{ value: '5' }]);
    expect((await runsOf(program).undo(done.id)).counts).toMatchObject({ undone: 1, failed: 0 });
    expect(await dimensionsOf(id)).toEqual(['FORMÅL 5 string', 'AFDELING 400 string']);
  });

  test('NS p. 101: invoices accepted into an order take part, with the lines they took and those they brought; the order does not', async () => {
    const order = await received({
      type: 'Order',
      number: 'PO-7',
      lines: [{ id: '1', name: 'Kabel', quantity: '10', price: '20' }],
    });
    await codeEverything(program, order, '221610');
    expect((await acceptAll(order)).outcomes).toMatchObject([{ outcome: 'accepted' }]);
    const invoice = await received({
      number: 'F-1',
      order: 'PO-7',
      lines: [
        { id: '1', name: 'Kabel', quantity: '4', price: '20', orderLine: '1' },
        { id: '2', name: 'Fragt', quantity: '1', price: '50' },
      ],
    });
    await codeEverything(program, invoice, '221610');
    expect((await acceptAll(invoice)).outcomes).toMatchObject([{ outcome: 'accepted' }]);
    await setUp('defaultDimensions', { ownerKind: 'account', ownerNo: '221610', dimension: 'FORMÅL', value: '6' });
    const { total } = await preview();
    const done = await run();
    expect([total, done.counts.changed]).toEqual([2, 1]);
    expect((await program.page(invoice)).log[0]).toMatchObject({ code: 'dimensionsInserted', values: { count: '2' } });
    expect((await preview()).total).toBe(0);
    expect((await runsOf(program).undo(done.id)).counts).toMatchObject({ undone: 1, failed: 0 });
    expect((await preview()).total).toBe(2);
  });

  test('only the chosen dimensions and days', async () => {
    const id = await received();
    await code(id, 'line:0', { ...onAccount('221010'), dimensions: { DELREGNSKAB: '90' } });
    await acceptAll(id);
    expect((await preview(['FORMÅL'])).total).toBe(0);
    expect((await preview(['DELREGNSKAB'])).total).toBe(1);
    const later = {
      ledgerId,
      dimensions: ['DELREGNSKAB'],
      from: '2099-01-01',
      to: null,
      offset: 0,
      limit: 9,
    };
    expect((await program.call('coding.defaultDimensionChanges', later)).total).toBe(0);
  });
});
