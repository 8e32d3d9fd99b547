import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deleteAcceptedCoding } from '../../storage/coding/accepted-coding.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { openStage, type Stage } from '../scenarios/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const blank = { alias: '', budget: '', project: '', dimensions: {} };

const open = (id: number) => stage.program.call('coding.open', { id });

/** An invoice with one coded line, accepted; and its coding as it stood just before. */
async function accepted() {
  await stage.vendor();
  const id = await stage.receive();
  await stage.code(id, 'line:0', { accountKind: 'account', accountNo: '990010', dimensions: { 'S-AIM': '5' } });
  const before = await open(id);
  expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  return { id, before };
}

test('COD-6 an accepted document shows what was accepted, whatever the set-up says since', async () => {
  const { id, before } = await accepted();
  expect(before.accepted).toBeNull();
  await stage.row('defaultDimensions', {
    ownerKind: 'account',
    ownerNo: '990010',
    dimension: 'S-PART',
    value: '10',
  });
  await stage.control({ dimensionCode: 'ANDET' });
  const now = await open(id);
  expect(now.editable).toBe(false);
  expect(now.places).toEqual(before.places);
  expect(now.codes).toEqual(before.codes);
  expect(now.dimensions).toEqual(before.dimensions);
  expect(now.stops).toEqual([]);
  const { purchase } = await stage.purchaseOf(id);
  expect(now.accepted).toEqual({ kept: true, purchase: { id: purchase.id, no: purchase.no, kind: 'purchaseInvoice' } });
});

test('COD-6 what people change on the purchase document later is the purchase document’s', async () => {
  const { id, before } = await accepted();
  const page = await stage.purchaseOf(id);
  await stage.program.call('purchases.save', {
    id: page.purchase.id,
    lines: [
      {
        lineNo: page.lines[0]?.lineNo ?? 0,
        coding: { ...blank, accountKind: 'account', accountNo: '990020', vatGroup: 'S-FULL' },
      },
    ],
  });
  expect((await stage.purchaseOf(id)).lines[0]?.accountNo).toBe('990020');
  expect((await open(id)).places).toEqual(before.places);
});

test('ACC-9 undoing forgets it: the document is coded by the set-up of the day again', async () => {
  const { id } = await accepted();
  await stage.row('defaultDimensions', {
    ownerKind: 'account',
    ownerNo: '990010',
    dimension: 'S-PART',
    value: '10',
  });
  await stage.undo(id);
  const now = await open(id);
  expect(now).toMatchObject({ accepted: null, editable: true });
  expect(now.places.find(({ place }) => place === 'line:0')?.dimensions.map(({ dimension }) => dimension)).toContain(
    'S-PART',
  );
});

test('COD-6 what an older program accepted is said to be decided by the set-up of today', async () => {
  const { id } = await accepted();
  const opened = await openStorage({
    file: join(stage.program.dataFolder, 'ebilag.sqlite'),
    backupFolder: join(stage.program.dataFolder, 'backups'),
    now: () => new Date('2026-11-20T08:00:00Z'),
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.write((tx) => deleteAcceptedCoding(tx, id));
  await opened.value.close();
  expect((await open(id)).accepted).toMatchObject({ kept: false, purchase: { kind: 'purchaseInvoice' } });
});
