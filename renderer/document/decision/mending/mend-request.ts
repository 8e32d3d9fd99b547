import { createStore } from 'zustand/vanilla';
import type { Stop } from '../../../../shared/contract/documents.ts';

/** A mending action that its document's own page carries out, as soon as that page is there. */
export interface MendRequest {
  readonly documentId: number;
  readonly stop: Stop;
}

export const mendRequest = createStore<{ readonly request: MendRequest | null }>(() => ({ request: null }));

export function requestMending(documentId: number, stop: Stop): void {
  mendRequest.setState({ request: { documentId, stop } });
}
