import { add, formatDecimal, sum } from '../../domain/amount/amount.ts';
import { aLine } from '../../domain/build.ts';
import type { DocumentLine, EDocument } from '../../domain/document/document.ts';
import { aReference, aSale, anAllowance, money } from './build.ts';

/** Reminders and statements for tests, whose sums come out. */
function anEntry(id: string, values: Partial<DocumentLine>): DocumentLine {
  const base = aLine();
  return aLine({
    id,
    quantity: null,
    item: { ...base.item, name: null },
    ...values,
    amount: values.debit ?? values.credit ?? null,
  });
}

/** Unpaid invoices with a fee and interest (OUT-10). */
export function aReminder(unpaid: readonly string[] = ['1500.00'], values: Partial<EDocument> = {}): EDocument {
  const charges = [
    anAllowance('100.00', { charge: true, reason: null, reasonCode: 'PenaltyFee', tax: null }),
    anAllowance('12.50', { charge: true, reason: null, reasonCode: 'PenaltyRate', tax: null }),
  ];
  const lines = unpaid.map((amount, index) =>
    anEntry(String(index + 1), {
      debit: money(amount),
      notes: [{ text: `Faktura ${String(4700 + index)}`, language: null }],
      references: [aReference('invoice', String(4700 + index), { issueDate: '2026-04-01' })],
    }),
  );
  const owed = sum(unpaid);
  const sale = aSale();
  return {
    ...sale,
    type: 'reminder',
    typeCode: 'Reminder',
    sequenceId: '1',
    number: 'R-9',
    lines,
    taxTotals: [],
    allowanceCharges: charges,
    totals: {
      ...sale.totals,
      lines: money(owed),
      taxExclusive: null,
      taxInclusive: money(add(owed, '112.50')),
      charges: money('112.50'),
      payable: money(add(owed, '112.50')),
    },
    ...values,
  };
}

/** A period with what was owed before, an invoice and a credit note. */
export function aStatement(values: Partial<EDocument> = {}): EDocument {
  const balances = { debit: money('1500.00'), credit: money('156.25'), balance: money('1343.75') };
  const sale = aSale([{}], { dueDate: null });
  return {
    ...sale,
    type: 'statement',
    typeCode: null,
    number: 'KTO-2026-04',
    profileId: 'Procurement-PayBas-1.0',
    period: { start: '2026-04-01', end: '2026-04-30' },
    lines: [
      anEntry('0', { broughtForward: true, balance: money('0') }),
      anEntry('1', {
        debit: money('1500.00'),
        balance: money('1500.00'),
        references: [aReference('invoice', '4700', { issueDate: '2026-04-02' })],
        period: { start: '2026-03-01', end: '2026-03-31' },
        billedLines: [{ id: '3', amount: money('250.00') }],
      }),
      anEntry('2', {
        credit: money('156.25'),
        balance: money(formatDecimal('1343.75')),
        references: [aReference('creditNote', 'K-1')],
      }),
    ],
    taxTotals: [],
    paymentMeans: [],
    balances,
    totals: {
      lines: null,
      taxExclusive: null,
      taxInclusive: null,
      allowances: null,
      charges: null,
      prepaid: null,
      rounding: null,
      payable: balances.balance,
    },
    ...values,
  };
}
