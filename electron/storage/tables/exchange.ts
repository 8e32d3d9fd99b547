import type { Generated } from 'kysely';

// What came in and goes out: originals, deliveries, answers.

export interface OriginalsTable {
  sha256: string;
  size: number;
  storedAt: string;
}

/** Every arrival of an original, also of one that is here already (IN-1). */
export interface DeliveriesTable {
  id: Generated<number>;
  sha256: string;
  documentId: number | null;
  fileName: string;
  source: string;
  at: string;
}

export interface ExchangeTable {
  sequence: Generated<number>;
  direction: string;
  type: string;
  inbox: string;
  partner: string;
  file: string;
  claimedPath: string;
  source: string;
  sha256: string;
  size: number;
  status: string;
  transportError: string;
  problem: string | null;
  attempts: number;
  outboxId: number | null;
  createdAt: string;
  updatedAt: string;
  discardReason: string;
}

export interface OutboxTable {
  id: Generated<number>;
  documentId: number;
  documentNo: string;
  uuid: string;
  code: string;
  reason: string;
  format: string;
  receiver: string;
  status: string;
  attempt: number;
  fileName: string;
  content: string;
  createdAt: string;
  releaseAt: string;
  writtenAt: string;
  settledAt: string;
  problem: string | null;
  transportError: string;
}

/** Answers that came in, matched to the answer or document of ours they speak of, or to nothing (an orphan). */
export interface ReceivedResponsesTable {
  id: Generated<number>;
  documentId: number;
  outboxId: number | null;
  answeredDocumentId: number | null;
  code: string;
  reason: string;
  at: string;
}
