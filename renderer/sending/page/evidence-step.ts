import type { SendingEvidence } from '../../../shared/contract/sending.ts';
import type { Saying } from '../../../shared/domain/sending/evidence.ts';

/** How a piece of evidence looks on the time line. */
export interface EvidenceStep {
  readonly id: string;
  readonly at: string;
  readonly says: Saying;
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
}

const tones: Readonly<Record<Saying, EvidenceStep['tone']>> = {
  made: 'plain',
  notWritable: 'bad',
  left: 'plain',
  underWay: 'plain',
  handedOn: 'plain',
  silent: 'warning',
  notDelivered: 'bad',
  arrived: 'plain',
  invalid: 'bad',
  valid: 'plain',
  inProcess: 'plain',
  accepted: 'good',
  refused: 'bad',
  cancelled: 'plain',
};

export function stepsOf(evidence: readonly Pick<SendingEvidence, 'id' | 'at' | 'says'>[]): readonly EvidenceStep[] {
  return evidence.map(({ id, at, says }) => ({ id: String(id), at, says, tone: tones[says] }));
}

/** A UUID short enough to read: its first and last four characters. */
export function shortUuid(uuid: string): string {
  return uuid.length > 12 ? `${uuid.slice(0, 4)}…${uuid.slice(-4)}` : uuid;
}
