import { z } from 'zod';
import { locatorKinds, networkUses } from '../domain/registry/registry-settings.ts';
import { registryNetworks } from '../domain/registry/verdict.ts';
import { salesKinds } from '../domain/sales/customer.ts';
import { writtenFormats } from '../domain/sales/written-format.ts';
import { done, id, instant, nothing, problem } from './basics.ts';

const network = z.enum(registryNetworks);
const format = z.enum(writtenFormats);
const kind = z.enum(salesKinds);

const way = {
  network,
  format,
  endpoint: z.object({
    url: z.string(),
    transport: z.string(),
    process: z.string(),
    activeFrom: instant.nullable(),
    activeUntil: instant.nullable(),
  }),
};

/** The five answers of OUT-9. */
export const registryVerdict = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('canReceive'), ...way }),
  z.object({ answer: z.literal('notKnown'), network: network.nullable(), problem: problem.nullable() }),
  z.object({ answer: z.literal('notValidNow'), because: z.enum(['expired', 'notYetActive']), ...way }),
  z.object({ answer: z.literal('notForThisType'), instead: z.array(z.object({ kind, format })) }),
  z.object({ answer: z.literal('notRegistered') }),
]);

const kindAnswer = z.object({
  verdict: registryVerdict,
  /** What was found before the last attempt failed. */
  earlier: z.object({ verdict: registryVerdict, foundAt: instant }).nullable(),
});
export type KindAnswer = z.infer<typeof kindAnswer>;

export const registryAnswer = z.object({
  /** `0184:12345678` */
  participant: z.string(),
  /** The networks that are set up; none: the registry is off. */
  networks: z.array(network),
  /** When the oldest of the answers came; null: nobody has asked yet. */
  askedAt: instant.nullable(),
  answers: z.record(kind, kindAnswer),
});
export type RegistryAnswer = z.infer<typeof registryAnswer>;

const networkSettings = z.object({
  use: z.enum(networkUses),
  locator: z.enum(locatorKinds),
  zone: z.string().trim().toLowerCase().max(180),
  publisher: z.string().trim().max(300),
});
const registrySettings = z.object({
  networks: z.object({ nemHandel: networkSettings, peppol: networkSettings }),
  nameServers: z.array(z.string().trim().max(60)).max(4),
});

const customerCheck = z.object({
  customerId: id,
  no: z.string(),
  name: z.string(),
  answer: registryAnswer.nullable(),
  /** Why there is none: no endpoint, or one no registry can be asked for. */
  problem: problem.nullable(),
  /** The kinds whose *sends electronically* was set or cleared. */
  changed: z.array(kind),
});
export type CustomerCheck = z.infer<typeof customerCheck>;

/** Registry look-up (OUT-9). */
export const registryCalls = {
  /** What is known of an endpoint; `ask` asks the networks now, else only what was kept is told. `format` null: any we write. */
  'registry.lookUp': {
    input: z.object({
      endpoint: z.object({ id: z.string().trim().max(60), scheme: z.string().trim().max(20).nullable() }),
      format: format.nullable(),
      ask: z.boolean(),
    }),
    output: registryAnswer,
  },
  /** The same for the customers on a piece of a list; `setTypes` sets what they are sent from what was answered. */
  'registry.checkCustomers': {
    input: z.object({ ids: z.array(id).min(1).max(50), ask: z.boolean(), setTypes: z.boolean() }),
    output: z.object({ customers: z.array(customerCheck) }),
  },
  'registry.readSettings': { input: nothing, output: registrySettings },
  'registry.saveSettings': { input: registrySettings, output: done },
} as const;
