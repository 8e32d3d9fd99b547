import { transportAddress, type TransportAddress } from '../../../shared/domain/transport/transport-address.ts';
import type { Context } from '../context.ts';

/** The address of something we send, as its receiver will read it from the file itself; null when it names none. */
export async function addressOf(
  { parsing }: Pick<Context, 'parsing'>,
  bytes: Uint8Array,
): Promise<TransportAddress | null> {
  const read = await parsing.read(bytes);
  return read.kind === 'document' ? transportAddress(read.document) : null;
}
