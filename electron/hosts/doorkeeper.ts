import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may come in at the browser host (PLT-3): one-time links, the cookie they turn into, and where a request says it is from. */
export interface Doorkeeper {
  /** A link's key that works once. */
  readonly newKey: () => string;
  /** Takes a key; answers with the cookie to set, or null when the key was used or never given out. */
  readonly redeem: (key: string) => string | null;
  /** Whether the request brings the cookie. */
  readonly knows: (request: IncomingMessage) => boolean;
  /** Whether Host is ours and, where given, Origin and Sec-Fetch-Site are too; an order must say where it is from. */
  readonly comesFromUs: (request: IncomingMessage, order: boolean) => boolean;
}

/** `port` makes the cookie's name: browsers do not keep the cookies of two ports apart. */
export function createDoorkeeper(port: number): Doorkeeper {
  const cookieName = `ebilag-${port}`;
  const secret = randomBytes(32).toString('hex');
  const keys = new Set<string>();
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];

  return {
    newKey: () => {
      const key = randomBytes(24).toString('base64url');
      keys.add(key);
      return key;
    },
    redeem: (key) => (keys.delete(key) ? `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/` : null),
    knows: (request) => {
      const given = (request.headers.cookie ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1);
      return given !== undefined && sameText(given, secret);
    },
    comesFromUs: (request, order) => {
      const { host, origin } = request.headers;
      if (host === undefined || !hosts.includes(host)) return false;
      if (origin === undefined ? order : origin !== `http://${host}`) return false;
      const site = request.headers['sec-fetch-site'];
      return !order || site === undefined || site === 'same-origin';
    },
  };
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
