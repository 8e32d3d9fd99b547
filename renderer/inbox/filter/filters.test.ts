import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../shared/contract/documents.ts';
import { inboxes } from '../../../shared/domain/document/document.ts';
import { narrowestNormalList } from '../../frame/list-width.ts';
import { textIn } from '../../text/text.ts';
import { columnValue, signedAmount } from '../columns/column-value.ts';
import { columnWidths } from '../columns/column-widths.ts';
import { filterChips, rangesOf } from './filter-chips.ts';
import { isRelative, resolveDate } from '../relative-date.ts';
import { whereMatched } from '../where-matched.ts';
import {
  askedView,
  layoutOf,
  sameView,
  standardViews,
  startingView,
  withCondition,
  withUtilityStatements,
  withoutUtilityStatements,
} from '../view.ts';

const en = textIn('en');
const chips = (...conditions: Condition[]): string[] => filterChips(conditions, en).map(({ text }) => text);

describe('filter chips', () => {
  test('IN-21: say column and value in the words of the interface', () => {
    expect(chips({ column: 'status', operator: 'is', values: ['pending', 'rejected'] })).toEqual([
      'Status: Pending or Rejected',
    ]);
    expect(chips({ column: 'vendorName', operator: 'is', values: ['A', 'B', 'C', 'D'] })).toEqual([
      'Vendor: A or B and 2 others',
    ]);
    expect(chips({ column: 'orderNo', operator: 'empty', values: [] })).toEqual(['Order no.: empty']);
    expect(chips(withoutUtilityStatements)).toEqual(['Without utility statements']);
    expect(filterChips([{ column: 'status', operator: 'isNot', values: ['accepted'] }], textIn('da'))[0]?.text).toBe(
      'Status: ikke Accepteret',
    );
  });

  test('UTS-2: documents with utility statement are a view of their own, worded without the number behind it', () => {
    expect(chips(withUtilityStatements)).toEqual(['With utility statement']);
    expect(chips({ column: 'utilityStatements', operator: 'empty', values: [] })).toEqual(['Without one']);
    expect(standardViews('purchase').map(({ name }) => name)).toEqual(['withUtilityStatements', 'utilityStatements']);
    expect(standardViews('reminders')).toEqual([]);
  });

  test('IN-21: a vendor card is called by its name and number, never by its id', () => {
    const vendor: Condition = { column: 'vendorId', operator: 'is', values: ['17'] };
    expect(filterChips([vendor], en, new Map([['17', 'Hotel Klitrosen (K10040)']]))[0]?.text).toBe(
      'Vendor: Hotel Klitrosen (K10040)',
    );
    expect(chips(vendor)).toEqual(['Vendor: …']);
  });

  test('IN-21: both ends of a range are one chip, taken away together', () => {
    const range: Condition[] = [
      { column: 'amountInclVat', operator: 'from', values: ['1000'] },
      { column: 'amountInclVat', operator: 'to', values: ['2500.5'] },
    ];
    const [chip, ...others] = filterChips(range, en);
    expect(chip).toMatchObject({ text: 'Amount incl. VAT: 1,000.00 – 2,500.50', conditions: range });
    expect(others).toEqual([]);
  });

  test('IN-21: days that move with the calendar are named', () => {
    expect(chips({ column: 'receivedAt', operator: 'from', values: ['today-6'] })).toEqual(['Received: last 7 days']);
    expect(chips({ column: 'dueDate', operator: 'to', values: ['today-1'] })).toEqual(['Due: past due']);
    expect(chips({ column: 'receivedAt', operator: 'from', values: ['2026-11-01'] })).toEqual([
      'Received: from 1 Nov 2026',
    ]);
  });

  test('IN-21: a due date looks ahead, the others look back', () => {
    expect(rangesOf('dueDate').map(({ key }) => key)).toEqual(['today', 'thisMonth', 'overdue', 'next7']);
    expect(rangesOf('receivedAt').map(({ key }) => key)).toEqual(['today', 'last7', 'last30', 'thisMonth']);
  });
});

describe('moving days', () => {
  const today = new Date(2026, 2, 3, 23, 30);
  test('IN-21: become dates when the list is asked for', () => {
    expect(resolveDate('today', today)).toBe('2026-03-03');
    expect(resolveDate('today-6', today)).toBe('2026-02-25');
    expect(resolveDate('today+30', today)).toBe('2026-04-02');
    expect(resolveDate('month', today)).toBe('2026-03-01');
    const view = {
      ...startingView('purchase'),
      conditions: [{ column: 'receivedAt' as const, operator: 'from' as const, values: ['today-6'] }],
    };
    expect(askedView(view, 4, today)).toMatchObject({ ledgerId: 4, conditions: [{ values: ['2026-02-25'] }] });
    expect(view.conditions[0]?.values).toEqual(['today-6']);
  });

  test('IN-21: fixed values are left as they are', () => {
    for (const value of ['2026-01-01', 'pending', 'today is', '', 'monthly']) {
      expect(isRelative(value)).toBe(false);
      expect(resolveDate(value, today)).toBe(value);
    }
  });
});

