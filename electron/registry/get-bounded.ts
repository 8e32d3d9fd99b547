import type { Resolver } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from '../../shared/domain/problem.ts';
import { problem } from '../../shared/domain/problem.ts';
import { webAddress } from '../../shared/domain/registry/naptr.ts';

export type Got =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  /** The server is there and has no such thing. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly problem: Problem };

export interface GetLimits {
  /** Milliseconds for the whole answer. */
  readonly patience: number;
  readonly bytes: number;
  /** Attempts where a server fails or cannot be reached. */
  readonly attempts: number;
}

/** How hosts are found: by the name servers of the set-up, or as the system does it. */
export type HostLookup = Resolver | null;

/**
 * Gets a small thing from a server nobody vouches for: within a time, within a size, following one redirection, and again
 * where the server fails. An address that is not of the web is never asked.
 */
export async function getBounded(address: string, lookup: HostLookup, limits: GetLimits): Promise<Got> {
  let redirected = false;
  let asked = address;
  for (let attempt = 1; ; attempt += 1) {
    const answer = webAddress(asked) === null ? unreadable(asked) : await getOnce(asked, lookup, limits);
    if (answer.kind === 'redirected') {
      if (redirected) return unknown('registry.redirectedTwice', asked);
      redirected = true;
      asked = new URL(answer.to, asked).href;
      continue;
    }
    if (answer.kind !== 'unknown' || !answer.again || attempt >= limits.attempts) return answer;
    await wait(200 * attempt);
  }
}

type Once =
  | Exclude<Got, { readonly kind: 'unknown' }>
  | { readonly kind: 'redirected'; readonly to: string }
  | { readonly kind: 'unknown'; readonly problem: Problem; readonly again: boolean };

function unknown(
  code: 'registry.redirectedTwice' | 'registry.publisherUnreachable' | 'registry.answerTooLarge',
  address: string,
  reason = '',
): { readonly kind: 'unknown'; readonly problem: Problem } {
  return { kind: 'unknown', problem: problem(code, { host: hostOf(address), reason }) };
}

function unreadable(address: string): Once {
  return { ...unknown('registry.publisherUnreachable', address, 'address'), again: false };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address.slice(0, 80);
}

function getOnce(address: string, lookup: HostLookup, { patience, bytes }: GetLimits): Promise<Once> {
  const { promise, resolve } = Promise.withResolvers<Once>();
  const failed = (reason: string): void =>
    resolve({ ...unknown('registry.publisherUnreachable', address, reason), again: true });
  const request = (address.startsWith('https:') ? requestSecure : requestPlain)(address, {
    signal: AbortSignal.timeout(patience),
    headers: { accept: 'application/xml, text/xml' },
    agent: false,
    ...(lookup === null ? {} : { lookup: lookupBy(lookup) }),
  });
  request.on('error', (error) => failed(reasonOf(error)));
  request.on('response', (response) => {
    response.on('error', (error) => failed(reasonOf(error)));
    const status = response.statusCode ?? 0;
    const to = response.headers.location;
    if (status === 200)
      readBody(response, bytes).then(
        (body) =>
          resolve(
            body === null
              ? { ...unknown('registry.answerTooLarge', address), again: false }
              : { kind: 'body', bytes: body },
          ),
        (error: unknown) => failed(reasonOf(error)),
      );
    else {
      response.resume();
      if (status === 404) resolve({ kind: 'none' });
      else if (status >= 300 && status < 400 && to !== undefined) resolve({ kind: 'redirected', to });
      else resolve({ ...unknown('registry.publisherUnreachable', address, String(status)), again: status >= 500 });
    }
  });
  request.end();
  return promise;
}

/** Null: larger than any real answer; the rest is not read. */
async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'EUNKNOWN';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'ETIMEDOUT';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 80);
}

/** Hosts of publishers through the same name servers; addresses are taken as they are. */
function lookupBy(resolver: Resolver): LookupFunction {
  const find = async (hostname: string, all: boolean, callback: Parameters<LookupFunction>[2]): Promise<void> => {
    const found = await resolver.resolve4(hostname).catch((error: NodeJS.ErrnoException) => error);
    if (!Array.isArray(found)) callback(found, '', 4);
    else if (all)
      callback(null, found.map((address) => ({ address, family: 4 }))); // prettier-ignore
    else callback(null, found[0] ?? '', 4);
  };
  return (hostname, options, callback) => void find(hostname, options.all === true, callback);
}
