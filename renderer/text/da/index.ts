import { actions } from './actions.ts';
import { coding } from './coding.ts';
import { decision } from './decision.ts';
import { document } from './document.ts';
import { exchange } from './exchange.ts';
import { findings } from './findings.ts';
import { firstStart } from './first-start.ts';
import { frame } from './frame.ts';
import { inbox } from './inbox.ts';
import { log } from './log.ts';
import { master } from './master.ts';
import { outbox } from './outbox.ts';
import { payment } from './payment.ts';
import { flatProblems } from '../flat-problems.ts';
import { problems } from './problems.ts';
import { purchases } from './purchases.ts';
import { register } from './register.ts';
import { setup } from './setup.ts';
import { posting } from './posting.ts';
import { runs } from './runs.ts';
import { handOver } from './hand-over.ts';
import { jobs } from './jobs.ts';
import { evidence } from './evidence.ts';
import { sales } from './sales.ts';
import { sending } from './sending.ts';
import { registry } from './registry.ts';
import { utility } from './utility.ts';
import { vendors } from './vendors.ts';
import { words } from './words.ts';

export const da = {
  actions,
  coding,
  decision,
  document,
  exchange,
  findings,
  firstStart,
  frame,
  inbox,
  log,
  master,
  outbox,
  payment,
  problems: flatProblems(problems),
  purchases,
  register,
  setup,
  posting,
  runs,
  handOver,
  jobs,
  evidence,
  sales,
  sending,
  registry,
  utility,
  vendors,
  words,
};
