import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { add, compare, formatDecimal } from '../../shared/domain/amount/amount.ts';
import { consumptionLines } from '../../shared/domain/document/consumption.ts';
import type { EDocument } from '../../shared/domain/document/document.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The types beside invoices of the corpus of real documents, in depth: everything that can be counted or summed in the raw
 * text by regular expressions must have come through the readers.
 */
const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const present = existsSync(`${folder}index.json`);

interface Entry {
  readonly path: string;
  readonly verdict: string;
}

const entries: readonly Entry[] = present ? (JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as Entry[]) : [];
const of = (...folders: readonly string[]): Entry[] =>
  entries.filter(({ path }) => folders.includes(path.split('/').at(-2) ?? ''));

/** Without comments and extensions, which nobody reads. */
function rawOf({ path }: Entry): string {
  return readFileSync(`${folder}${path}`, 'utf8').replace(/<!--[\s\S]*?-->|<(\w+:UBLExtensions)>[\s\S]*?<\/\1>/g, '');
}

function read(entry: Entry): { readonly document: EDocument; readonly findings: readonly Finding[] } {
  const outcome = readBytes(readFileSync(`${folder}${entry.path}`));
  if (outcome.kind === 'failed') throw new Error(`${entry.path}: ${outcome.problem.code}`);
  return outcome;
}

/** The whole elements of a name, whatever their prefix; never one inside another of the same name. */
function elements(raw: string, name: string): string[] {
  return [...raw.matchAll(new RegExp(`<((?:[\\w-]+:)?${name})(?:\\s[^>]*[^/]|\\s*)>[\\s\\S]*?</\\1>`, 'g'))].map(
    ([whole]) => whole,
  );
}

