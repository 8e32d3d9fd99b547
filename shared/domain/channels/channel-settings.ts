/** How a mail leaves (OUT-7): as a file for the mail program, or by SMTP. */
export const mailWays = ['file', 'smtp'] as const;
export type MailWay = (typeof mailWays)[number];

/** `none` only to a server on this machine: nothing else carries letters in clear. */
export const smtpSecurities = ['tls', 'startTls', 'none'] as const;
export type SmtpSecurity = (typeof smtpSecurities)[number];

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  /** Empty: the server wants no sign-in. The password is kept apart from all settings. */
  readonly user: string;
}

/** The language mails and printed papers are written in. */
export const paperLanguages = ['da', 'sv', 'en'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

export interface ChannelSettings {
  readonly language: PaperLanguage;
  readonly queue: {
    /** Where the intermediary fetches from; empty: nobody has said. */
    readonly folder: string;
    /** Its name, for people. */
    readonly intermediary: string;
  };
  readonly mail: {
    readonly way: MailWay;
    /** Where mails lie as files; empty: in the data folder. */
    readonly folder: string;
    readonly from: string;
    readonly fromName: string;
    readonly smtp: SmtpSettings;
  };
  readonly print: {
    /** Where papers lie that are to be printed; empty: in the data folder. */
    readonly folder: string;
  };
}

export const channelDefaults: ChannelSettings = {
  language: 'da',
  queue: { folder: '', intermediary: '' },
  mail: { way: 'file', folder: '', from: '', fromName: '', smtp: { host: '', port: 465, security: 'tls', user: '' } },
  print: { folder: '' },
};

/** What is wrong with the settings, by field; the first that matters. */
export type ChannelFault = 'from' | 'host' | 'port' | 'security';

export function faultInChannels({ mail }: ChannelSettings): ChannelFault | null {
  if (mail.from !== '' && !isMailAddress(mail.from)) return 'from';
  if (mail.way !== 'smtp') return null;
  if (mail.from === '') return 'from';
  if (!/^[a-z0-9][a-z0-9.:-]{0,200}$/i.test(mail.smtp.host)) return 'host';
  if (mail.smtp.port < 1 || mail.smtp.port > 65_535) return 'port';
  return mail.smtp.security === 'none' && !isLoopback(mail.smtp.host) ? 'security' : null;
}

/** One address, with nothing in it that could end a header. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]{1,190}$/u.test(text);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
