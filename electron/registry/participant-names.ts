import { createHash } from 'node:crypto';
import type { Participant } from '../../shared/domain/registry/participant.ts';
import { participantScheme } from '../../shared/domain/registry/participant.ts';

/** The name of a participant in a zone found by CNAME: `B-` and the MD5 of its value, in hexadecimal. */
export function cnameHost({ value }: Participant, zone: string): string {
  return `B-${createHash('md5').update(value.toLowerCase()).digest('hex')}.${participantScheme}.${zone}`;
}

/** The name of a participant in a zone found by NAPTR: the SHA-256 of its value in Base32, lower case, unpadded. */
export function naptrHost({ value }: Participant, zone: string): string {
  return `${base32(createHash('sha256').update(value.toLowerCase()).digest())}.${participantScheme}.${zone}`;
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters.charAt((held >> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  return bits === 0 ? text : text + letters.charAt((held << (5 - bits)) & 31);
}

/** A name in an address of a publisher: the whole `scheme::value`, percent-encoded. */
export function pathName(scheme: string, value: string): string {
  return encodeURIComponent(`${scheme}::${value}`);
}
