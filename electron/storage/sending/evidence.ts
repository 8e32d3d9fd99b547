import { sql, type Selectable } from 'kysely';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { causeOf } from '../../../shared/domain/sending/cause.ts';
import type { Evidence, EvidenceForm, Saying, Speaker } from '../../../shared/domain/sending/evidence.ts';
import { attentionOf, verdictOf, type SendStatus, type Verdict } from '../../../shared/domain/sending/verdict.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import type { AttemptEvidenceTable } from '../tables.ts';
import { orNull } from './attempts.ts';

export interface NewEvidence extends Evidence {
  readonly cameAt: string;
  /** What our own check found. */
  readonly findings?: readonly Finding[];
  /** The file it stands in, with its hash in the archive. */
  readonly file?: { readonly name: string; readonly sha256: string };
  /** What it was read from: said once, it is not said again. */
  readonly source?: string;
  readonly documentId?: number;
  readonly by?: string;
}

export interface StoredEvidence extends Evidence {
  readonly id: number;
  readonly attemptId: number;
  readonly cameAt: string;
  readonly findings: readonly Finding[];
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly documentId: number | null;
  readonly by: string | null;
}

/** What new evidence did to the status of its attempt. */
export interface VerdictChange {
  readonly from: SendStatus | null;
  readonly verdict: Verdict;
}

const evidenceOfAttempt = prepared((store, { attemptId }: { attemptId: number }) =>
  store.selectFrom('attemptEvidence').selectAll().where('attemptId', '=', attemptId).orderBy('at').orderBy('id'),
);
const statusOfAttempt = prepared((store, { attemptId }: { attemptId: number }) =>
  store.selectFrom('attempts').select('status').where('id', '=', attemptId),
);

/**
 * Adds evidence to an attempt and judges all of it anew (OUT-4b); attempt and, where it is the latest, document bear the
 * verdict from then on. Answers with the change, or null when the same was said before.
 */
export async function recordEvidence(
  tx: WritableStore,
  attemptId: number,
  evidence: NewEvidence,
): Promise<VerdictChange | null> {
  const source = evidence.source ?? '';
  if (source !== '' && (await isSaidFrom(tx, attemptId, source))) return null;
  await insertInto(tx, 'attemptEvidence', {
    attemptId,
    at: evidence.at,
    cameAt: evidence.cameAt,
    says: evidence.says,
    speaker: evidence.speaker,
    form: evidence.form,
    code: evidence.code ?? '',
    text: evidence.text ?? '',
    problem: evidence.problem === null ? null : JSON.stringify(evidence.problem),
    findings: JSON.stringify(evidence.findings ?? []),
    fileName: evidence.file?.name ?? '',
    sha256: evidence.file?.sha256 ?? '',
    source,
    documentId: evidence.documentId ?? null,
    by: evidence.by ?? '',
  });
  const [before] = statusOfAttempt(tx, { attemptId });
  const verdict = verdictOf(evidenceOfAttempt(tx, { attemptId }).map(toEvidence));
  if (verdict === null) throw new Error(`Evidence without a verdict: ${String(attemptId)}`);
  await writeVerdict(tx, attemptId, verdict);
  return { from: before === undefined || before.status === '' ? null : (before.status as SendStatus), verdict };
}

const saidFrom = prepared((store, { attemptId, source }: { attemptId: number; source: string }) =>
  store
    .selectFrom('attemptEvidence')
    .select('id')
    .where('attemptId', '=', attemptId)
    .where('source', '=', source)
    .where('source', '<>', sql.lit('')),
);

/** Whether this was read as evidence of the attempt before. */
export async function isSaidFrom(db: ReadableStore, attemptId: number, source: string): Promise<boolean> {
  return saidFrom(db, { attemptId, source }).length > 0;
}

async function writeVerdict(tx: WritableStore, attemptId: number, verdict: Verdict): Promise<void> {
  const { status, since, speaker, code, text, problem } = verdict;
  const shared = {
    attemptId,
    status,
    attention: attentionOf(status),
    since,
    code: code ?? '',
    cause: causeOf(verdict)?.key ?? '',
  };
  attemptVerdict(tx, {
    ...shared,
    speaker: speaker ?? '',
    text: text ?? '',
    problem: problem === null ? null : JSON.stringify(problem),
  });
  if (status !== 'awaitingSending') waitsNoMore(tx, { attemptId });
  sendingVerdict(tx, shared);
}

type SharedVerdict = {
  readonly attemptId: number;
  readonly status: string;
  readonly attention: number;
  readonly since: string;
  readonly code: string;
  readonly cause: string;
};
type AttemptVerdict = SharedVerdict & {
  readonly speaker: string;
  readonly text: string;
  readonly problem: string | null;
};

const attemptVerdict = prepared(
  (store, { attemptId, status, attention, since, code, cause, speaker, text, problem }: AttemptVerdict) =>
    store
      .updateTable('attempts')
      .set({ status, attention, since, code, cause, speaker, text, problem })
      .where('id', '=', attemptId),
);
const sendingVerdict = prepared((store, { attemptId, status, attention, since, code, cause }: SharedVerdict) =>
  store
    .updateTable('sendings')
    .set({ status, attention, since, code, cause })
    .where('salesDocumentId', 'in', (from) =>
      from.selectFrom('attempts').select('salesDocumentId').where('id', '=', attemptId),
    )
    // An earlier attempt, or a copy, does not speak for the document.
    .where('attemptId', '=', attemptId),
);
const waitsNoMore = prepared((store, { attemptId }: { attemptId: number }) =>
  store.updateTable('attempts').set({ delay: null }).where('id', '=', attemptId).where('delay', 'is not', null),
);

/** What is known of an attempt, in the order of its times. */
export async function evidenceOf(db: ReadableStore, attemptId: number): Promise<StoredEvidence[]> {
  return evidenceOfAttempt(db, { attemptId }).map(toEvidence);
}

export async function findEvidence(db: ReadableStore, id: number): Promise<StoredEvidence | null> {
  const row = await queries(db).selectFrom('attemptEvidence').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toEvidence(row);
}

function toEvidence(row: Selectable<AttemptEvidenceTable>): StoredEvidence {
  return {
    id: row.id,
    attemptId: row.attemptId,
    at: row.at,
    cameAt: row.cameAt,
    says: row.says as Saying,
    speaker: row.speaker as Speaker,
    form: row.form as EvidenceForm,
    code: orNull(row.code),
    text: orNull(row.text),
    problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
    findings: JSON.parse(row.findings) as Finding[],
    fileName: orNull(row.fileName),
    sha256: orNull(row.sha256),
    documentId: row.documentId,
    by: orNull(row.by),
  };
}
