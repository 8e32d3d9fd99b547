import type { DocumentPage } from '../../../shared/contract/documents.ts';

type Response = DocumentPage['responses'][number];

/** The answer that counts: the newest of ours that was not taken back. */
export function sentResponse(responses: readonly Response[]): Response | null {
  const own = responses.filter((response) => response.direction === 'out' && response.status !== 'cancelled');
  return own.reduce<Response | null>((newest, one) => (newest === null || one.at >= newest.at ? one : newest), null);
}
