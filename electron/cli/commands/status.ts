import { valueOf } from '../chosen-ledger.ts';
import type { Command } from '../command.ts';
import { exit } from '../command.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs } from '../table.ts';

/** How the program stands (PLT-1): what waits for somebody, what failed, and what the doctor finds at the transport folder. */
export const status: Command = {
  options: [],
  understand: (args) => {
    readNothing(args);
    return async ({ call }) => {
      const counts = valueOf(await call('documents.counts', { ledgerId: null }));
      const { folder } = valueOf(await call('transport.health', {}));
      const { steps } = valueOf(await call('transport.doctor', {}));
      const failedExchange = Object.values(counts.failedExchange).reduce((sum, each) => sum + each, 0);
      const json = {
        documents: counts.total,
        pending: counts.pending.purchase,
        arrivedToday: counts.arrivedToday,
        needsYou: counts.needsYou,
        exchangeFailed: failedExchange + counts.failedExchangeOther,
        answersFailed: counts.outboxFailed,
        answersHeld: counts.outboxHeld,
        sendingFailed: counts.sendingFailed,
        sendingWaiting: counts.sendingWaiting,
        handOverWaiting: counts.handOverWaiting,
        jobsFailed: counts.jobsFailed,
        folder,
        folderFaults: steps.filter(({ ok }) => !ok).map(({ step }) => step),
      };
      const { exchangeFailed, answersFailed, sendingFailed, jobsFailed, folderFaults } = json;
      const failed = exchangeFailed + answersFailed + sendingFailed + jobsFailed + folderFaults.length;
      return { json, lines: pairs(json), code: failed === 0 ? exit.done : exit.somethingFailed };
    };
  },
};
