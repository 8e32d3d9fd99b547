import type { EDocument } from '../../domain/document/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { takesElectronically, type SalesKind } from '../../domain/sales/customer.ts';
import { checkDraft, type SalesFault } from '../../domain/sales/check-draft.ts';
import { composeReminder, composeStatement } from '../../domain/sales/compose-balance.ts';
import { composeBilling } from '../../domain/sales/compose-billing.ts';
import type { SalesDraft } from '../../domain/sales/draft.ts';
import { receiverOf, type SalesGround } from '../../domain/sales/ground.ts';
import type { WrittenFormat } from '../../domain/sales/written-format.ts';
import { checkWritable } from '../writers/check/check-writable.ts';
import { inFormat } from '../writers/in-format.ts';
import type { AttachmentBytes } from '../writers/writing.ts';
import { fieldOfPlace } from './field-of-place.ts';

/** What the format says about what was written, beside the field it is mended in. */
export interface WritingFault {
  readonly field: string;
  /** Only a document that leaves electronically is kept back by it. */
  readonly severity: 'error' | 'warning';
  readonly finding: Finding;
}

export interface PreparedSale {
  readonly document: EDocument;
  readonly sums: { readonly net: string; readonly vat: string; readonly total: string };
  readonly faults: readonly SalesFault[];
  readonly writing: readonly WritingFault[];
}

/** A draft as an e-document, in Peppol's words. */
export function composeSale(
  draft: SalesDraft,
  ground: SalesGround,
): {
  readonly document: EDocument;
  readonly sums: PreparedSale['sums'];
  /** Where each line of the document stands in the draft, whose blank lines are none. */
  readonly positions: readonly number[];
} {
  switch (draft.kind) {
    case 'reminder': {
      const { document, sums } = composeReminder(draft.reminder, ground);
      return { document, sums: { net: sums.total, vat: '0.00', total: sums.total }, positions: [] };
    }
    case 'statement': {
      const { document, sums } = composeStatement(draft.statement, ground);
      return { document, sums: { net: sums.total, vat: '0.00', total: sums.total }, positions: [] };
    }
    case 'invoice':
    case 'creditNote': {
      const { document, sums } = composeBilling(draft.kind, draft.billing, ground);
      const { net, vat, total, lines } = sums;
      return { document, sums: { net, vat, total }, positions: lines.map(({ index }) => index) };
    }
  }
}

/** What a draft will say, without the number it does not have yet. */
export function drawnSale(draft: SalesDraft, ground: SalesGround): EDocument {
  const { document } = composeSale(draft, { ...ground, no: '' });
  return inFormat(document, formatFor(receiverOf(ground)?.format ?? 'oioubl21', draft.kind));
}

/** Reminders and statements are only known to OIOUBL (OUT-3). */
export function formatFor(format: WrittenFormat, kind: SalesKind): WrittenFormat {
  return format === 'peppolBis3' && (kind === 'reminder' || kind === 'statement') ? 'oioubl21' : format;
}

/**
 * A draft as the document it becomes in its customer's format, with everything that is wrong about it: by our own rules and
 * by those of the format (OUT-2, OUT-3).
 */
export function prepareSale(
  draft: SalesDraft,
  ground: SalesGround,
  attachments: AttachmentBytes = new Map(),
): PreparedSale {
  const { document, sums, positions } = composeSale(draft, ground);
  const receiver = receiverOf(ground);
  const format = formatFor(receiver?.format ?? 'oioubl21', draft.kind);
  const faults = checkDraft(draft, ground);
  const electronic = receiver !== null && takesElectronically(receiver, draft.kind);
  const named = new Set(faults.map(({ field }) => field));
  const writing = checkWritable(document, format, attachments)
    .map((finding): WritingFault => ({
      field: fieldOfPlace(finding.place, positions),
      severity: electronic ? 'error' : 'warning',
      finding,
    }))
    // What our own rules have said of a field in the form's words need not be said in the format's.
    .filter(({ field }) => !named.has(field) && !(field === 'lines' && named.has('lines')));
  return { document: inFormat(document, format), sums, faults, writing };
}
