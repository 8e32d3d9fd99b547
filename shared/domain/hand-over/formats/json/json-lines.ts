import type { HandOverLine } from '../../hand-over-voucher.ts';
import type { MappedVoucher } from '../../map-voucher.ts';
import { budgetDimension, projectDimension } from '../../target.ts';
import { writeJson, type JsonValue } from './exact-json.ts';
import type { FileToWrite } from '../written-file.ts';

/**
 * Our own plain form: one voucher a line, UTF-8, for whatever has no format of its own. Amounts are decimal text with two
 * decimals; dates `yyyy-mm-dd`; times ISO with `Z`.
 *
 * `schema` `ebilag.voucher/1` · `externalId` (the same for ever) · `ledger` {id, name, cvr, currency} · `no` · `kind`
 * `purchaseInvoice|purchaseCreditMemo` · `date` (posting) · `documentDate` · `dueDate` · `text` · `currency` · `vendor` {no,
 * name, documentNo, orderNo} · `purchaseNo` · `net` · `vat` · `total` (positive) · `sourceSha256` (original document) ·
 * `postedAt` · `postedBy` · `payment` {form, kind, means, account {kind, branch, account, bic, cardType}, reference,
 * balancingAccount} or null · `vatGroups` [{vatGroup, base, vat, deductible}] · `lines` [{no, kind
 * `cost|deductedVat|lostVat|reverseChargeVat|payables|balancing|rounding`, account, accountName, text, amount (debit
 * positive; all add up to 0), vatGroup, budget, project, dimensions {code: value}}].
 */
export function* writeJsonLines({ ledger, setup, vouchers }: FileToWrite): Iterable<string> {
  const accounts = new Map(setup.accounts.map(({ account, target }) => [account, target]));
  for (const voucher of vouchers)
    yield `${writeJson(entryOf(voucher, ledger, (account) => accounts.get(account) ?? account))}\n`;
}

function entryOf(
  voucher: MappedVoucher,
  { id, name, cvr, currency }: FileToWrite['ledger'],
  accountOf: (account: string) => string,
): JsonValue {
  const { payment } = voucher;
  return {
    schema: 'ebilag.voucher/1',
    externalId: voucher.externalId,
    ledger: { id: String(id), name, cvr, currency },
    no: voucher.no,
    kind: voucher.kind,
    date: voucher.date,
    documentDate: voucher.documentDate,
    dueDate: voucher.dueDate,
    text: voucher.text,
    currency: voucher.currency,
    vendor: {
      no: voucher.vendorNo,
      name: voucher.vendorName,
      documentNo: voucher.vendorDocumentNo,
      orderNo: voucher.vendorOrderNo,
    },
    purchaseNo: voucher.purchaseNo,
    net: voucher.net,
    vat: voucher.vat,
    total: voucher.total,
    sourceSha256: voucher.sourceSha256,
    postedAt: voucher.postedAt,
    postedBy: voucher.postedBy,
    payment:
      payment === null
        ? null
        : {
            form: payment.form,
            kind: payment.formKind,
            means: payment.means,
            account: payment.account === null ? null : { ...payment.account },
            reference: payment.reference,
            balancingAccount: payment.balancingAccount === '' ? '' : accountOf(payment.balancingAccount),
          },
    vatGroups: voucher.vatGroups.map((group) => ({ ...group })),
    lines: voucher.lines.map(lineOf),
  };
}

function lineOf(line: HandOverLine): JsonValue {
  const valueOf = (name: string) => line.dimensions.find(({ dimension }) => dimension === name)?.value ?? '';
  const dimensions = line.dimensions.filter(({ dimension }) => !dimension.startsWith('#'));
  return {
    no: String(line.lineNo),
    kind: line.kind,
    account: line.account,
    accountName: line.accountName,
    text: line.text,
    amount: line.amount,
    vatGroup: line.vatGroup,
    budget: valueOf(budgetDimension),
    project: valueOf(projectDimension),
    dimensions: Object.fromEntries(dimensions.map(({ dimension, value }) => [dimension, value])),
  };
}
