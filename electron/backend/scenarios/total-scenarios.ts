import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import { codesOf } from './stage.ts';

/** Totals, VAT and duties (manual p. 71, 80–82, 86–89). */
export const totalScenarios: readonly Scenario[] = [
  {
    page: 71,
    id: 'PAY-8',
    rule: 'a prepaid amount becomes a line of its own, to be coded',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ price: '1000' }], prepaid: '400' });
      expect((await stage.coding(id)).find(({ place }) => place === 'prepaid')).toMatchObject({ amount: '-400.00' });
      await stage.codeAll(id);
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const { lines, purchase } = await stage.purchaseOf(id);
      expect(lines.find(({ kind }) => kind === 'prepaid')).toMatchObject({ amount: '-400.00' });
      expect(purchase.total).toBe('850.00');
    },
  },
  {
    page: 71,
    id: 'PAY-8',
    rule: 'or the prepaid line is deleted',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ price: '1000' }], prepaid: '400' });
      await stage.codeAll(id);
      await stage.code(id, 'prepaid', { leaveOut: true });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const { lines } = await stage.purchaseOf(id);
      expect(lines.some(({ kind }) => kind === 'prepaid')).toBe(false);
    },
  },
  {
    page: 81,
    id: 'ACC-5',
    rule: 'charges and allowances of the header become coded lines',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({
        charges: [
          { charge: true, amount: '80', reason: 'Fragt' },
          { charge: false, amount: '100', reason: 'Kunderabat' },
        ],
      });
      await stage.codeAll(id);
      await stage.code(id, 'charge:0', { accountKind: 'account', accountNo: '990030' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const { lines, purchase } = await stage.purchaseOf(id);
      expect(lines.map(({ kind, amount, accountNo }) => [kind, amount, accountNo])).toEqual([
        ['line', '1000.00', '990010'],
        ['charge', '80.00', '990030'],
        ['allowance', '-100.00', '990010'],
      ]);
      expect(purchase.total).toBe('1225.00');
    },
  },
  {
    page: 86,
    id: 'ACC-6',
    rule: 'a total that is not the sender’s is asked about, with the difference and its likely cause',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ payable: '1300.00' });
      await stage.codeAll(id);
      const asked = await stage.accept(id);
      expect(asked.outcome).toBe('asks');
      expect(codesOf(asked)).toContain('check.totalDiffers');
      const { draft } = await stage.check(id);
      expect(draft?.reconciliation).toMatchObject({ ours: '1250.00', theirs: '1300.00', verdict: 'differs' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    },
  },
  {
    page: 86,
    id: 'ACC-6',
    rule: 'within the tolerance nothing is asked',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ payable: '1250.20' });
      await stage.codeAll(id);
      expect(codesOf(await stage.check(id))).not.toContain('check.totalDiffers');
      expect((await stage.check(id)).draft?.reconciliation.verdict).toBe('withinTolerance');
    },
  },
  {
    page: 86,
    id: 'SET-3',
    rule: 'a ledger that does not reconcile totals is not asked',
    play: async (stage) => {
      await stage.control({ reconcileTotal: false });
      await stage.vendor();
      const id = await stage.receive({ payable: '1300.00' });
      await stage.codeAll(id);
      expect(codesOf(await stage.check(id))).not.toContain('check.totalDiffers');
    },
  },
  {
    page: 87,
    id: 'ACC-6',
    rule: 'ordinary acceptance of a quarter-VAT line does not give the sender’s total, and says that VAT is why',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ name: 'Repræsentation', price: '100' }] });
      await stage.codeAll(id, '990020', 'S-QUARTER');
      const { draft, stops } = await stage.check(id);
      expect(codesOf({ stops })).toContain('check.totalDiffers');
      expect(draft?.reconciliation.causes[0]?.cause).toBe('vatRate');
    },
  },
  {
    page: 88,
    id: 'ACC-7',
    rule: 'with deviating VAT 100 + 25 at quarter VAT gives 6.25 VAT and 118.75 cost, 125 in all',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ name: 'Repræsentation', price: '100' }] });
      await stage.codeAll(id, '990020', 'S-QUARTER');
      expect(await stage.accept(id, { confirmed: true, deviatingVat: true })).toMatchObject({
        outcome: 'accepted',
        purchase: { total: '125.00' },
      });
      const { lines, purchase } = await stage.purchaseOf(id);
      expect(purchase).toMatchObject({ deviatingVat: true, total: '125.00' });
      expect(lines).toMatchObject([{ deductibleVat: '6.25', cost: '118.75' }]);
    },
  },
  {
    page: 87,
    id: 'ACC-7',
    rule: 'with deviating VAT half VAT of a hotel deducts the half',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ name: 'Hotel', price: '1000' }] });
      await stage.codeAll(id, '990020', 'S-HALF');
      const { draft } = await stage.check(id, true);
      expect(draft).toMatchObject({ total: '1250.00', deductibleVat: '125.00' });
      expect(draft?.lines).toMatchObject([{ deductibleVat: '125.00', cost: '1125.00' }]);
    },
  },
  {
    page: 17,
    id: 'SET-3',
    rule: 'deviating VAT is refused where the control setup does not allow it',
    play: async (stage) => {
      await stage.control({ allowDeviatingVat: false });
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id, '990020', 'S-QUARTER');
      expect(await stage.accept(id, { confirmed: true, deviatingVat: true })).toMatchObject({
        outcome: 'stopped',
        stops: [{ problem: { code: 'check.deviatingVatNotAllowed' }, action: 'openControlSetup' }],
      });
    },
  },
  {
    page: 88,
    id: 'ACC-7',
    rule: 'a duty that is not in the prices is asked about',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ duties: [{ scheme: '16', name: 'Chokoladeafgift', amount: '12.50' }] });
      await stage.codeAll(id);
      expect(codesOf(await stage.accept(id))).toContain('check.otherDuties');
      expect(codesOf(await stage.check(id, true))).toContain('check.otherDuties');
    },
  },
  {
    page: 89,
    id: 'ACC-1',
    rule: 'a line without a VAT group stops',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ rate: '17' }] });
      await stage.codeAll(id, '990020');
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(codesOf(stopped)).toContain('check.codingVatGroup');
    },
  },
];
