import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What the server answers about a name. */
export type NameAnswer =
  | {
      readonly kind: 'naptr';
      readonly records: readonly { readonly flags: string; readonly service: string; readonly regexp: string }[];
    }
  | { readonly kind: 'cname'; readonly target: string }
  | { readonly kind: 'address'; readonly address: string }
  /** The name is there, without a record of the type asked for. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failure' }
  /** Bytes in place of an answer. */
  | { readonly kind: 'garbage'; readonly bytes: Uint8Array }
  | { readonly kind: 'silence' };

export interface NameServer {
  /** As a set-up names it: `127.0.0.1:PORT`. */
  readonly address: string;
  /** By lower-case name; a name that is not here does not exist. */
  readonly names: Map<string, NameAnswer>;
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

const types = { address: 1, cname: 5, naptr: 35 } as const;

/** A name server on the loopback that knows what a test tells it, so that nothing of a test leaves the machine. */
export async function startNameServer(): Promise<NameServer> {
  const socket = createSocket('udp4');
  const names = new Map<string, NameAnswer>();
  const asked: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = readQuestion(query);
    asked.push(name);
    const reply = replyTo(query.subarray(0, end), type, names.get(name) ?? null, names);
    if (reply !== null) socket.send(reply, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${String((socket.address() as AddressInfo).port)}`,
    names,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function readQuestion(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length !== 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function replyTo(
  question: Buffer,
  type: number,
  answer: NameAnswer | null,
  names: ReadonlyMap<string, NameAnswer>,
): Buffer | null {
  if (answer?.kind === 'silence') return null;
  if (answer?.kind === 'garbage') return Buffer.concat([question.subarray(0, 2), answer.bytes]);
  const records = answer === null ? [] : recordsFor(answer, type, names);
  const code = answer === null ? 3 : answer.kind === 'failure' ? 2 : 0;
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(0x8580 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, question.subarray(12), ...records]);
}

function recordsFor(answer: NameAnswer, type: number, names: ReadonlyMap<string, NameAnswer>): readonly Buffer[] {
  if (answer.kind === 'naptr' && type === types.naptr)
    return answer.records.map(({ flags, service, regexp }, index) =>
      record(
        types.naptr,
        Buffer.concat([Buffer.from([0, 100, 0, index]), text(flags), text(service), text(regexp), Buffer.from([0])]),
      ),
    );
  if (answer.kind === 'address' && type === types.address) return [record(types.address, octets(answer.address))];
  if (answer.kind !== 'cname' || (type !== types.cname && type !== types.address)) return [];
  const alias = record(types.cname, nameBytes(answer.target));
  const target = names.get(answer.target);
  if (type === types.cname || target?.kind !== 'address') return [alias];
  return [alias, record(types.address, octets(target.address), nameBytes(answer.target))];
}

/** About the name in the question, unless another is given. */
function record(type: number, value: Buffer, name: Buffer = Buffer.from([0xc0, 12])): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(60, 4);
  head.writeUInt16BE(value.length, 8);
  return Buffer.concat([name, head, value]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'latin1');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function nameBytes(name: string): Buffer {
  return Buffer.concat([...name.split('.').map((label) => text(label)), Buffer.from([0])]);
}

function octets(address: string): Buffer {
  return Buffer.from(address.split('.').map(Number));
}
