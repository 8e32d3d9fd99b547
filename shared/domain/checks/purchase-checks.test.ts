import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aTaxCategory, aTaxTotal, kroner } from '../build.ts';
import { allStops } from './checks.ts';
import { aGathered } from '../build.ts';
import { standardControlSetup } from '../master/control-setup.ts';
import { newRow } from '../master/new-row.ts';
import { ledgerTables, masterTableNames, type LedgerTables } from '../master/tables.ts';
import { aGround, someTables } from '../purchase/build.ts';
import { preparePurchase, type PurchaseGround } from '../purchase/prepare-purchase.ts';

const stopsOf = (changes: Partial<PurchaseGround>) =>
  allStops(aGathered({ purchase: preparePurchase(aGround(changes)) }));
const codesOf = (changes: Partial<PurchaseGround>) => stopsOf(changes).map(({ problem }) => problem.code);
const control = { ...standardControlSetup, postingGroup: 'HOME', paymentForm: 'MANUAL' };

function withRows(rows: Parameters<typeof ledgerTables>[0]): LedgerTables {
  const all = Object.fromEntries(masterTableNames.map((table) => [table, someTables.rows(table)]));
  return ledgerTables({ ...all, ...rows });
}

describe('ACC-1 the checks of the purchase document', () => {
  test('a coded invoice of a vendor with a partner says nothing', () => {
    expect(codesOf({})).toEqual([]);
  });

  test('SET-5 a vendor without a partner is stopped, and the partner is offered', () => {
    expect(stopsOf({ partner: null })).toMatchObject([
      { kind: 'stop', problem: { code: 'check.partnerMissing' }, action: 'createPartner', target: 1 },
    ]);
  });

  test('SET-7 a posting date in a closed period stops, its first and last day included', () => {
    const tables = withRows({
      closedPeriods: [newRow('closedPeriods', { from: '2026-01-01', to: '2026-10-31', name: 'Til oktober' })],
    });
    const codes = (postingDate: string | null) => codesOf({ tables, postingDate });
    expect([codes('2026-10-31'), codes('2026-01-01'), codes('2026-11-01'), codes(null)]).toEqual([
      ['check.closedPeriod'],
      ['check.closedPeriod'],
      [],
      [],
    ]);
  });

  test('SET-3 a ledger that uses digital signatures wants all three fields of one signature', () => {
    const signed = (signature: Partial<{ id: string; validationDate: string; validatorId: string }>) =>
      aDocument({ signatures: [{ id: null, validationDate: null, validatorId: null, note: null, ...signature }] });
    const uses = { ...control, useDigitalSignature: true };
    expect(stopsOf({ control: uses })[0]?.problem.values).toEqual({ fields: 'ID, ValidationDate, ValidatorID' });
    expect(stopsOf({ control: uses, document: signed({ id: 'S-1' }) })[0]?.problem.values).toEqual({
      fields: 'ValidationDate, ValidatorID',
    });
    const whole = signed({ id: 'S-1', validationDate: '2026-11-01', validatorId: 'Nets' });
    expect(codesOf({ control: uses, document: whole })).toEqual([]);
    expect(codesOf({ document: signed({}) })).toEqual([]);
  });

  test('ACC-7 deviating VAT only where it is allowed, and only with a posting group', () => {
    expect(codesOf({ deviatingVat: true })).toEqual([]);
    expect(codesOf({ deviatingVat: true, control: { ...control, allowDeviatingVat: false } })).toEqual([
      'check.deviatingVatNotAllowed',
    ]);
    const without = { ...control, postingGroup: '' };
    expect(codesOf({ deviatingVat: true, control: without })).toEqual(['check.postingGroupMissing']);
    expect(codesOf({ control: without })).toEqual([]);
  });

  test('ACC-6 a total that is not the sender’s is asked about; VAT as the cause leads to both ways side by side', () => {
    const off = aDocument({
      lines: [aLine({ tax: aTaxCategory() })],
      totals: { ...aDocument().totals, payable: kroner('175.00') },
    });
    expect(stopsOf({ document: off })).toMatchObject([
      {
        kind: 'warning',
        problem: { code: 'check.totalDiffers', values: { ours: '125.00', theirs: '175.00', difference: '-50.00' } },
        action: 'showReconciliation',
      },
    ]);
    const { edits } = aGround();
    const dinner = edits.map((edit) => ({ ...edit, vatGroup: 'QUARTER' }));
    expect(stopsOf({ edits: dinner })).toMatchObject([{ action: 'compareVat' }]);
    expect(stopsOf({ edits: dinner, control: { ...control, allowDeviatingVat: false } })).toMatchObject([
      { action: 'showReconciliation' },
    ]);
  });

  test('ACC-7 duties beside VAT that the prices do not hold are asked about', () => {
    const document = aDocument({
      taxTotals: [
        aTaxTotal('25.00'),
        aTaxTotal('7.50', { schemeId: '16', schemeName: 'Chokoladeafgift', typeCode: 'ZeroRated' }),
      ],
      totals: { ...aDocument().totals, payable: kroner('132.50') },
    });
    const { edits } = aGround({ document });
    const coded = edits.map((edit) => (edit.place === 'duty:0' ? { ...edit, vatGroup: 'NONE' } : edit));
    expect(stopsOf({ document, edits: coded })).toMatchObject([
      { problem: { code: 'check.otherDuties', values: { names: 'Chokoladeafgift', amount: '7.5' } } },
    ]);
  });

  test('ACC-2 a number somebody else has taken meanwhile stops', () => {
    expect(codesOf({ number: { no: 'EGEN-1', taken: true } })).toEqual(['purchase.noTaken']);
    expect(codesOf({ number: { no: 'EGEN-1', taken: false } })).toEqual([]);
  });
});