/** The texts of all elements of a name. */
function texts(raw: string, name: string): string[] {
  return [...raw.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)</`, 'g'))].map(
    ([, text]) => text?.trim() ?? '',
  );
}

const first = (raw: string, name: string): string | null => texts(raw, name)[0] ?? null;
const total = (amounts: readonly (string | undefined)[]): string =>
  formatDecimal(amounts.reduce<string>((sum, amount) => add(sum, amount ?? '0'), '0'));
const same = (ours: string, theirs: string): void => expect(compare(ours, theirs)).toBe(0);

/** `bc_` are broken on purpose, in ways that are not ours to find. */
const wholesome = ({ path, verdict }: Entry): boolean => verdict.startsWith('valid') && !path.includes('/bc_');

describe.runIf(present)('the corpus beyond invoices (IN-5, IN-7b)', () => {
  const all = of('Order', 'OrderChange', 'OrderCancellation', 'Reminder', 'Statement', 'UtilityStatement', 'ApplicationResponse', 'InvoiceResponse', 'MessageLevelResponse'); // prettier-ignore

  test('fills every part of this table', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const name of ['Order', 'OrderChange', 'OrderCancellation', 'Reminder', 'Statement', 'UtilityStatement', 'ApplicationResponse', 'InvoiceResponse'])
      expect(of(name).length, name).toBeGreaterThan(1); // prettier-ignore
  });

  test.each(all.filter(wholesome))('$path, which is valid, has no error and adds up', (entry) => {
    const { findings } = read(entry);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ layer }) => layer === 'arithmetic')).toEqual([]);
  });

  test.each(all)('$path: attachments and parties come through', (entry) => {
    const raw = rawOf(entry);
    const { document } = read(entry);
    expect(document.attachments).toHaveLength(elements(raw, 'Attachment').length);
    for (const [name, party] of [
      ['OriginatorCustomerParty', document.originator],
      ['PayeeParty', document.payee],
    ] as const) {
      // Lines of statements name their own.
      const [element] = elements(raw.replace(/<(\w+:StatementLine)>[\s\S]*?<\/\1>/g, ''), name);
      if (element === undefined) expect(party).toBeNull();
      else
        expect(party?.name ?? party?.legal?.name ?? null).toBe(first(elements(element, 'PartyName')[0] ?? '', 'Name'));
    }
  });

  test.each(of('Order', 'OrderChange'))('$path: every line, its amounts, its place in the change', (entry) => {
    const raw = rawOf(entry);
    const { document } = read(entry);
    const lines = elements(raw, 'OrderLine');
    const own = document.lines.filter(({ parentId }) => parentId === null);
    expect(own).toHaveLength(lines.length);
    expect(own.map(({ quantity }) => quantity?.value)).toEqual(lines.map((line) => first(line, 'Quantity')));
    expect(own.map(({ statusCode }) => statusCode)).toEqual(lines.map((line) => first(line, 'LineStatusCode')));
    expect(own.map(({ item }) => item.name)).toEqual(
      lines.map((line) => first(elements(line, 'Item')[0] ?? '', 'Name')),
    );
    expect(own.map(({ price }) => price?.amount.value ?? null)).toEqual(lines.map((line) => first(line, 'PriceAmount')));
    same(total(own.map(({ amount }) => amount?.value)), total(lines.map((line) => first(line, 'LineExtensionAmount') ?? '0')));
    expect(own.map(({ accountingCost }) => accountingCost)).toEqual(lines.map((line) => first(line, 'AccountingCost')));
    expect(document.totals.payable?.value ?? null).toBe(first(elements(raw, 'AnticipatedMonetaryTotal')[0] ?? '', 'PayableAmount'));
    expect(document.sequenceId).toBe(first(raw, 'SequenceNumberID'));
    const validity = elements(raw, 'ValidityPeriod').find((each) => each.includes('EndDate')) ?? '';
    expect(document.validityPeriod?.end ?? null).toBe(first(validity, 'EndDate'));
    const headDelivery = elements(raw.slice(0, raw.search(/<(?:\w+:)?OrderLine>/)), 'RequestedDeliveryPeriod')[0] ?? '';
    expect(document.delivery?.requested?.end ?? null).toBe(first(headDelivery, 'EndDate'));
    const contract = document.references.find(({ kind }) => kind === 'contract');
    expect(contract?.id ?? null).toBe(first(elements(raw, 'Contract')[0] ?? '', 'ID'));
  }); // prettier-ignore

  test.each(of('OrderCancellation'))('$path: the order and the reason', (entry) => {
    const raw = rawOf(entry);
    const { document } = read(entry);
    expect(document.cancellationNotes.map(({ text }) => text)).toEqual(texts(raw, 'CancellationNote'));
    const order = document.references.find(({ kind }) => kind === 'order');
    expect(order?.id).toBe(first(elements(raw, 'OrderReference')[0] ?? '', 'ID'));
    expect(order?.issueDate ?? null).toBe(first(elements(raw, 'OrderReference')[0] ?? '', 'IssueDate'));
  });

  test.each(of('Reminder', 'Statement'))('$path: every line with its amounts and the documents it names', (entry) => {
    const raw = rawOf(entry);
    const { document } = read(entry);
    const lines = elements(raw, document.type === 'reminder' ? 'ReminderLine' : 'StatementLine');
    expect(document.lines).toHaveLength(lines.length);
    for (const [name, field] of [['DebitLineAmount', 'debit'], ['CreditLineAmount', 'credit'], ['BalanceAmount', 'balance']] as const)
      expect(document.lines.map((line) => line[field]?.value ?? null), name).toEqual(lines.map((line) => first(line, name)));
    expect(document.lines.map(({ broughtForward }) => broughtForward)).toEqual(
      lines.map((line) => first(line, 'BalanceBroughtForwardIndicator') === 'true'),
    );
    const named = lines.map((line) => elements(line, '(?:Invoice|CreditNote|Reminder|SelfBilledInvoice|SelfBilledCreditNote)DocumentReference').map((each) => first(each, 'ID')));
    expect(document.lines.map(({ references }) => references.filter(({ kind }) => kind !== 'additional').map(({ id }) => id))).toEqual(named);
    expect(document.lines.map(({ billedLines }) => billedLines.length)).toEqual(lines.map((line) => elements(line, 'BillingReferenceLine').length));
    expect(document.sequenceId).toBe(first(raw, 'ReminderSequenceNumeric'));
    if (document.type === 'statement')
      expect(document.balances).toMatchObject({
        debit: { value: first(raw, 'TotalDebitAmount') },
        balance: { value: first(raw, 'TotalBalanceAmount') },
      });
  }); // prettier-ignore

  test.each(of('UtilityStatement'))('$path: meters, rates to come, duties, suppliers and their charges', (entry) => {
    const raw = rawOf(entry);
    const { document } = read(entry);
    const { consumptions } = document;
    const parent = elements(raw, 'ParentDocumentReference')[0] ?? '';
    expect(document.references.filter(({ kind }) => kind === 'parent')).toMatchObject([
      {
        id: first(parent, 'ID'),
        scheme: /schemeAgencyID="([^"]*)"/.exec(parent)?.[1],
        uuid: first(parent, 'UUID'),
        issueDate: first(parent, 'IssueDate'),
        typeCode: first(parent, 'DocumentTypeCode'),
      },
    ]);
    expect(consumptions).toHaveLength(elements(raw, 'SubscriberConsumption').length);
    const meters = consumptions.flatMap(({ point }) => point?.meters ?? []);
    expect(meters.map(({ number }) => number)).toEqual(texts(raw, 'MeterNumber'));
    const readings = meters.flatMap((meter) => meter.readings);
    expect(readings.map(({ previous }) => previous?.value)).toEqual(texts(raw, 'PreviousMeterQuantity'));
    expect(readings.map(({ latest }) => latest?.value)).toEqual(texts(raw, 'LatestMeterQuantity'));
    expect(readings.map(({ latestDate }) => latestDate)).toEqual(texts(raw, 'LatestMeterReadingDate'));
    const settlements = consumptions.flatMap(({ onAccount }) => onAccount.flatMap((each) => each.settlements));
    expect(settlements.map(({ dueDate }) => dueDate)).toEqual(elements(raw, 'PlannedSettlement').map((each) => first(each, 'DueDate')));
    const whole = consumptions.map(({ consumption }) => consumption);
    expect(whole.flatMap((each) => each?.reports.flatMap(({ history }) => history) ?? [])).toHaveLength(elements(raw, 'ConsumptionHistory').length);
    expect(whole.flatMap((each) => each?.energyTaxes ?? []).map(({ amount }) => amount?.value)).toEqual(texts(raw, 'TaxEnergyAmount'));
    expect(whole.flatMap((each) => each?.averages ?? [])).toHaveLength(elements(raw, 'ConsumptionAverage').length);
    expect(whole[0]?.totals.payable?.value).toBe(first(elements(elements(raw, 'SubscriberConsumption')[0] ?? '', 'LegalMonetaryTotal')[0] ?? '', 'PayableAmount'));
    const suppliers = consumptions.flatMap((each) => each.suppliers);
    expect(suppliers.map(({ supplier }) => supplier?.name)).toEqual(elements(raw, 'UtilitySupplierParty').map((each) => first(each, 'Name')));
    const lines = consumptionLines(consumptions);
    const written = elements(raw, 'ConsumptionLine');
    expect(lines).toHaveLength(written.length);
    expect(lines.map(({ quantity }) => quantity?.value)).toEqual(written.map((line) => first(line, 'InvoicedQuantity')));
    same(total(lines.map(({ amount }) => amount?.value)), total(written.map((line) => first(line, 'LineExtensionAmount') ?? '0')));
    // The suppliers' shares are the whole.
    same(total(suppliers.map(({ consumption }) => consumption?.totals.payable?.value)), whole[0]?.totals.payable?.value ?? '');
  }); // prettier-ignore

  test.each(of('ApplicationResponse', 'InvoiceResponse', 'MessageLevelResponse'))('$path: the verdict, on what, and why', (entry) => {
    const raw = rawOf(entry);
    const { response } = read(entry).document;
    const reference = elements(raw, 'DocumentReference').at(-1) ?? '';
    expect(response).toMatchObject({
      code: first(raw, 'ResponseCode'),
      documentId: first(reference, 'ID'),
      documentTypeCode: first(reference, 'DocumentTypeCode'),
      documentIssueDate: first(reference, 'IssueDate'),
    });
    expect(response?.lines.map(({ lineId }) => lineId)).toEqual(elements(raw, 'LineResponse').map((line) => first(line, 'LineID')));
    expect(response?.reasons).toEqual(texts(raw.replace(/<(\w+:Condition)>[\s\S]*?<\/\1>/g, '').replace(/<(\w+:(?:Issuer|Recipient)Party)>[\s\S]*?<\/\1>/g, '').slice(raw.search(/<\w+:DocumentResponse>/)), 'Description'));
    expect(response?.statusCodes.map(({ code }) => code)).toEqual(texts(raw, 'StatusReasonCode'));
    expect(response?.statusCodes.flatMap(({ conditions }) => conditions)).toHaveLength(elements(raw, 'Condition').length);
  }); // prettier-ignore
});
