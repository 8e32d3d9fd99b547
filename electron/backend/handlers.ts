import type { BackendHandlers } from '../../shared/contract/calls.ts';
import { acceptanceHandlers } from './acceptance/acceptance-handlers.ts';
import { codingHandlers } from './coding/coding-handlers.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { exchangeHandlers } from './exchange/exchange-handlers.ts';
import { transportHandlers } from './inbound/transport-handlers.ts';
import { outboxHandlers } from './outbox/outbox-handlers.ts';
import { paymentHandlers } from './payment/payment-handlers.ts';
import { masterHandlers } from './master/master-handlers.ts';
import type { Program } from './program.ts';
import { purchaseHandlers } from './purchases/purchase-handlers.ts';
import { setupHandlers } from './setup/setup-handlers.ts';
import { utilityStatementHandlers } from './utility-statements/utility-statement-handlers.ts';
import { vendorHandlers } from './vendors/vendor-handlers.ts';
import { postingHandlers } from './posting/posting-handlers.ts';
import { runsHandlers } from './runs/runs-handlers.ts';
import { handOverHandlers } from './hand-over/hand-over-handlers.ts';
import { jobsHandlers } from './jobs/jobs-handlers.ts';
import { evidenceHandlers } from './evidence/evidence-handlers.ts';
import { salesHandlers } from './sales/sales-handlers.ts';
import { sendingHandlers } from './sending/sending-handlers.ts';
import { channelHandlers } from './sending/channels/channel-handlers.ts';
import { registryHandlers } from './registry/registry-handlers.ts';
import { viewHandlers } from './views/view-handlers.ts';

/** Every call of the contract with who carries it out; one that is missing does not compile. */
export function backendHandlers(program: Program): BackendHandlers {
  return {
    ...documentHandlers(program),
    ...acceptanceHandlers(program),
    ...viewHandlers(program),
    ...utilityStatementHandlers(program),
    ...vendorHandlers(program),
    ...exchangeHandlers(program),
    ...outboxHandlers(program),
    ...transportHandlers(program),
    ...codingHandlers(program),
    ...paymentHandlers(program),
    ...purchaseHandlers(program),
    ...masterHandlers(program),
    ...setupHandlers(program),
    ...postingHandlers(program),
    ...runsHandlers(program),
    ...handOverHandlers(program),
    ...jobsHandlers(program),
    ...evidenceHandlers(program),
    ...salesHandlers(program),
    ...sendingHandlers(program),
    ...registryHandlers(program),
    ...channelHandlers(program),
  };
}
