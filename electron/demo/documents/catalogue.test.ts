import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDecimal } from '../../../shared/domain/amount/amount.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { createParsingPool } from '../../parsing/pool.ts';
import type { ParsingPool } from '../../parsing/pool.ts';
import { calendarFrom } from './calendar.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { clean, typeOf } from './draft.ts';
import type { Draft, DraftInvoice } from './draft.ts';
import { institution } from './institution.ts';
import { renderDraft } from './render/render-draft.ts';
import { sumUp } from './sums.ts';
import { vendorOf, vendors } from './vendors.ts';
import type { DemoVendor } from './vendors.ts';

const calendar = calendarFrom(new Date(2026, 10, 20));
const bytesOf = (draft: Draft): Uint8Array => renderDraft(draft, catalogue, calendar).bytes;
const isInvoice = (draft: Draft): draft is DraftInvoice => draft.kind === 'invoice' || draft.kind === 'creditNote';

let pool: ParsingPool;
beforeAll(() => {
  pool = createParsingPool({ size: 1 });
});
afterAll(() => pool.close());

async function read(draft: Draft): Promise<{ readonly document: EDocument; readonly grave: readonly string[] }> {
  const outcome = await pool.read(bytesOf(draft));
  if (outcome.kind !== 'document') throw new Error(`${draft.key}: ${JSON.stringify(outcome.problem)}`);
  const grave = outcome.findings.filter((finding) => finding.severity !== 'remark').map((finding) => finding.code);
  return { document: outcome.document, grave };
}

describe('every document of the demo is read as its draft says (PLT-8, IN-5, IN-7)', () => {
  const documents = catalogue.filter((draft) => typeOf(draft) !== null);

  test.each(documents.map((draft) => [draft.key, draft] as const))('%s', async (_, draft) => {
    const { document, grave } = await read(draft);
    const expected = draft.expect ?? clean;
    expect(document.type).toBe(typeOf(draft));
    expect(document.number).toBe(draft.number);
    expect(document.issueDate).toBe(calendar.day(draft.issued));
    const findings = expected.outcome === 'inbox' || expected.outcome === 'rejected' ? expected.findings : [];
    const remarks = new Set<string>(['document.copy']);
    expect([...new Set(grave)].toSorted()).toEqual(findings.filter((code) => !remarks.has(code)).toSorted());
    if (!isInvoice(draft)) return;
    expect(document.lines).toHaveLength(draft.lines.length);
    expect(document.attachments.map((attachment) => attachment.fileName)).toEqual(
      (draft.attachments ?? []).map((attachment) => attachment.name),
    );
    expect(formatDecimal(document.totals.payable?.value ?? '0')).toBe(sumUp(draft).payable);
  });

  test.each(catalogue.filter((draft) => draft.kind === 'stranger').map((draft) => [draft.key, draft] as const))(
    '%s is no document',
    async (_, draft) => {
      const outcome = await pool.read(bytesOf(draft));
      expect(outcome.kind === 'failed' ? { outcome: 'failed', problem: outcome.problem.code } : outcome.kind).toEqual(
        draft.expect,
      );
    },
  );

  test('a repeat has the very bytes of the document it repeats', () => {
    for (const draft of catalogue) {
      if (draft.kind !== 'repeat') continue;
      const repeated = catalogue.find((other) => other.key === draft.of);
      expect(repeated).toBeDefined();
      expect(bytesOf(draft)).toEqual(repeated === undefined ? null : bytesOf(repeated));
    }
  });
});

describe('the demo shows all there is (PLT-8)', () => {
  const invoices = catalogue.filter(isInvoice);
  const spread = (values: readonly (string | undefined)[]): string[] =>
    [...new Set(values.filter((value) => value !== undefined))].toSorted();

  test('at least sixty documents for the inbox, most of them before the first day, the rest while one watches', () => {
    const documents = catalogue.filter((draft) => typeOf(draft) !== null);
    expect(documents.length).toBeGreaterThanOrEqual(60);
    expect(catalogue.filter((draft) => draft.arrived > 0).length).toBeGreaterThanOrEqual(45);
    expect(catalogue.filter((draft) => draft.arrived === 0).length).toBeGreaterThanOrEqual(12);
  });

  test('every format, document type, payment and kind of attachment', () => {
    expect(spread(invoices.map((draft) => draft.format))).toEqual([
      'oioubl-2.02',
      'oioubl-2.1',
      'oioubl-3',
      'peppol-bis-3',
      'svefaktura-1.0',
    ]);
    expect(spread(catalogue.map((draft) => typeOf(draft) ?? undefined))).toEqual([
      'creditNote',
      'invoice',
      'order',
      'orderChange',
      'reminder',
      'statement',
      'utilityStatement',
    ]);
    expect(spread(invoices.map((draft) => draft.payment?.means))).toEqual([
      'bank',
      'bankgiro',
      'card',
      'directDebit',
      'fik71',
      'fik73',
      'fik75',
      'giro01',
      'giro04',
      'iban',
      'nemKonto',
    ]);
    expect(spread(invoices.flatMap((draft) => (draft.attachments ?? []).map((attachment) => attachment.kind)))).toEqual(
      ['csv', 'gif', 'jpeg', 'pdf', 'png', 'text', 'tiff', 'xml'],
    );
    expect(spread(invoices.map((draft) => draft.currency ?? 'DKK'))).toEqual(['DKK', 'EUR', 'NOK', 'SEK']);
  });

  test('no number is used twice by a vendor, but for the duplicates that are meant', () => {
    const numbers = catalogue
      .filter((draft) => draft.kind !== 'stranger' && draft.kind !== 'repeat')
      .map((draft) => `${draft.vendor} ${draft.kind} ${draft.number}`);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual(['office invoice 118512']);
  });

  test('a file in ISO-8859-1 really is in it', () => {
    const bytes = Buffer.from(
      bytesOf(catalogue.find((draft) => draft.key === 'printer-annual-report') ?? catalogue[0]!),
    );
    expect(bytes.includes(Buffer.from('Årsberetning', 'latin1'))).toBe(true);
    expect(bytes.includes(Buffer.from('Årsberetning', 'utf8'))).toBe(false);
    expect(bytes.includes('\r\n')).toBe(true);
  });
});

describe('the invented numbers are well made (facts §4)', () => {
  const weighed = (digits: string, weights: readonly number[]): number =>
    [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0);
  const isCvr = (id: string): boolean => /^\d{8}$/.test(id) && weighed(id, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  const isGln = (id: string): boolean =>
    /^\d{13}$/.test(id) && weighed(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;

  test('CVR numbers and GLNs have valid check digits, and only the two cards with P numbers share a CVR', () => {
    const all: readonly DemoVendor[] = Object.values(vendors);
    for (const vendor of all) {
      if (vendor.country === 'DK') expect(vendor.legalId).toSatisfy(isCvr);
      if (vendor.gln !== null) expect(vendor.gln).toSatisfy(isGln);
    }
    expect([institution.gln, institution.vesselGln].every(isGln) && isCvr(institution.cvr)).toBe(true);
    const ids = all.map((vendor) => vendor.legalId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([vendorOf('coolingNorth').legalId]);
  });
});