describe('a condition that is added', () => {
  const from: Condition = { column: 'dueDate', operator: 'from', values: ['2026-01-01'] };
  const to: Condition = { column: 'dueDate', operator: 'to', values: ['2026-02-01'] };
  test('IN-21: replaces the one on the same column, and completes a range', () => {
    expect(withCondition([from], to)).toEqual([from, to]);
    expect(withCondition([from, to], { ...from, values: ['2026-01-15'] })).toEqual([
      to,
      { ...from, values: ['2026-01-15'] },
    ]);
    expect(
      withCondition([{ column: 'status', operator: 'is', values: ['pending'] }], {
        column: 'status',
        operator: 'is',
        values: ['rejected'],
      }),
    ).toEqual([{ column: 'status', operator: 'is', values: ['rejected'] }]);
  });

  test('IN-21: values to hide are gathered', () => {
    const hidden = withCondition([withoutUtilityStatements], { column: 'type', operator: 'isNot', values: ['order'] });
    expect(hidden).toEqual([{ column: 'type', operator: 'isNot', values: ['utilityStatement', 'order'] }]);
  });
});

describe('the layout of an inbox', () => {
  test('IN-20, IN-21: a new installation shows the newest first, without utility statements', () => {
    const { columns, view } = layoutOf({}, 'purchase');
    expect(columns).toEqual(['status', 'receivedAt', 'vendorName', 'amountInclVat', 'dueDate']);
    expect(view).toMatchObject({
      sort: { column: 'receivedAt', descending: true },
      conditions: [withoutUtilityStatements],
    });
    expect(layoutOf({}, 'reminders').view.conditions).toEqual([]);
  });

  test('IN-20: the columns of a new installation fit the list it starts with, without scrolling sideways', () => {
    const tickPaddingAndScrollBar = 31 + 20 + 15;
    for (const inbox of inboxes) {
      const { columns } = layoutOf({}, inbox);
      const needed = columns.reduce((sum, column) => sum + columnWidths[column], tickPaddingAndScrollBar);
      expect(needed, inbox).toBeLessThanOrEqual(narrowestNormalList);
    }
  });

  test('UI-38: what a person chose is kept', () => {
    const own = {
      columns: ['status' as const],
      widths: { status: 60 },
      view: { ...startingView('purchase'), search: 'x' },
    };
    expect(layoutOf({ purchase: own }, 'purchase')).toEqual(own);
  });

  test('IN-21: views are the same whatever ledger is chosen and blanks surround the search', () => {
    const one = startingView('purchase');
    expect(sameView(one, { ...one, ledgerId: 3, search: ' ' })).toBe(true);
    expect(sameView(one, { ...one, sort: { column: 'dueDate', descending: true } })).toBe(false);
  });
});

describe('a row', () => {
  test('IN-20: a credit note gives back: its amount has a minus in the list', () => {
    expect(signedAmount({ type: 'creditNote' }, '1250.00')).toBe('-1250.00');
    expect(signedAmount({ type: 'creditNote' }, '-5')).toBe('5');
    expect(signedAmount({ type: 'creditNote' }, '0.00')).toBe('0.00');
    expect(signedAmount({ type: 'invoice' }, '1250.00')).toBe('1250.00');
    expect(signedAmount({ type: 'invoice' }, null)).toBeNull();
  });

  test('IN-21: the worst finding is what one filters to', () => {
    const row = { errors: 0, warnings: 2, remarks: 1 } as Parameters<typeof columnValue>[0];
    expect(columnValue(row, 'findings')).toBe('warning');
    expect(columnValue({ ...row, errors: 1 }, 'findings')).toBe('error');
    expect(columnValue({ ...row, warnings: 0, remarks: 0 }, 'findings')).toBeNull();
  });
});

describe('where a search matched', () => {
  const row = (matched: string | null) => ({ vendorName: 'Hotel Klitrosen', documentNo: 'HK-5191', matched });

  test('UI-34: is shown in the vendor and the number when it stands there', () => {
    expect(whereMatched(row('K10040 · ⟦Hotel⟧ Klitrosen'))).toMatchObject({
      vendor: '⟦Hotel⟧ Klitrosen',
      number: 'HK-5191',
      elsewhere: null,
    });
    expect(whereMatched(row('⟦5191⟧ 22'))).toMatchObject({
      vendor: 'Hotel Klitrosen',
      number: 'HK-⟦5191⟧',
      elsewhere: null,
    });
  });

  test('UI-34: else the piece of text it stands in is shown, beginning near the match', () => {
    expect(whereMatched(row('Dobbeltværelse mod havet, fire nætter, ⟦turisttillæg⟧ for gæster'))).toMatchObject({
      elsewhere: '…nætter, ⟦turisttillæg⟧ for gæster',
      whole: 'Dobbeltværelse mod havet, fire nætter, turisttillæg for gæster',
    });
    expect(whereMatched(row('⟦Depositum⟧'))).toMatchObject({ elsewhere: '⟦Depositum⟧' });
  });

  test('UI-34: nothing is made up without a search', () => {
    expect(whereMatched(row(null))).toBeNull();
    expect(whereMatched(row('no marks'))).toBeNull();
  });
});
