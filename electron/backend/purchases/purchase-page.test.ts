import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';
import { purchaseXml, type WrittenPurchase } from '../testing/purchase-xml.ts';

const number = '0101701234';
const written = '010170-1234';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** A document of a private person, whose number its lines repeat. */
async function received(purchase: WrittenPurchase): Promise<number> {
  const xml = purchaseXml({ vendor: 'Lis Holm', ...purchase }).replace(
    /<cac:PartyLegalEntity>.*?<\/cac:PartyLegalEntity>/su,
    `<cac:PartyLegalEntity><cbc:CompanyID schemeID="DK:CPR">${written}</cbc:CompanyID></cac:PartyLegalEntity>`,
  );
  const [id = 0] = await stage.program.receive(xml);
  await stage.codeAll(id);
  return id;
}

const named = [{ name: `Honorar ${number}` }, { name: `Kørsel (${written})`, price: '20' }];
const ofLis = { no: 'V-LIS', name: 'Lis Holm', legalId: '', legalScheme: 'DK:CPR', cprNumber: number };

test('IN-9 a citizen’s number repeated in a line stands neither on the purchase document nor in what accepting would make', async () => {
  await stage.vendor(ofLis);
  const id = await received({ type: 'CreditNote', lines: named });
  const checked = await stage.check(id);
  expect(checked.draft?.lines.map(({ description }) => description)).toEqual(['Honorar ••••', 'Kørsel (••••)']);
  const both = await stage.program.call('acceptance.compareVat', { id });
  expect(JSON.stringify(both)).not.toMatch(/0101701234|010170-1234/u);
  expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  const page = await stage.purchaseOf(id);
  expect(page.lines.map(({ description }) => description)).toEqual(['Honorar ••••', 'Kørsel (••••)']);
  const saved = await stage.program.call('purchases.save', { id: page.purchase.id, lines: [], dueDate: '2026-12-24' });
  expect(JSON.stringify(saved)).not.toMatch(/0101701234|010170-1234/u);
});

test('IN-9 nor on an order, whichever of its documents names it', async () => {
  await stage.vendor(ofLis);
  const order = await received({ type: 'Order', number: 'PO-7', lines: [{ name: `Honorar ${number}` }] });
  expect((await stage.accept(order, { confirmed: true })).outcome).toBe('accepted');
  expect((await stage.purchaseOf(order)).lines.map(({ description }) => description)).toEqual(['Honorar ••••']);
});
