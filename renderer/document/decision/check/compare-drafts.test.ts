import { describe, expect, test } from 'vitest';
import type { PurchaseDraftView, PurchaseLine } from '../../../../shared/contract/purchases.ts';
import { compareDrafts } from './compare-drafts.ts';

function aLine(part: Partial<PurchaseLine>): PurchaseLine {
  return {
    lineNo: 1,
    kind: 'line',
    itemNo: null,
    description: 'Middag',
    quantity: '1',
    unit: null,
    unitPrice: '100',
    amount: '100.00',
    vatPercent: '25',
    vatAmount: '25.00',
    accountingCost: null,
    accountKind: 'account',
    accountNo: '221540',
    accountName: 'Repræsentation',
    ledgerAccount: '221540',
    vatGroup: 'K25-KVART',
    deductibleVat: '25.00',
    cost: '100.00',
    budget: '',
    project: '',
    dimensions: [],
    invoicedQuantity: null,
    remainingQuantity: null,
    orderLineNo: null,
    ...part,
  };
}

function aDraft(part: Partial<PurchaseDraftView>): PurchaseDraftView {
  return {
    kind: 'purchaseInvoice',
    vendorDocumentNo: '1',
    documentDate: null,
    postingDate: null,
    dueDate: null,
    currency: 'DKK',
    net: '100.00',
    vat: '25.00',
    deductibleVat: '25.00',
    total: '125.00',
    deviatingVat: false,
    lines: [aLine({})],
    vendorEntry: null,
    reconciliation: {
      checked: true,
      ours: '125.00',
      theirs: '125.00',
      difference: '0',
      tolerance: '0.25',
      verdict: 'equal',
      causes: [],
    },
    order: null,
    accounts: [],
    vatGroups: [],
    ...part,
  };
}

describe('both ways of VAT side by side (ACC-7)', () => {
  const ordinary = aDraft({
    vat: '6.25',
    total: '106.25',
    lines: [aLine({ vatAmount: '6.25', deductibleVat: '6.25' })],
  });
  const deviating = aDraft({ deductibleVat: '6.250', lines: [aLine({ deductibleVat: '6.25', cost: '118.75' })] });

  test('ACC-7: the manual’s example differs in VAT, cost and total, and not in the net', () => {
    const { facts, lines } = compareDrafts(ordinary, deviating);
    expect(facts.filter(({ differs }) => differs).map(({ name }) => name)).toEqual(['vat', 'deductible', 'total']);
    expect(lines.map(({ differs }) => differs)).toEqual([true]);
  });

  test('ACC-7: 6.25 and 6.250 are the same number', () => {
    const { facts } = compareDrafts(aDraft({ deductibleVat: '6.25' }), deviating);
    expect(facts.find(({ name }) => name === 'deductible')?.differs).toBe(false);
    expect(compareDrafts(aDraft({ net: '100' }), aDraft({ net: '100.00' })).facts[0]?.differs).toBe(false);
    expect(compareDrafts(aDraft({ net: '100' }), aDraft({ net: '10' })).facts[0]?.differs).toBe(true);
  });

  test('ACC-7: a way that cannot be written has no figures and marks nothing; text lines are left out', () => {
    const { facts, lines } = compareDrafts(null, aDraft({ lines: [aLine({}), aLine({ lineNo: 2, kind: 'text' })] }));
    expect(facts.every(({ ordinary: one, differs }) => one === null && !differs)).toBe(true);
    expect(lines.map(({ lineNo, differs }) => [lineNo, differs])).toEqual([[1, false]]);
  });
});
