import type { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { acceptanceCalls } from './acceptance.ts';
import { codingCalls } from './coding.ts';
import { documentCalls } from './documents.ts';
import { exchangeCalls, outboxCalls, transportCalls } from './exchange.ts';
import { controlCalls, masterCalls } from './master.ts';
import { paymentCalls } from './payment.ts';
import { purchaseCalls } from './purchases.ts';
import { postingCalls } from './posting.ts';
import { runsCalls } from './runs.ts';
import { handOverCalls } from './hand-over.ts';
import { jobsCalls } from './jobs.ts';
import { evidenceCalls } from './evidence.ts';
import { salesCalls } from './sales.ts';
import { sendingCalls } from './sending.ts';
import { registryCalls } from './registry.ts';
import { channelCalls } from './channels.ts';
import { setupCalls } from './setup.ts';
import { utilityStatementCalls } from './utility-statements.ts';
import { vendorCalls } from './vendors.ts';
import { viewCalls } from './views.ts';

/** Everything a face of the program (window, browser, command line) can ask of the backend (PLT-2). The only such list. */
export const calls = {
  ...documentCalls,
  ...acceptanceCalls,
  ...viewCalls,
  ...utilityStatementCalls,
  ...vendorCalls,
  ...exchangeCalls,
  ...outboxCalls,
  ...transportCalls,
  ...codingCalls,
  ...paymentCalls,
  ...purchaseCalls,
  ...masterCalls,
  ...controlCalls,
  ...setupCalls,
  ...postingCalls,
  ...runsCalls,
  ...handOverCalls,
  ...jobsCalls,
  ...evidenceCalls,
  ...salesCalls,
  ...sendingCalls,
  ...registryCalls,
  ...channelCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
/** What the caller may send. */
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
/** What the handler receives, after the check at the door. */
export type CheckedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;

/** One handler per call; a forgotten one does not compile. Expected problems are values, bugs are thrown. */
export type Handlers = { [Name in CallName]: (input: CheckedInput<Name>) => Promise<Result<CallOutput<Name>>> };
/** Calls only the desktop host carries out itself. */
export type DesktopCallName = Extract<CallName, `desktop.${string}`> | 'host.describe';
/** What the backend answers in every host; the host adds the rest. */
export type BackendHandlers = Omit<Handlers, DesktopCallName>;
