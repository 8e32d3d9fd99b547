import { expect, test } from 'vitest';
import type { RunItem } from '../../../shared/contract/runs.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { stop, warning } from '../../../shared/domain/stop.ts';
import { toCsv } from '../../register/csv.ts';
import { textIn } from '../../text/text.ts';
import { reportTable } from './report-table.ts';

const accepted: RunItem = {
  position: 1,
  subject: 'document',
  documentId: 7,
  type: 'invoice',
  documentNo: '=1+1',
  partnerName: 'Nordlys Energi A/S',
  amountInclVat: '1250.00',
  currency: 'DKK',
  outcome: 'accepted',
  step: 'accept',
  stops: [],
  at: '2026-11-20T09:00:00.000Z',
  made: { id: 1, no: 'KF000001', order: false },
  voucher: null,
  changes: [],
};
const run = { kind: 'accept', dryRun: false } as const;
const held: RunItem = {
  ...accepted,
  outcome: 'stopped',
  made: null,
  stops: [
    { ...warning(problem('acceptance.oneByOne'), 'openDocument', 7) },
    { ...stop(problem('check.vendorMissing', { id: '10150817', scheme: 'DK:CVR' }), 'createVendor') },
  ],
};

test('MASS-5 the report as a table says outcome, document, message, what to do and what was made', () => {
  const [head = [], made = [], stopped = []] = reportTable([accepted, held], run, textIn('en'));
  expect(head).toHaveLength(11);
  expect([made[0], made[3], made[9]]).toEqual(['Accepted', '=1+1', 'KF000001']);
  expect(stopped[7]).toBe('No vendor card has the number 10150817.');
  expect(stopped[8]).not.toBe('');
});

test('OUT-5 the report of a run that sends says whose the documents are: customers, not vendors', () => {
  const heads = (['accept', 'send'] as const).map((kind) => reportTable([], { ...run, kind }, textIn('en'))[0]?.[4]);
  expect(heads).toEqual(['Vendor', 'Customer']);
});

test('MASS-3b a dry run says what could become of a document, not what became of it', () => {
  const [, made = [], stopped = []] = reportTable([accepted, held], { ...run, dryRun: true }, textIn('en'));
  expect([made[0], stopped[0]]).toEqual(['Can be accepted', 'Held']);
});

test('PLT-3 what a document is called never becomes a formula of the spreadsheet', () => {
  expect(toCsv(reportTable([accepted], run, textIn('da')))).toContain(";'=1+1;");
});
