import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { SmtpSettings } from '../../shared/domain/channels/channel-settings.ts';
import { type Mail, messageOf } from './mail.ts';

/** What a mail server said, or why nobody could be spoken to. */
export type Sent =
  | { readonly kind: 'taken'; readonly answer: string }
  /** Nothing was handed over: it can be tried again. */
  | { readonly kind: 'notReached'; readonly reason: string }
  | { readonly kind: 'signIn'; readonly answer: string }
  | { readonly kind: 'refused'; readonly code: string; readonly answer: string }
  /** The mail was under way when the connection broke: whether it arrived, nobody knows. */
  | { readonly kind: 'unclear'; readonly reason: string };

const patience = 15_000;
const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** Hands a mail to a server. Certificates are checked, and nothing travels in clear but to this machine itself. */
export async function sendMail(
  mail: Mail,
  { host, port, security, user }: SmtpSettings,
  password: string | null,
): Promise<Sent> {
  const carrier = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    ...(user === '' ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 4 * patience,
  });
  let begun = false;
  try {
    const { message, envelope } = await writer.sendMail(messageOf(mail));
    const raw = Readable.from([message as Buffer]);
    // Read only once the server has asked for it: from then on it may have the mail whatever becomes of the connection.
    raw.once('data', () => {
      begun = true;
    });
    raw.pause();
    const { response } = await carrier.sendMail({ envelope, raw });
    return { kind: 'taken', answer: response };
  } catch (error) {
    return failureOf(error, begun);
  } finally {
    carrier.close();
  }
}

function failureOf(error: unknown, begun: boolean): Sent {
  const { code, responseCode, response, message } = error as {
    readonly code?: string;
    readonly responseCode?: number;
    readonly response?: string;
    readonly message?: string;
  };
  const answer = (response ?? message ?? '').slice(0, 500);
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'signIn', answer };
  if (begun && responseCode === undefined) return { kind: 'unclear', reason: code ?? answer };
  // 4xx: the server asks to come back later (RFC 5321).
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', code: String(responseCode), answer };
  if (code === 'EENVELOPE' && responseCode === undefined) return { kind: 'refused', code: '', answer };
  return { kind: 'notReached', reason: responseCode === undefined ? (code ?? answer) : answer };
}
