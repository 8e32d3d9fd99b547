import type { CallOutput } from '../../../shared/contract/calls.ts';

export type VoucherPage = CallOutput<'posting.voucher'>;
