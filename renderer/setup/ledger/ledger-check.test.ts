import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { checkLedger, emptyLedger, sameLedger } from './ledger-check.ts';

const agency = { ...emptyLedger, name: 'Kulturstyrelsen', cvr: '13585628' };
const museum: LedgerRow = {
  ...emptyLedger,
  id: 2,
  name: 'Museum',
  endpoints: [{ scheme: 'GLN', id: '5790001234560' }],
};

describe('a ledger as it is typed (SET-1, IN-8)', () => {
  test('a name is enough', () => {
    expect(checkLedger({ ...emptyLedger, name: 'Kulturstyrelsen' }, []).canSave).toBe(true);
    expect(checkLedger(emptyLedger, [])).toMatchObject({ name: 'ledgers.nameMissing', canSave: false });
  });

  test('a CVR number has 8 digits in Denmark, and may be anything elsewhere', () => {
    expect(checkLedger({ ...agency, cvr: '1358562' }, [])).toMatchObject({
      cvr: { severity: 'error' },
      canSave: false,
    });
    expect(checkLedger({ ...agency, cvr: '13585629' }, [])).toMatchObject({
      cvr: { severity: 'remark' },
      canSave: true,
    });
    expect(checkLedger({ ...agency, cvr: '556677-8899', country: 'SE' }, []).cvr).toBeNull();
  });

  test('a number of another ledger keeps it from being saved and says whose it is', () => {
    const check = checkLedger({ ...agency, endpoints: [{ scheme: 'GLN', id: '5790001234560' }] }, [museum]);
    expect(check.canSave).toBe(false);
    expect(check.endpoints[0]).toMatchObject({ code: 'taken', values: { ledger: 'Museum' } });
  });

  test('blanks and a DK in front are no change', () => {
    expect(sameLedger(agency, { ...agency, name: ' Kulturstyrelsen ', cvr: 'DK 13 58 56 28', country: 'dk' })).toBe(
      true,
    );
    expect(sameLedger(agency, { ...agency, city: 'København' })).toBe(false);
  });
});
