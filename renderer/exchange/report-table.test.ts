import { describe, expect, test } from 'vitest';
import { toCsv } from '../register/csv.ts';
import { type ReportWords, reportTable } from './report-table.ts';

const words: ReportWords = {
  heads: ['Direction', 'Type', 'Status', 'Number'],
  direction: (direction) => direction,
  type: (type) => type ?? 'unknown',
  status: (status) => status,
  total: 'Sum',
  stranded: 'Stranded',
  oldest: 'Oldest',
  made: 'Made',
};
const oldest = {
  sequence: 7,
  direction: 'in',
  type: null,
  inbox: null,
  partner: null,
  file: '=cmd.xml',
  size: 1,
  sha256: '',
  status: 'failed',
  transportError: null,
  problem: null,
  attempts: 1,
  createdAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
  discardReason: null,
} as const;

describe('exchange-status report (IN-2)', () => {
  test('counts by direction, type and status, with their sum, the stranded and the oldest row', () => {
    const table = reportTable(
      {
        counts: [
          { direction: 'in', type: 'invoice', status: 'failed', count: 2 },
          { direction: 'out', type: null, status: 'processing', count: 1 },
        ],
        oldest,
        stranded: 1,
      },
      words,
      'now',
    );
    expect(table).toEqual([
      ['Made', 'now'],
      ['Direction', 'Type', 'Status', 'Number'],
      ['in', 'invoice', 'failed', '2'],
      ['out', 'unknown', 'processing', '1'],
      ['Sum', '', '', '3'],
      ['Stranded', '', '', '1'],
      ['Oldest', '7', '=cmd.xml', '2026-11-20T09:00:00Z'],
    ]);
    expect(toCsv(table)).toContain(";'=cmd.xml;");
  });

  test('an empty table has a report too', () => {
    expect(reportTable({ counts: [], oldest: null, stranded: 0 }, words, 'now').at(-2)).toEqual(['Sum', '', '', '0']);
  });
});
