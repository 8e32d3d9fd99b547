import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../setup/ledger/ledger-check.ts';
import { isUnnamed, resumeAt } from './steps.ts';

const fresh = { ...emptyLedger, id: 1, name: 'Ledger 1' };
const named = { ...fresh, name: 'Kulturstyrelsen' };

describe('first start (PLT-8)', () => {
  test('a fresh installation begins with the language', () => {
    expect(resumeAt({ language: null }, { ledgers: [fresh] })).toBe('language');
  });

  test('goes on where it was left: what was answered is not asked again', () => {
    expect(resumeAt({ language: 'da' }, { ledgers: [fresh] })).toBe('ledger');
    expect(resumeAt({ language: 'da' }, { ledgers: [] })).toBe('ledger');
    expect(resumeAt({ language: 'da' }, { ledgers: [named] })).toBe('folders');
  });

  test('a ledger with a number or a company is somebody’s, whatever it is called', () => {
    expect(isUnnamed(fresh)).toBe(true);
    expect(isUnnamed({ ...fresh, cvr: '13585628' })).toBe(false);
    expect(isUnnamed({ ...fresh, endpoints: [{ id: '5790001234560', scheme: 'GLN' }] })).toBe(false);
    expect(isUnnamed(named)).toBe(false);
  });
});
