import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aTaxTotal } from '../build.ts';
import { importStatusOf } from '../import-status.ts';
import { aCodingInput, anEdit, aPartner, chart, tablesOf } from './build.ts';
import { codingStops } from './coding-stops.ts';
import { decideCoding, type CodingInput } from './decide-coding.ts';

const stopsOf = (strings: readonly (string | null)[], values: Partial<CodingInput> = {}) => {
  const document = aDocument({ lines: strings.map((accountingCost) => aLine({ accountingCost })) });
  const input = aCodingInput({ document, ...values });
  return codingStops(decideCoding(input), input.partner);
};
const said = (stops: ReturnType<typeof stopsOf>) =>
  stops.map(({ kind, problem, action }) => `${kind} ${problem.code} ${problem.values['places'] ?? ''} ${action}`);

describe('ACC-1 what the coding says before accepting', () => {
  test('nothing when every line is coded', () => {
    expect(stopsOf(['05,FINANS,2210', '05,ANLÆG,100'])).toEqual([]);
  });

  test('the same thing on several lines is said once, with all of them', () => {
    expect(said(stopsOf(['05,FINANS,7777', '05,FINANS,2210', '05,FINANS,7777', '05,FINANS,8888']))).toEqual([
      'stop coding.accountUnknown line:1 line:3 openCoding',
      'stop coding.accountUnknown line:4 openCoding',
    ]);
  });

  test('COD-2 a document with findings stays processed', () => {
    expect(importStatusOf(stopsOf(['03,FORMÅL,77,05,FINANS,2210']))).toBe('processed');
    expect(importStatusOf(stopsOf(['03,FORMÅL,5,05,FINANS,2210']))).toBe('ready');
  });

  test('COD-9 lines without an account are asked about when the partner warns, and only then', () => {
    expect(said(stopsOf(['05,FINANS,2210', null, null]))).toEqual([
      'warning check.codingMissing line:2 line:3 openCoding',
    ]);
    expect(stopsOf([null], { partner: null })).toMatchObject([{ kind: 'warning' }]);
    for (const uncodedLines of ['text', 'leaveOut'] as const)
      expect(stopsOf([null], { partner: aPartner({ uncodedLines }) })).toEqual([]);
  });

  test('a line with an amount whose VAT nobody can tell is a stop; a rounding is none', () => {
    const tables = tablesOf({ ...chart, vatMappings: [] });
    const lines = [aLine({ accountingCost: '05,FINANS,2230', taxTotals: [aTaxTotal('12.00', { percent: '12' })] })];
    const document = aDocument({ lines });
    const rounded = { ...document, totals: { ...document.totals, rounding: { value: '0.25', currency: 'DKK' } } };
    expect(stopsOf([], { document: rounded, tables })).toMatchObject([
      {
        kind: 'stop',
        problem: { code: 'check.codingVatGroup', values: { rate: '12', category: 'StandardRated', places: 'line:1' } },
      },
    ]);
  });

  test('rules of accounts are asked about and do not keep from ready; what was answered by hand is not', () => {
    const defaultDimensions = [
      { ownerKind: 'account', ownerNo: '2210', dimension: 'FORMÅL', rule: 'required' },
    ] as const;
    const stops = stopsOf(['05,FINANS,2210'], { tables: tablesOf({ ...chart, defaultDimensions }) });
    expect(said(stops)).toEqual(['warning coding.dimensionRequired line:1 openCoding']);
    expect(importStatusOf(stops)).toBe('ready');
    expect(stopsOf(['4025'], { edits: [anEdit('line:0', { accountKind: 'account', accountNo: '2210' })] })).toEqual([]);
  });

  test('what is left out keeps nobody', () => {
    const partner = aPartner({ uncodedLines: 'leaveOut', useDimensionString: 'yes' });
    expect(stopsOf(['05,FINANS,7777'], { partner, edits: [anEdit('line:0', { leaveOut: true })] })).toEqual([]);
  });
});
