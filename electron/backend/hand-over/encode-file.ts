import { decodeCp437, encodeCp437 } from '../../../shared/domain/hand-over/formats/sie/cp437.ts';
import { formatTraits, type HandOverFormat } from '../../../shared/domain/hand-over/target.ts';

/** The bytes of a composed file. */
export function encodeFile(format: HandOverFormat, text: string): Uint8Array {
  return formatTraits[format].encoding === 'cp437' ? encodeCp437(text) : Buffer.from(text, 'utf8');
}

/** The text of a file's bytes. */
export function decodeFile(format: HandOverFormat, bytes: Uint8Array): string {
  return formatTraits[format].encoding === 'cp437' ? decodeCp437(bytes) : Buffer.from(bytes).toString('utf8');
}
