import type { Evidence, Speaker } from './evidence.ts';

/**
 * An error an access point left as text (facts/transport.md e.2): `errorCode:`, `errorDetail:`, `mshRole:`, `timestamp:` where
 * it is Domibus's, any words where it is another's. What is not there stays open.
 */
export function readErrorText(
  text: string,
  cameAt: string,
): Omit<Evidence, 'problem'> & { readonly messageId: string | null } {
  const field = (name: string): string | null => {
    const found = new RegExp(`^[ \\t]*${name}[ \\t]*[:=][ \\t]*(\\S.*)$`, 'imu').exec(text);
    return found?.[1]?.trim() ?? null;
  };
  return {
    at: instantOf(field('timestamp')) ?? cameAt,
    says: 'notDelivered',
    speaker: speakerOf(text, field('mshRole')),
    form: 'errorFile',
    code: field('errorCode'),
    text: field('errorDetail') ?? (text.trim() === '' ? null : text.trim()),
    messageId: field('messageInErrorId'),
  };
}

const registryWords =
  /\b(?:SML|SMP|lookup|look-up|service ?metadata|not registered|unknown participant|participant[^.]{0,40}not found|no endpoint found|NAPTR|BDXL)\b/iu;

function speakerOf(text: string, role: string | null): Speaker {
  if (registryWords.test(text)) return 'registry';
  return role !== null && /receiv/iu.test(role) ? 'receiverAccessPoint' : 'ownAccessPoint';
}

/** An ISO instant out of what was written, or null: times of a day to come are no times. */
export function instantOf(written: string | null): string | null {
  if (written === null || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u.test(written)) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/u.test(written) ? written : `${written}Z`;
  const time = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
