import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: string;
}

/** How the server behaves: what it answers to a step of the conversation in place of agreeing. */
export interface ServerManner {
  readonly answers: Map<'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'END', string>;
  /** Hangs up once the mail has been handed over, without a word. */
  hangsUp: boolean;
}

export interface MailServer {
  readonly port: number;
  readonly taken: TakenMail[];
  readonly signIns: string[];
  readonly manner: ServerManner;
  readonly close: () => Promise<void>;
}

/** A mail server on the loopback that takes what a test sends it (RFC 5321, as much of it as that needs). */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const signIns: string[] = [];
  const manner: ServerManner = { answers: new Map(), hangsUp: false };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, { taken, signIns, manner });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    signIns,
    manner,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, { taken, signIns, manner }: Pick<MailServer, 'taken' | 'signIns' | 'manner'>): void {
  let held = '';
  let from = '';
  let to: string[] = [];
  let content: string[] | null = null;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const agree = (step: 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'END', line: string): boolean => {
    say(manner.answers.get(step) ?? line);
    return !manner.answers.has(step);
  };
  const command = (line: string): void => {
    const word = line.slice(0, 4).toUpperCase();
    if (word === 'EHLO') {
      say('250-loopback');
      say('250 AUTH PLAIN');
    } else if (word === 'AUTH') {
      signIns.push(
        Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .replaceAll('\0', ' ')
          .trim(),
      );
      agree('AUTH', '235 welcome');
    } else if (word === 'MAIL') {
      if (agree('MAIL', '250 ok')) [from, to] = [addressIn(line), []];
    } else if (word === 'RCPT') {
      if (agree('RCPT', '250 ok')) to.push(addressIn(line));
    } else if (word === 'DATA') {
      if (agree('DATA', '354 go on')) content = [];
    } else if (word === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say(word === 'STAR' ? '502 never heard of it' : '250 ok');
  };
  say('220 loopback');
  socket.on('data', (piece) => {
    held += piece.toString('latin1');
    for (let end = held.indexOf('\r\n'); end !== -1; end = held.indexOf('\r\n')) {
      const line = held.slice(0, end);
      held = held.slice(end + 2);
      if (content === null) command(line);
      else if (line !== '.') content.push(line.startsWith('.') ? line.slice(1) : line);
      else if (manner.hangsUp) socket.destroy();
      else {
        const letter = content.join('\r\n');
        content = null;
        if (agree('END', '250 queued as 4711')) taken.push({ from, to, content: letter });
      }
    }
  });
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
