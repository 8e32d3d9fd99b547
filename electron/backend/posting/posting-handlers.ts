import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { postingCalls } from '../../../shared/contract/posting.ts';
import { ok } from '../../../shared/domain/result.ts';
import { listVendorEntries } from '../../storage/posting/list-vendor-entries.ts';
import { listVouchers } from '../../storage/posting/list-vouchers.ts';
import { findVendorEntry } from '../../storage/posting/vendor-entries.ts';
import { voucherOfDocument } from '../../storage/posting/vouchers.ts';
import { found, needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { checkPosting, postDocuments } from './post-documents.ts';
import { setPostingDate } from './set-posting-date.ts';
import { tellPosted } from './tell-posted.ts';
import { voucherPage } from './voucher-page.ts';

export function postingHandlers({ context }: Program): Pick<BackendHandlers, keyof typeof postingCalls> {
  const { storage, user } = context;
  return {
    'posting.check': async ({ documentId }) => ok(await checkPosting(context, documentId)),
    'posting.post': needing(user, 'bookkeeper', async ({ ids, confirmed }) => {
      const outcomes = await postDocuments(context, ids, confirmed);
      tellPosted(context, outcomes);
      return ok({ outcomes });
    }),
    'posting.vouchers': async ({ sort, offset, limit, ...filter }) =>
      ok(await listVouchers(storage.read, filter, sort, { offset, limit })),
    'posting.voucher': async ({ id }) => found(await voucherPage(storage.read, id), 'posting.voucherNotFound', id),
    'posting.voucherOf': async ({ documentId }) => ok({ voucher: await voucherOfDocument(storage.read, documentId) }),
    'posting.entries': async ({ sort, offset, limit, ...filter }) =>
      ok(await listVendorEntries(storage.read, filter, sort, { offset, limit })),
    'posting.entry': async ({ id }) => {
      const entry = await findVendorEntry(storage.read, id);
      return found(entry === null ? null : { entry }, 'posting.entryNotFound', id);
    },
    'posting.setDate': needing(user, 'bookkeeper', ({ documentId, date }) => setPostingDate(context, documentId, date)),
  };
}
