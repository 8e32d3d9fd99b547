import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { add, compare, formatDecimal } from '../../shared/domain/amount/amount.ts';
import type { EDocument } from '../../shared/domain/document/document.ts';
import { checkLayers } from '../../shared/domain/finding.ts';
import type { ReadOutcome } from '../../shared/einvoice/read.ts';
import { readBytes } from './read-bytes.ts';

/**
 * 148 real documents that nobody of us wrote, beside the project. None crashes, none is lost, and what the official rules
 * find valid is read as its text says, judged by a second, much simpler reading: regular expressions over the raw text.
 */
const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const present = existsSync(`${folder}index.json`);

interface Entry {
  readonly path: string;
  readonly verdict: string;
  readonly customizationID: string;
  readonly profileID: string;
}

const entries: readonly Entry[] = present ? (JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as Entry[]) : [];
const rawOf = (entry: Entry): string =>
  readFileSync(`${folder}${entry.path}`, 'utf8').replace(/<!--[\s\S]*?-->|<(\w+:UBLExtensions)>[\s\S]*?<\/\1>/g, '');
const outcomes = new Map<string, ReadOutcome>();

function read(entry: Entry): ReadOutcome {
  const outcome = outcomes.get(entry.path) ?? readBytes(readFileSync(`${folder}${entry.path}`));
  outcomes.set(entry.path, outcome);
  return outcome;
}

/** What the folders of the corpus say, independently of the content. */
const received: Readonly<Record<string, EDocument['type']>> = {
  Invoice: 'invoice',
  CreditNote: 'creditNote',
  Order: 'order',
  OrderChange: 'orderChange',
  OrderCancellation: 'orderCancellation',
  Reminder: 'reminder',
  Statement: 'statement',
  UtilityStatement: 'utilityStatement',
  ApplicationResponse: 'applicationResponse',
  InvoiceResponse: 'applicationResponse',
  MessageLevelResponse: 'applicationResponse',
};
const folderOf = ({ path }: Entry): string => path.split('/').at(-2) ?? '';
const isBrokenEnvelope = ({ verdict }: Entry): boolean => verdict === 'invalid-envelope-or-source-declared';

/** The envelopes are good, but what they hold is only a root with text in it: there is no document in them. */
const hollow = /^sbdh\/Invoice\/phpc_good-bis3-with-/;

const readable = entries.filter(
  (entry) => Object.hasOwn(received, folderOf(entry)) && !isBrokenEnvelope(entry) && !hollow.test(entry.path),
);
const billing = readable.filter((entry) => ['Invoice', 'CreditNote'].includes(folderOf(entry)));
const valid = billing.filter(
  ({ verdict }) => verdict === 'valid' || verdict === 'valid-1.17.2-only' || verdict === 'xsd-valid',
);

const faults: Readonly<Record<string, string>> = {
  'invalid-creation-date-and-time': 'creationDate',
  'invalid-header-version': 'headerVersion',
  'invalid-process-identifier': 'processMissing',
  'invalid-receiver-authority': 'receiverAuthority',
  'invalid-receiver-value': 'receiverValue',
  'invalid-sender-value': 'senderValue',
  'no-process-identifier': 'processMissing',
  'no-sbdh': 'headerMissing',
  'too-few-senders': 'senderMissing',
};

function document(entry: Entry): EDocument {
  const outcome = read(entry);
  if (outcome.kind === 'failed')
    throw new Error(`${entry.path}: ${outcome.problem.code} ${JSON.stringify(outcome.problem.values)}`);
  return outcome.document;
}

/** The first element of that name and its text, whatever its prefix. */
function textIn(raw: string, name: string): string | null {
  const match = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)</`).exec(raw);
  return match?.[1]?.trim() ?? null;
}

function countIn(raw: string, name: string): number {
  return [...raw.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}[\\s>]`, 'g'))].length;
}

test('the corpus of real documents is beside the project', ({ skip }) => {
  skip(!present, '../shared/corpus is missing: reading real documents is not tested here');
  expect(entries).toHaveLength(148);
});

