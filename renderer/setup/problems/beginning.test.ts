import { describe, expect, test } from 'vitest';
import { problem } from '../../../shared/domain/problem.ts';
import { beginning } from './beginning.ts';

describe('going to where the set-up is mended (SET-11)', () => {
  const place = { table: 'inboundUnits', id: null, ledgerId: 1 };

  test('SET-8: a unit that nothing maps begins its mapping', () => {
    const found = { severity: 'warning', problem: problem('setupCheck.unitUnmapped', { unit: 'KGM' }), place } as const;
    expect(beginning(found)).toEqual({ new: 'yes', officialCode: 'KGM' });
  });

  test('a row that is there is opened, not begun', () => {
    const found = {
      severity: 'error',
      problem: problem('setupCheck.formWithoutAccount', { form: 'DIREKTE' }),
      place: { ...place, table: 'paymentForms', id: 4 },
    } as const;
    expect(beginning(found)).toEqual({});
  });
});
