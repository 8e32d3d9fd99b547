import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Report } from '../../shared/contract/answer.ts';
import { answer } from '../../shared/contract/answer.ts';
import type { Handlers } from '../../shared/contract/calls.ts';
import type { ProgramEvent } from '../../shared/contract/events.ts';
import type { ProblemCode } from '../../shared/domain/problem.ts';
import { problem } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';
import { refuse } from '../../shared/domain/result.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { createDoorkeeper } from './doorkeeper.ts';
import { createEventStream } from './event-stream.ts';
import { pageHeaders } from './page-policy.ts';
import { readRendererFile } from './renderer-files.ts';

export interface HttpHostOptions {
  readonly handlers: Handlers;
  readonly onEvent: (listener: (event: ProgramEvent) => void) => () => void;
  /** The built page. */
  readonly rendererFolder: string;
  /** 0: any free one. */
  readonly port: number;
  /** What a visitor without a valid link sees: HTML that loads nothing. */
  readonly usedLinkPage: string;
  readonly report: Report;
}

export interface HttpHost {
  readonly port: number;
  /** A link that lets one browser in, once. */
  readonly newLink: () => string;
  readonly close: () => Promise<void>;
}

/** Bytes of the body of an order. Files arrive as base64: fifty megabytes and their company. */
const smallBody = 1_000_000;
const filesBody = 200_000_000;

/** Serves the page and carries calls and events, on the loopback interface only (PLT-1, PLT-3). Knows no call by what it does. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const stream = createEventStream();
  const stopListening = options.onEvent(stream.send);
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 });
  const port = await listen(server, options.port);
  const doorkeeper = createDoorkeeper(port);

  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) respond(response, 500, 'text/plain', '');
      else response.destroy(error instanceof Error ? error : undefined);
    });
  });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://ebilag.invalid');
    if (url.pathname.startsWith('/call/'))
      return carryCall(request, response, doorkeeper, url.pathname.slice('/call/'.length), options);
    if (!doorkeeper.comesFromUs(request, false)) return respond(response, 403, 'text/plain', '');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return respond(response, 405, 'text/plain', '', { allow: 'GET, HEAD' });
    if (url.pathname === '/enter')
      return enter(response, doorkeeper.redeem(url.searchParams.get('key') ?? ''), doorkeeper.knows(request));
    if (!doorkeeper.knows(request))
      return respond(response, 401, 'text/html; charset=utf-8', options.usedLinkPage, usedLinkHeaders);
    if (url.pathname === '/events') return stream.open(request, response);
    return sendFile(response, url.pathname);
  }

  function enter(response: ServerResponse, cookie: string | null, known: boolean): void {
    if (cookie === null && !known)
      return respond(response, 401, 'text/html; charset=utf-8', options.usedLinkPage, usedLinkHeaders);
    return respond(response, 303, 'text/plain', '', {
      location: '/',
      'cache-control': 'no-store',
      ...(cookie === null ? {} : { 'set-cookie': cookie }),
    });
  }

  async function sendFile(response: ServerResponse, path: string): Promise<void> {
    const file = await readRendererFile(options.rendererFolder, path);
    if (file === null) return respond(response, 404, 'text/plain', '');
    return respond(response, 200, file.contentType, file.content, {
      ...pageHeaders,
      'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    });
  }

  return {
    port,
    newLink: () => `http://127.0.0.1:${port}/enter?key=${doorkeeper.newKey()}`,
    close: async () => {
      stopListening();
      stream.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const usedLinkHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
};

async function carryCall(
  request: IncomingMessage,
  response: ServerResponse,
  doorkeeper: Doorkeeper,
  name: string,
  { handlers, report }: HttpHostOptions,
): Promise<void> {
  if (request.method !== 'POST') return refuseCall(response, 405, 'call.forbidden', { allow: 'POST' });
  if (!doorkeeper.comesFromUs(request, true)) return refuseCall(response, 403, 'call.forbidden');
  if (!doorkeeper.knows(request)) return refuseCall(response, 401, 'call.forbidden');
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? ''))
    return refuseCall(response, 415, 'call.invalid');
  const body = await readBody(request, name === 'files.receive' ? filesBody : smallBody);
  // The rest of a body that is too large is not waited for.
  if (body === null) return refuseCall(response, 413, 'call.invalid', { connection: 'close' });
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return refuseCall(response, 400, 'call.invalid');
  }
  return sendResult(response, 200, await answer(handlers, name, input, report));
}

/** The body as text, or null once it is larger than `limit` bytes. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refuseCall(
  response: ServerResponse,
  status: number,
  code: ProblemCode,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendResult(response, status, refuse(problem(code)), headers);
}

function sendResult(
  response: ServerResponse,
  status: number,
  result: Result<unknown>,
  headers: Readonly<Record<string, string>> = {},
): void {
  respond(response, status, 'application/json; charset=utf-8', JSON.stringify(result), {
    'cache-control': 'no-store',
    ...headers,
  });
}

function respond(
  response: ServerResponse,
  status: number,
  contentType: string,
  content: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(content),
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

async function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
