import { describe, expect, test } from 'vitest';
import { checkPayment, emptyPayment, tidyPayment } from './ledger-payment.ts';

describe('how a ledger is paid (SET-1)', () => {
  test('nothing has to be said', () => {
    expect(checkPayment(undefined)).toEqual([]);
    expect(checkPayment(emptyPayment)).toEqual([]);
  });

  test('numbers are kept bare, as they are compared', () => {
    expect(tidyPayment({ ...emptyPayment, iban: 'dk50 0040 0440 1162 43', fikCreditor: '+81234567' })).toMatchObject({
      iban: 'DK5000400440116243',
      fikCreditor: '81234567',
    });
  });

  test('a length that cannot be is an error, a check digit that does not fit only a remark', () => {
    expect(checkPayment({ ...emptyPayment, bankBranch: '40', fikCreditor: '812' })).toEqual([
      { field: 'bankBranch', severity: 'error', key: 'ledgers.bankBranchHelp' },
      { field: 'fikCreditor', severity: 'error', key: 'ledgers.fikCreditorHelp' },
    ]);
    expect(checkPayment({ ...emptyPayment, iban: 'DK5000400440116244' })).toEqual([
      { field: 'iban', severity: 'remark', key: 'ledgers.ibanDigits' },
    ]);
  });
});