describe.runIf(present)('the corpus of real documents (IN-5, IN-7b)', () => {
  test('fills every part of this table', () => {
    expect(entries.filter(isBrokenEnvelope)).toHaveLength(9);
    expect(valid.length).toBeGreaterThan(45);
    expect(readable.length).toBeGreaterThan(95);
  });

  test.each(entries)('$path ends as a document or with a reason', (entry) => {
    const outcome = read(entry);
    if (outcome.kind === 'document') expect(outcome.layers.map(({ layer }) => layer)).toEqual(checkLayers);
    else expect(outcome.problem.code).not.toBe('unexpected');
  });

  test.each(readable)('$path is read as what it is', (entry) => {
    const read = document(entry);
    expect(read.type).toBe(received[folderOf(entry)]);
    expect(read.customizationId ?? '').toBe(entry.customizationID);
    expect(read.profileId ?? '').toBe(entry.profileID);
    expect(read.number).not.toBe('');
    expect(read.issueDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(read.sender.name ?? read.sender.legal?.name ?? read.sender.endpoint?.id).toBeTruthy();
    expect(read.receiver.name ?? read.receiver.legal?.name ?? read.receiver.endpoint?.id).toBeTruthy();
  });

  test.each(valid)('$path is read completely and its arithmetic holds', (entry) => {
    const raw = rawOf(entry);
    const invoice = document(entry);
    const swedish = entry.path.startsWith('svefaktura');
    const body = raw.slice(raw.search(/<(?:[\w-]+:)?(?:Invoice|CreditNote)[\s>]/));

    expect(invoice.number).toBe(textIn(body, 'ID'));
    expect(invoice.issueDate).toBe(textIn(body, 'IssueDate')?.slice(0, 10));
    expect(invoice.currency).toBe(textIn(body, swedish ? 'InvoiceCurrencyCode' : 'DocumentCurrencyCode'));
    expect(invoice.lines).toHaveLength(
      countIn(body, invoice.type === 'invoice' || swedish ? 'InvoiceLine' : 'CreditNoteLine'),
    );
    const payable = textIn(body, swedish ? 'TaxInclusiveTotalAmount' : 'PayableAmount');
    expect(invoice.totals.payable?.value).toBe(payable);
    expect(invoice.totals.payable?.currency).toBe(invoice.currency);
    expect(invoice.attachments).toHaveLength(countIn(body, 'Attachment'));
    expect(invoice.paymentMeans).toHaveLength(countIn(body, 'PaymentMeans'));
    expect(invoice.supplier?.name ?? invoice.supplier?.legal?.name).toBeTruthy();
    expect(invoice.customer?.name ?? invoice.customer?.legal?.name).toBeTruthy();
    const due = textIn(body, 'DueDate') ?? textIn(body, 'PaymentDueDate') ?? textIn(body, 'DuePaymentDate');
    if (due !== null) expect(invoice.dueDate).toBe(due.slice(0, 10));

    const outcome = read(entry);
    const findings = outcome.kind === 'document' ? outcome.findings : [];
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ layer }) => layer === 'arithmetic')).toEqual([]);
    const layers = outcome.kind === 'document' ? outcome.layers : [];
    expect(layers.find(({ layer }) => layer === 'arithmetic')?.verdict).toBe('valid');
  });

  test.each(billing)('$path: the line amounts are those of the text', (entry) => {
    const raw = rawOf(entry);
    const invoice = document(entry);
    const written = [...raw.matchAll(/<(?:[\w-]+:)?LineExtensionAmount(?:\s[^>]*)?>([^<]*)</g)].map(
      (match) => match[1]?.trim() ?? '',
    );
    // The first one is the total; Svefaktura calls its total otherwise.
    const lines = entry.path.startsWith('svefaktura') ? written : written.slice(1);
    const total = (amounts: readonly string[]): string => formatDecimal(amounts.reduce(add, '0'));
    expect(compare(total(invoice.lines.map(({ amount }) => amount?.value ?? '0')), total(lines))).toBe(0);
  });

  test.each(entries.filter(isBrokenEnvelope))('$path fails and its fault is named', (entry) => {
    const outcome = read(entry);
    const name = /phpc_bad-(.*)\.xml$/.exec(entry.path)?.[1] ?? '';
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { code: 'envelope.broken', values: { fault: faults[name] } },
    });
  });

  test.each(entries.filter(({ path }) => hollow.test(path)))(
    '$path: the envelope opens and the empty document in it has no number',
    (entry) => {
      expect(read(entry)).toMatchObject({
        kind: 'failed',
        problem: { code: 'read.numberMissing' },
        found: { root: 'Invoice' },
      });
    },
  );

  test.each(entries.filter((entry) => !Object.hasOwn(received, folderOf(entry))))(
    '$path is a business document that is not received',
    (entry) => {
      expect(read(entry)).toMatchObject({
        kind: 'failed',
        problem: { code: 'recognise.notReceived' },
        found: { customizationId: entry.customizationID },
      });
    },
  );

  test.each([
    ['oioubl-2.02/Invoice/gobl_prices-advanced_real.xml', 'arithmetic.line', 'F-INV340'],
    ['peppol-bis-billing-3/Invoice/bc_peppol-invoice-0.xml', 'arithmetic.taxInclusive', 'BR-CO-15'],
    ['peppol-bis-billing-3/Invoice/bc_peppol-invoice-0.xml', 'arithmetic.taxSubtotal', 'BR-S-08'],
    ['peppol-bis-billing-3/Invoice/bc_peppol-invoice-0.xml', 'arithmetic.line', 'PEPPOL-EN16931-R120'],
  ])('%s breaks %s by the official rule %s, and is found to', (path, code, rule) => {
    const entry = entries.find((candidate) => candidate.path === path);
    const outcome = entry === undefined ? null : read(entry);
    const findings = outcome?.kind === 'document' ? outcome.findings : [];
    expect(findings).toContainEqual(
      expect.objectContaining({ code, severity: 'error', rule: expect.objectContaining({ id: rule }) as unknown }),
    );
  });
});
