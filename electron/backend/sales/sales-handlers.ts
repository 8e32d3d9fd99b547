import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import type { salesCalls } from '../../../shared/contract/sales.ts';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { recordLog } from '../../storage/log.ts';
import { listSalesFiles, type SalesFile } from '../../storage/sales/files.ts';
import { listCustomers } from '../../storage/sales/list-customers.ts';
import { listSales } from '../../storage/sales/list-sales.ts';
import { findSalesDocument, notePrinted } from '../../storage/sales/sales-documents.ts';
import { done, needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';
import { exportCustomersCsv, importCustomersCsv } from './customers/customer-csv.ts';
import { createPartners, deleteCustomer, openCustomer } from './customers/customer-orders.ts';
import { undoImport } from './customers/undo-import.ts';
import { saveCustomer } from './customers/save-customer.ts';
import { attach, detach, exportAttachment, readAttachment } from './documents/attachments.ts';
import { copySale } from './documents/copy-sale.ts';
import { gatherGround } from './documents/gather-ground.ts';
import { mendSale } from './documents/mend-sale.ts';
import { openSale } from './documents/open-sale.ts';
import { postAndSend, postMany } from './documents/post-and-send.ts';
import { deleteDraft, saveSale } from './documents/save-sale.ts';
import { readSalesFolder, saveSalesFolder } from './files/sales-folder.ts';
import { discardFile, takeFile, takeFileAgain, type TakenFile } from './files/take-file.ts';
import { makeStatements } from './owing/make-statements.ts';
import { proposeReminder, proposeStatement } from './owing/propose.ts';
import { remind, remindable } from './owing/remind.ts';
import { importPayments } from './owing/import-payments.ts';
import { pay } from './owing/pay.ts';
import { undoPayments } from './owing/undo-payments.ts';

const rows = { offset: 0, limit: 1 };

export function salesHandlers(program: Program): Pick<BackendHandlers, keyof typeof salesCalls> {
  const { context, transport } = program;
  const { storage, user } = context;
  const today = (): string => instantOf(context).slice(0, 10);
  const deliverBegun = async (files: readonly Pick<TakenFile, 'sending'>[]): Promise<void> => {
    if (files.some(({ sending }) => sending === 'begun')) await transport.deliverNow();
  };
  return {
    'customers.rows': async ({ search, electronic, sort, offset, limit }) =>
      ok(await listCustomers(storage.read, { search, electronic }, sort, { offset, limit })),
    'customers.open': ({ id }) => openCustomer(context, id),
    'customers.save': needing(user, 'bookkeeper', ({ id, card }) => saveCustomer(context, id, card)),
    'customers.delete': needing(user, 'bookkeeper', ({ id }) => deleteCustomer(context, id)),
    'customers.createPartners': needing(user, 'bookkeeper', (order) => createPartners(context, order)),
    'customers.exportCsv': () => exportCustomersCsv(context),
    'customers.importCsv': needing(user, 'bookkeeper', ({ text, preview }) =>
      importCustomersCsv(context, text, preview),
    ),
    'customers.undoImport': needing(user, 'bookkeeper', ({ undoToken }) => undoImport(context, undoToken)),
    'sales.rows': async ({ sort, offset, limit, owing, ...filter }) => {
      const asked = owing === 'overdue' ? { before: today() } : owing;
      const page = await listSales(storage.read, { ...filter, owing: asked }, sort, { offset, limit });
      return ok({ ...page, failedFiles: (await listSalesFiles(storage.read, 'failed', rows)).total });
    },
    'sales.open': ({ id }) => openSale(context, id),
    'sales.ground': async ({ ledgerId, kind }) => {
      const wanted = { ledgerId, kind, customerNo: '', payToNo: '', no: null, attachments: [] };
      const ground = await gatherGround(storage.read, wanted);
      return ground === null
        ? refuse(problem('ledger.notFound'))
        : ok({ ground: ground as SalesPage['ground'], today: today() });
    },
    'sales.save': needing(user, 'clerk', (order) => saveSale(context, order)),
    'sales.deleteDraft': needing(user, 'clerk', ({ id }) => deleteDraft(context, id)),
    'sales.copy': needing(user, 'clerk', ({ id, as }) => copySale(context, id, as)),
    'sales.post': needing(user, 'bookkeeper', ({ id, send }) => postAndSend(program, id, send)),
    'sales.postMany': needing(user, 'bookkeeper', async ({ ids }) => ok(await postMany(program, ids))),
    'sales.mend': needing(user, 'clerk', ({ id, mends }) => mendSale(context, id, mends)),
    'sales.attach': needing(user, 'clerk', (file) => attach(context, file)),
    'sales.detach': needing(user, 'clerk', ({ id, position }) => detach(context, id, position)),
    'sales.exportAttachment': needing(user, 'clerk', ({ id, position }) => exportAttachment(context, id, position)),
    'sales.attachment': ({ id, position }) => readAttachment(context, id, position),
    'sales.printed': needing(user, 'clerk', async ({ id }) => {
      await storage.write(async (tx) => {
        const document = await findSalesDocument(tx, id);
        if (document === null) return;
        const stamp = { at: instantOf(context), by: user.name };
        await notePrinted(tx, id, stamp.at);
        const { kind, no } = document;
        await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesPrinted', { kind, no })]);
      });
      context.events.tell('sales.changed', {});
      return done;
    }),
    'sales.pay': needing(user, 'bookkeeper', (payment) => pay(context, payment)),
    'sales.importPayments': needing(user, 'bookkeeper', (order) => importPayments(context, order)),
    'sales.undoPayments': needing(user, 'bookkeeper', ({ undoToken }) => undoPayments(context, undoToken)),
    'sales.remindable': (order) => remindable(context, order),
    'sales.proposeReminder': (order) => proposeReminder(context, order),
    'sales.proposeStatement': (order) => proposeStatement(context, order),
    'sales.remind': needing(user, 'bookkeeper', (order) => remind(context, order)),
    'sales.makeStatements': needing(user, 'bookkeeper', (order) => makeStatements(context, order)),
    'sales.takeFiles': needing(user, 'clerk', async ({ ledgerId, files }) => {
      const results = [];
      for (const { name, base64 } of files) {
        const bytes = Buffer.from(base64, 'base64');
        const taken = await takeFile(context, { name, bytes, source: 'commandLine', ledgerId });
        if (!taken.ok) return taken;
        results.push({ ...shownFile(taken.value), sending: taken.value.sending });
      }
      await deliverBegun(results);
      return ok({ results });
    }),
    'sales.files': async ({ status, offset, limit }) => {
      const page = await listSalesFiles(storage.read, status, { offset, limit });
      return ok({ rows: page.rows.map(shownFile), total: page.total });
    },
    'sales.fileAgain': needing(user, 'clerk', async ({ id }) => {
      const again = await takeFileAgain(context, id);
      if (!again.ok) return again;
      await deliverBegun([again.value]);
      return ok(shownFile(again.value));
    }),
    'sales.discardFile': needing(user, 'clerk', ({ id }) => discardFile(context, id)),
    'sales.readFolder': async () => ok(await readSalesFolder(storage.read)),
    'sales.saveFolder': needing(user, 'setup', (wanted) => saveSalesFolder(context, wanted)),
  };
}

function shownFile({ sha256: _sha256, ledgerId: _ledgerId, problems, ...file }: SalesFile) {
  return { ...file, problems: [...problems] };
}
