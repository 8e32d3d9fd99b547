import { createHash } from 'node:crypto';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { WrittenFormat } from '../../../shared/domain/sales/written-format.ts';
import { checkWritable } from '../../../shared/einvoice/writers/check/check-writable.ts';
import { writeDocument } from '../../../shared/einvoice/writers/write-document.ts';
import type { AttachmentBytes } from '../../../shared/einvoice/writers/writing.ts';
import { passGate } from '../../parsing/gate.ts';

/** What an attempt sends, or what keeps it from being written. */
export type WrittenAttempt =
  | {
      readonly ok: true;
      readonly content: string;
      /** Equal for two attempts that say the same. */
      readonly fingerprint: string;
      readonly sha256: string;
      readonly sha1: string;
    }
  | { readonly ok: false; readonly problem: Problem; readonly findings: readonly Finding[] };

/**
 * The XML of an attempt under a UUID of its own (OUT-3, OUT-4b): checked by the rules of its format and by the same gate that
 * everything that arrives passes.
 */
export function writeAttempt(
  document: EDocument,
  format: WrittenFormat,
  uuid: string,
  attachments: AttachmentBytes,
): WrittenAttempt {
  const told: EDocument = { ...document, uuid };
  const written = writeDocument(told, format, attachments);
  if (!written.ok) return { ok: false, problem: written.problem, findings: checkWritable(told, format, attachments) };
  const bytes = Buffer.from(written.value);
  const gate = passGate(bytes);
  if (!gate.ok) return { ok: false, problem: gate.problem, findings: [] };
  return {
    ok: true,
    content: written.value,
    fingerprint: createHash('sha256').update(written.value.replaceAll(uuid, '')).digest('hex'),
    sha256: createHash('sha256').update(bytes).digest('base64'),
    sha1: createHash('sha1').update(bytes).digest('base64'),
  };
}
