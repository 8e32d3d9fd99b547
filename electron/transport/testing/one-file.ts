import type { Problem } from '../../../shared/domain/problem.ts';
import type { TransportAddress } from '../../../shared/domain/transport/transport-address.ts';
import type { Transport } from '../transport.ts';

/** Stages one file alone; null: it stands ready. */
export async function stage(
  transport: Transport,
  fileName: string,
  content: Uint8Array,
  address: TransportAddress | null,
): Promise<Problem | null> {
  return (await transport.stage([{ fileName, content, address }])).get(fileName) ?? null;
}

/** Hands one file over alone. */
export async function handOver(transport: Transport, fileName: string): Promise<'done' | Problem> {
  return (await transport.handOver([fileName])).get(fileName) ?? 'done';
}
