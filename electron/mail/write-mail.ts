import { createTransport } from 'nodemailer';
import { type Mail, messageOf } from './mail.ts';

/** The mail as a file (RFC 5322, MIME) that every mail program opens; `X-Unsent` makes it a draft there. */
export async function writeMail(mail: Mail): Promise<Uint8Array> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await writer.sendMail({ ...messageOf(mail), headers: { 'X-Unsent': '1' } });
  return message as Buffer;
}
