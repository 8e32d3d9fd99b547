import { documents } from './0001-documents.ts';
import { acceptance } from './0002-acceptance.ts';
import { search } from './0003-search.ts';
import { views } from './0004-views.ts';
import { outgoingExchange } from './0005-outgoing-exchange.ts';
import { setUp } from './0006-set-up.ts';
import { purchases } from './0007-purchases.ts';
import { utilityStatements } from './0008-utility-statements.ts';
import { coding } from './0009-coding.ts';
import { payment } from './0010-payment.ts';
import { ledgerPayment } from './0011-ledger-payment.ts';
import { personalTexts } from './0012-personal-texts.ts';
import { setUpUses } from './0013-set-up-uses.ts';
import { vatOrigin } from './0014-vat-origin.ts';
import { sharedAccounts } from './0015-shared-accounts.ts';
import { acceptedCoding } from './0016-accepted-coding.ts';
import { posting } from './0017-posting.ts';
import { runs } from './0018-runs.ts';
import { handOver } from './0019-hand-over.ts';
import { jobs } from './0020-jobs.ts';
import { evidence } from './0021-evidence.ts';
import { sales } from './0022-sales.ts';
import { sending } from './0023-sending.ts';
import { registry } from './0024-registry.ts';
import { columns } from './0025-columns.ts';
import { beginnings } from './0026-beginnings.ts';
import { handOverByHand } from './0027-hand-over-by-hand.ts';
import { logFilters } from './0028-log-filters.ts';
import { sendingRuns } from './0029-sending-runs.ts';
import { seriesOfLedgers } from './0030-series-of-ledgers.ts';
import { logTexts } from './0031-log-texts.ts';
import type { Migration } from './migration.ts';

/** All steps in their order; the position is the version of the store. Append only. */
export const migrations: readonly Migration[] = [
  documents,
  acceptance,
  search,
  views,
  outgoingExchange,
  setUp,
  purchases,
  utilityStatements,
  coding,
  payment,
  ledgerPayment,
  personalTexts,
  setUpUses,
  vatOrigin,
  sharedAccounts,
  acceptedCoding,
  posting,
  runs,
  handOver,
  jobs,
  evidence,
  sales,
  sending,
  registry,
  columns,
  beginnings,
  handOverByHand,
  logFilters,
  sendingRuns,
  seriesOfLedgers,
  logTexts,
];
