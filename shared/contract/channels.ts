import { z } from 'zod';
import { mailWays, paperLanguages, smtpSecurities } from '../domain/channels/channel-settings.ts';
import { id, instant, nothing } from './basics.ts';

const path = z.string().trim().max(1000);

const channelSettings = z.object({
  language: z.enum(paperLanguages),
  queue: z.object({ folder: path, intermediary: z.string().trim().max(80) }),
  mail: z.object({
    way: z.enum(mailWays),
    folder: path,
    from: z.string().trim().max(254),
    fromName: z.string().trim().max(100),
    smtp: z.object({
      host: z.string().trim().max(200),
      port: z.number().int().min(0).max(65_535),
      security: z.enum(smtpSecurities),
      user: z.string().trim().max(200),
    }),
  }),
  print: z.object({ folder: path }),
});

/** A file for the window to save or show. */
const file = z.object({ fileName: z.string(), base64: z.string() });

/** The channels beside the access point (OUT-7), and documents as PDF. */
export const channelCalls = {
  'channels.readSettings': {
    input: nothing,
    output: z.object({
      settings: channelSettings,
      /** Where the folders lie that nobody has chosen. */
      folders: z.object({ mail: z.string(), print: z.string() }),
      /** Where the password of the mail server is kept; null: there is none. */
      password: z.enum(['keyStore', 'file', 'environment']).nullable(),
      /** Why it cannot be changed here. */
      passwordFixed: z.enum(['noKeyStore', 'environment']).nullable(),
      queue: z.object({ waiting: z.number(), oldest: instant.nullable(), lastTaken: instant.nullable() }),
    }),
  },
  /** `password` null: as it was; empty: forgotten. */
  'channels.saveSettings': {
    input: z.object({ settings: channelSettings, password: z.string().max(500).nullable() }),
    output: nothing,
  },
  /** Sends a mail to oneself by the settings as saved. */
  'channels.tryMail': { input: z.object({ to: z.string().trim().max(254) }), output: z.object({ answer: z.string() }) },
  /** The mail of an attempt, to be opened in the mail program or saved. */
  'channels.attemptMail': { input: z.object({ attemptId: id }), output: file },
  /** A posted sales document as PDF. */
  'channels.salesPaper': { input: z.object({ id, language: z.enum(paperLanguages).nullable() }), output: file },
  /** A received document as PDF (*Save as PDF*). */
  'channels.documentPaper': { input: z.object({ id, language: z.enum(paperLanguages) }), output: file },
} as const;
