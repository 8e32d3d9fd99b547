import type { SearchText } from '../../shared/domain/search/search-text.ts';
import type { ReadOutcome } from '../../shared/einvoice/read.ts';

/** What the pool hands a worker: files to read, one attachment to take out of a file, or the word to end by itself. */
export type WorkerOrder =
  | { readonly kind: 'read'; readonly files: readonly Uint8Array[] }
  | { readonly kind: 'attachment'; readonly file: Uint8Array; readonly index: number }
  | { readonly kind: 'end' };

/**
 * What a worker answers. The document goes as JSON text: parsing it is faster than a structured clone of a thousand small
 * objects, and whoever stores the document needs that text anyway.
 */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly outcomes: readonly OutcomeText[] }
  | { readonly kind: 'attachment'; readonly content: Uint8Array | null };

export type OutcomeText =
  | { readonly kind: 'document'; readonly document: string; readonly findings: string; readonly searchText: SearchText }
  | { readonly kind: 'failed'; readonly outcome: string };

/** What every worker is started with: one shared number, the index of the file it is busy with. */
export interface WorkerStart {
  readonly progress: SharedArrayBuffer;
}

/** A read document with its JSON text beside it, so that it need not be written a second time to be stored. */
export type PooledOutcome =
  | (Extract<ReadOutcome, { kind: 'document' }> & { readonly documentText: string })
  | Extract<ReadOutcome, { kind: 'failed' }>;

export function packOutcome(outcome: ReadOutcome): OutcomeText {
  if (outcome.kind === 'failed') return { kind: 'failed', outcome: JSON.stringify(outcome) };
  const { document, findings, layers, searchText } = outcome;
  return {
    kind: 'document',
    document: JSON.stringify(document),
    findings: JSON.stringify({ findings, layers }),
    searchText,
  };
}

/** The inverse of {@link packOutcome}. */
export function unpackOutcome(text: OutcomeText): PooledOutcome {
  if (text.kind === 'failed') return JSON.parse(text.outcome) as Extract<ReadOutcome, { kind: 'failed' }>;
  type Read = Extract<ReadOutcome, { kind: 'document' }>;
  const { findings, layers } = JSON.parse(text.findings) as Pick<Read, 'findings' | 'layers'>;
  const document = JSON.parse(text.document) as Read['document'];
  return { kind: 'document', document, findings, layers, searchText: text.searchText, documentText: text.document };
}
