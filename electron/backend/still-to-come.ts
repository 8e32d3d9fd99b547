import type { BackendHandlers } from '../../shared/contract/calls.ts';
import { problem } from '../../shared/domain/problem.ts';
import { refuse } from '../../shared/domain/result.ts';

const names = [
  'control.read',
  'control.save',
  'master.createPartners',
  'master.delete',
  'master.exportAll',
  'master.exportCsv',
  'master.fillStandard',
  'master.importAll',
  'master.importCsv',
  'master.lookup',
  'master.open',
  'master.previewAll',
  'master.previewCsv',
  'master.rows',
  'master.save',
  'master.undo',
  'numberSeries.rows',
  'numberSeries.save',
  'payment.choose',
  'payment.confirmAccount',
  'payment.open',
  'payment.passport',
  'payment.proposeMethod',
  'payment.withdrawConfirmation',
  'purchases.save',
  'setup.problems',
  'setup.standards',
] as const satisfies readonly (keyof BackendHandlers)[];

/** Calls whose handlers are being written; this file goes when its list is empty. */
export const stillToCome = Object.fromEntries(
  names.map((name) => [name, () => Promise.resolve(refuse(problem('call.unknown', { call: name })))]),
) as unknown as Pick<BackendHandlers, (typeof names)[number]>;
