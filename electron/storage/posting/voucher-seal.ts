import { createHash } from 'node:crypto';
import { toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { Voucher, VoucherLine } from '../../../shared/domain/posting/voucher.ts';

/**
 * SHA-256 of everything a voucher says, for the log's entry of its posting (POST-1, PLT-5): the log's chain then holds the
 * vouchers as well, and a row that was changed behind the program's back is found, also where the sides still balance. The
 * list form leaves no two vouchers with one text; what a voucher gains later must not change the list of those before.
 */
export function voucherSeal(voucher: Omit<Voucher, 'id'>): string {
  const { no, kind, ledgerId, date, documentDate, text, currency, deviatingVat, documentId, postedAt, postedBy } =
    voucher;
  const { vendorId, vendorNo, vendorName, vendorDocumentNo, vendorOrderNo, purchaseId, purchaseNo } = voucher;
  const { net, vat, total, vatGroups, vendorEntry, lines } = voucher;
  const content = [
    [no, kind, ledgerId, date, documentDate ?? '', text, currency, deviatingVat, documentId, postedAt, postedBy],
    [vendorId, vendorNo, vendorName, vendorDocumentNo, vendorOrderNo, purchaseId, purchaseNo],
    [net, vat, total, vatGroups, vendorEntry],
    lines.map(lineContent),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function lineContent(line: VoucherLine): unknown[] {
  const { lineNo, kind, account, accountName, text, debit, credit, vatGroup, budget, project, dimensions } = line;
  const amounts = [toMinorUnits(debit), toMinorUnits(credit)];
  return [
    lineNo,
    kind,
    account,
    accountName,
    text,
    ...amounts,
    vatGroup,
    budget,
    project,
    dimensions,
    line.purchaseLineNo,
  ];
}
