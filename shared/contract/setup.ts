import { z } from 'zod';
import { done, id, nothing, problem, shortText } from './basics.ts';
import { inboxColumns, inboxView } from './documents.ts';
import { sendingColumns, sendingFilter } from './sending.ts';
import { inboxes } from '../domain/document/document.ts';
import { sendingAreas } from '../domain/sending/attempt-channel.ts';
import { chosenProfiles } from '../domain/transport/transport-profile.ts';

/** How a ledger is paid for what it sends (SET-1): whichever of them it has; the rest is empty. */
export const sellerPayment = z.object({
  bankBranch: shortText,
  bankAccount: shortText,
  iban: shortText,
  bic: shortText,
  fikCreditor: shortText,
  fikCardType: z.enum(['', '71', '73', '75']),
  giro: shortText,
});
export type SellerPayment = z.infer<typeof sellerPayment>;

/** A ledger with the endpoint numbers it owns (SET-1, IN-8). */
export const ledgerCard = z.object({
  name: shortText.min(1),
  currency: shortText,
  cvr: shortText,
  address: shortText,
  postalCode: shortText,
  city: shortText,
  country: shortText,
  endpoints: z.array(z.object({ id: shortText.min(1), scheme: shortText.min(1) })).max(50),
  takesUnknownReceivers: z.boolean(),
  /** Left out when saving: stays as it is. */
  payment: sellerPayment.optional(),
});
export type LedgerCard = z.infer<typeof ledgerCard>;
export const ledgerRow = ledgerCard.extend({ id });
export type LedgerRow = z.infer<typeof ledgerRow>;

export const programSetup = z.object({
  /** False until the first-start wizard was finished or left for the demo (PLT-8). */
  completed: z.boolean(),
  demo: z.boolean(),
  transportFolder: z.string(),
  /** By whose conventions the folder is read and written (PLT-4); the demo's own is simulated whatever stands here. */
  transportProfile: z.enum(chosenProfiles),
  /** How our access point is known in its network; Domibus is told it. */
  accessPointId: z.string(),
  dataFolder: z.string(),
  /** Seconds an answer waits before it leaves, 0 to 600 (ACC-9). */
  gracePeriod: z.number().int().min(0).max(600),
  ledgers: z.array(ledgerRow),
});
export type ProgramSetup = z.infer<typeof programSetup>;

/** What is remembered per user (UI-38). */
export const listLayout = z.object({
  columns: z.array(z.enum(inboxColumns)),
  widths: z.partialRecord(z.enum(inboxColumns), z.number().min(24).max(1200)),
  view: inboxView.nullable(),
});
const columnName = z.string().max(60);
const registerLayout = z.object({
  columns: z.array(columnName).max(60),
  widths: z.record(columnName, z.number().min(24).max(1200)),
});
/** What a list of what is sent is narrowed to (OUT-12); the ledger is that of the frame. */
const sendingNarrowing = sendingFilter.omit({ area: true, ledgerId: true }).extend({ history: z.boolean() });
export const preferences = z.object({
  language: z.enum(['da', 'sv', 'en']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'normal', 'relaxed']),
  /** After a decision: the next document, the previous, the same, or the list (UI-3). */
  afterDecision: z.enum(['next', 'previous', 'stay', 'list']),
  letterKeys: z.boolean(),
  /** Keys a person changed: action name → key (UI-20). */
  keys: z.record(z.string(), z.string()),
  split: z.object({
    layout: z.enum(['split', 'list', 'document']),
    /** Pixels; null: nobody moved the line, the list follows the window. */
    listWidth: z.number().min(280).max(2400).nullable(),
    railCollapsed: z.boolean(),
  }),
  lists: z.partialRecord(z.enum(inboxes), listLayout),
  /** Columns and widths of the registers by their names (OUT-12); no columns: as delivered. */
  registers: z.record(z.string().max(60), registerLayout),
  /** What the lists of what is sent were narrowed to, which survives closing, and views saved of them (IN-21, OUT-12). */
  sending: z.object({
    lists: z.partialRecord(
      z.enum(sendingAreas),
      z.object({
        narrowing: sendingNarrowing,
        sort: z.object({ column: z.enum(sendingColumns), descending: z.boolean() }),
      }),
    ),
    views: z
      .array(z.object({ name: shortText.min(1), area: z.enum(sendingAreas), narrowing: sendingNarrowing }))
      .max(100),
  }),
  notifications: z.boolean(),
  lastPlace: z.string().max(400),
});
export type Preferences = z.infer<typeof preferences>;

export const setupCalls = {
  'host.describe': {
    input: nothing,
    output: z.object({
      host: z.enum(['desktop', 'browser']),
      version: z.string(),
      /** What only this host can do; the screen offers nothing else. */
      can: z.array(z.enum(['chooseFolder', 'openFolder', 'openMail', 'notify', 'printToPdf', 'setTitleBadge'])),
      user: z.object({ name: z.string(), initials: z.string(), roles: z.array(z.string()) }),
      locale: z.string(),
    }),
  },
  'setup.read': { input: nothing, output: programSetup },
  /** A trial of a transport folder before it is taken: can it be reached, written, renamed in. */
  'setup.tryFolder': {
    input: z.object({ folder: z.string().max(1000), profile: z.enum(chosenProfiles).default('plain') }),
    output: z.object({
      usable: z.boolean(),
      problem: problem.nullable(),
      willCreate: z.boolean(),
      waiting: z.number(),
    }),
  },
  'setup.saveProgram': {
    input: z.object({
      transportFolder: z.string().max(1000),
      /** Left out: stays as it is. */
      transportProfile: z.enum(chosenProfiles).optional(),
      accessPointId: z.string().trim().max(100).optional(),
      gracePeriod: z.number().int().min(0).max(600),
    }),
    output: done,
  },
  'setup.saveLedger': { input: z.object({ id: id.nullable(), card: ledgerCard }), output: z.object({ id }) },
  /** Ends the first-start wizard. */
  'setup.complete': { input: nothing, output: done },
  /** Fills the demo ledger and lets the simulated access point deliver while one watches (PLT-8). */
  'setup.startDemo': { input: nothing, output: done },
  'preferences.read': { input: nothing, output: preferences },
  'preferences.save': { input: preferences.partial(), output: preferences },
  'desktop.chooseFolder': { input: nothing, output: z.object({ folder: z.string().nullable() }) },
  'desktop.openFolder': { input: z.object({ folder: z.enum(['transport', 'data']) }), output: done },
  /** The mail of an attempt, opened in the mail program. */
  'desktop.openMail': { input: z.object({ attemptId: id }), output: done },
  'desktop.notify': { input: z.object({ title: shortText, body: z.string().max(500) }), output: done },
  'desktop.printToPdf': { input: z.object({ fileName: shortText }), output: z.object({ saved: z.boolean() }) },
} as const;
