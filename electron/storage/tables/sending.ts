import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Attempts to send, their evidence, and how far each document has come (OUT-4, OUT-4b, OUT-6).

export interface AttemptsTable {
  id: Generated<number>;
  uuid: string;
  salesDocumentId: number;
  ledgerId: number;
  area: string;
  /** The how-manyth of its document. */
  no: number;
  channel: string;
  format: string;
  receiver: string;
  /** Empty where nothing could be written. */
  fileName: string;
  /** From here to `cause`: the verdict of its evidence. */
  status: string;
  attention: number;
  since: string;
  speaker: string;
  code: string;
  text: string;
  problem: string | null;
  cause: string;
  /** Why it could not be handed over at the last try. */
  delay: string | null;
  /** Handing it over has begun. */
  stagedAt: string;
  sentAt: string;
  /** When silence becomes something to say. */
  silentAt: string;
  /** Also sent this way: what became of it does not speak for the document. */
  copy: Flag;
  /** Why it was sent again. */
  reason: string;
  createdAt: string;
  createdBy: string;
}

export interface AttemptContentsTable {
  attemptId: number;
  /** As sent. */
  content: string;
  /** Hash of the content without the attempt's own UUID: equal for two attempts that say the same. */
  fingerprint: string;
  /** By which receipts name a file they saw, as base64. */
  sha256: string;
  sha1: string;
}

export interface AttemptEvidenceTable {
  id: Generated<number>;
  attemptId: number;
  at: string;
  cameAt: string;
  says: string;
  speaker: string;
  form: string;
  code: string;
  text: string;
  problem: string | null;
  /** What our own check found, as JSON; a list. */
  findings: string;
  fileName: string;
  /** The file as it came, in the archive. */
  sha256: string;
  /** What it was read from, so that it counts once however often it is read. */
  source: string;
  /** An application response that stands among the documents. */
  documentId: number | null;
  by: string;
}

/** What access points call what they sent, learnt from the names they give. */
export interface TransmissionsTable {
  messageId: string;
  attemptId: number;
}

/** One row for every posted sales document, made by the store when it is posted. */
export interface SendingsTable {
  salesDocumentId: number;
  ledgerId: number;
  area: string;
  kind: string;
  no: string;
  customerId: number;
  customerNameKey: string;
  issueDate: string;
  totalMinor: number;
  /** The latest. */
  attemptId: number | null;
  attempts: number;
  status: string;
  attention: number;
  since: string;
  channel: string;
  code: string;
  cause: string;
}

export interface SendingTables {
  attempts: AttemptsTable;
  attemptContents: AttemptContentsTable;
  attemptEvidence: AttemptEvidenceTable;
  transmissions: TransmissionsTable;
  sendings: SendingsTable;
}
