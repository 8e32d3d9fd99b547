import type { VoucherDraftView, VoucherView } from '../../../shared/contract/posting.ts';
import type { Voucher, VoucherDraft } from '../../../shared/domain/posting/voucher.ts';

/** A voucher as it crosses the border. */
export function voucherView(voucher: Voucher): VoucherView {
  const { id, no, postedAt, postedBy } = voucher;
  return { ...draftOfVoucher(voucher), id, no, postedAt, postedBy };
}

/** One that is not posted yet. */
export function draftOfVoucher({ lines, vatGroups, ...head }: VoucherDraft): VoucherDraftView {
  return {
    ...head,
    lines: lines.map((line) => ({ ...line, dimensions: [...line.dimensions] })),
    vatGroups: [...vatGroups],
  };
}
