import type { Receipt } from './receipt.ts';

/**
 * An AS2 message disposition notification, as it came over the wire (RFC 3798, RFC 4130): the fields stand in a part of
 * their own, or are all there is.
 */
export function readAs2Receipt(content: string): Receipt | null {
  const disposition = field(content, 'Disposition');
  if (disposition === null) return null;
  // `automatic-action/MDN-sent-automatically; processed/error: authentication-failed`
  const type = /;\s*(\S[^\r\n]*)$/u.exec(disposition)?.[1]?.trim() ?? '';
  const failed = /^(?:failed|processed\/(?:error|failure))/iu.test(type);
  if (!failed && !/^(?:processed|displayed)/iu.test(type)) return null;
  const [, reason] = /^[^:]*:\s*(.+)$/u.exec(type) ?? [];
  const details = field(content, 'Error') ?? field(content, 'Failure') ?? field(content, 'Warning');
  const words = [reason, details].filter((part) => part != null);
  const digest = /^([A-Za-z0-9+/=]+)/u.exec(field(content, 'Received-Content-MIC') ?? '')?.[1];
  const message = field(content, 'Original-Message-ID');
  return {
    says: failed ? 'notDelivered' : 'arrived',
    speaker: 'receiverAccessPoint',
    form: 'as2Receipt',
    code: type === '' ? null : type,
    text: words.length === 0 ? null : words.join('\n'),
    at: timeOf(field(content, 'Date')),
    messageIds: message === null ? [] : [bare(message)],
    digests: digest === undefined ? [] : [digest],
  };
}

/** A field with its continuation lines; the first one of this name. */
function field(content: string, name: string): string | null {
  const found = new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\r\\n]+)*)`, 'imu').exec(content);
  const value = found?.[1]?.replace(/\r?\n[ \t]+/gu, ' ').trim();
  return value === undefined || value === '' ? null : value;
}

function bare(messageId: string): string {
  return messageId.replace(/^<|>$/gu, '');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Fri, 20 Nov 2026 09:02:15 +0100` as an instant. */
function timeOf(date: string | null): string | null {
  const found =
    /(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?\s*(?:([+-])(\d{2})(\d{2})|GMT|UTC|Z)?/u.exec(
      date ?? '',
    );
  if (found === null) return null;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', sign, hours, minutes] = found;
  const index = months.indexOf(month.toLowerCase());
  if (index < 0) return null;
  const zone = sign === undefined ? 'Z' : `${sign}${hours ?? '00'}:${minutes ?? '00'}`;
  const time = Date.parse(
    `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}T${hour}:${minute}:${second}${zone}`,
  );
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
