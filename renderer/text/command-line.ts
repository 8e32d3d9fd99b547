import type { Finding } from '../../shared/domain/finding.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { textIn } from './text.ts';

/** What the program says in a terminal. English only: terminals and schedulers have no language setting. */
export const commandLine = {
  notBuilt: 'The page has not been built yet. Run "npm run build" first, or start with "npm start".',
  wrongOption: (wrong: string) =>
    `Wrong option: ${wrong}. Options: --demo, --data FOLDER, --browser, --port NUMBER (0 to 65535).`,
  couldNotStart: (reason: string) => `Ebilag could not start: ${reason}`,
  couldNotRun: (reason: string) => `The command could not run: ${reason}`,
  noSuchPath: (path: string) => `There is no file or folder ${path}.`,
  noCommand: 'Which command? "ebilag --help" lists them.',
  unknownCommand: (name: string) => `There is no command "${name}". "ebilag --help" lists them.`,
  wrongUsage: (name: string, wrong: string) => `Wrong or missing: ${wrong}. "ebilag --help" shows how ${name} is used.`,
  documents: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
  listHeaders: ['id', 'type', 'status', 'number', 'vendor', 'amount', 'currency', 'issued', 'findings'],
  lineHeaders: ['line', 'item', 'quantity', 'price', 'amount'],
  exchangeHeaders: ['sequence', 'direction', 'type', 'file', 'status', 'attempts', 'error'],
  outboxHeaders: ['id', 'number', 'answer', 'status', 'attempt', 'responds to', 'file'],
  purchaseHeaders: ['id', 'no', 'kind', 'status', 'vendor no', 'vendor', 'total', 'currency', 'posting date'],
  purchases: (count: number) => (count === 1 ? '1 purchase document' : `${count} purchase documents`),
  postingHeaders: ['id', 'outcome', 'voucher', 'problems'],
  voucherHeaders: ['id', 'ledger', 'no', 'date', 'kind', 'purchase', 'vendor no', 'vendor', 'total', 'currency'],
  vouchers: (count: number) => (count === 1 ? '1 voucher' : `${count} vouchers`),
  salesHeaders: ['id', 'no', 'kind', 'status', 'customer', 'total', 'currency', 'open', 'due'],
  sales: (count: number) => (count === 1 ? '1 sales document' : `${count} sales documents`),
  sendHeaders: ['id', 'no', 'outcome', 'problem'],
  sentHeaders: ['id', 'no', 'kind', 'customer', 'total', 'currency', 'status', 'attempts', 'since', 'said'],
  sent: (queued: number, stopped: number) => `${queued} to leave, ${stopped} not sent`,
  runHeaders: ['id', 'kind', 'state', 'taken in', 'accepted', 'posted', 'failed', 'started', 'by'],
  sumHeaders: ['sum', 'key', 'name', 'documents', 'debit or base', 'credit or VAT', 'currency'],
  decisionHeaders: ['id', 'outcome', 'problems'],
  importHeaders: ['table', 'added', 'changed', 'same', 'faulty'],
  jobHeaders: ['id', 'name', 'kind', 'enabled', 'next', 'last', 'result'],
  noSuchJob: (name: string) => `There is no scheduled job "${name}". "ebilag jobs" lists them.`,
  noSetupProblems: 'The set-up is without errors.',
  whichTarget: (names: string) =>
    names === ''
      ? 'No target is set up for the ledger. Make one under Hand-over, Set-up.'
      : `Which target? Say --target with one of: ${names}.`,
  whichLedger: (names: string) => `Which ledger? Say --ledger with one of: ${names}.`,
  problem: ({ code, values }: Problem) => sentences('problems', [`${code}.what`, `${code}.todo`], values, code),
  finding: ({ code, values }: Finding) => sentences('findings', [code], values, code),
  usage: `Usage: ebilag COMMAND [OPTIONS]

  status                       what waits for somebody, what failed, and whether the folder is there
  ingest PATH…                 read in files and folders; the sources stay
  refresh                      one scan of the transport folders
  list                         documents of the inboxes
      --inbox purchase|reminders|statements|responses
      --status pending|accepted|rejected|processing|acceptedAndPosted
      --type invoice|creditNote|order|orderChange|orderCancellation|reminder|statement|utilityStatement|applicationResponse
      --limit N
  show ID                      one document, whole
  check ID… [--deviating-vat]  what accepting would do, changing nothing
  accept ID… [--yes] [--deviating-vat]
                               accept; --yes says yes to warnings, --deviating-vat takes the document's own VAT
  accept --marked | --all-ready | ID… [--post] [--dry-run] [--deviating-vat]
                               accept many in a run, where nothing asks; --post posts them too, --dry-run only looks
  reject ID… | --marked --reason TEXT [--dry-run]
                               reject with a reason
  runs [ID] [--limit N]        runs over many documents; with ID: what became of each of its documents
  purchases                    purchase documents made by accepting
      --type purchaseInvoice|purchaseCreditMemo|purchaseOrder
      --limit N
  post ID… [--yes]             post accepted documents; --yes says yes to warnings
  vouchers                     what was posted, the highest numbers first
      --type purchaseInvoice|purchaseCreditMemo
      --ledger NAME            only of this ledger
      --limit N
  exchange [--limit N]         documents on their way in or out, and what failed
  outbox [--limit N]           our answers and their fate
  export [--target NAME]       hand the posted vouchers over that a target has not got yet
      --repeat ID              write the file with this id again, on purpose
      --ledger NAME            which ledger; needed when there are several
  sales add FILE…              post files of business systems: UBL, or Ebilag's own JSON
      --ledger NAME            which ledger; needed for JSON when there are several
  sales list                   sales documents, the newest first
      --type invoice|creditNote|reminder|statement
      --limit N
  send ID… [--again] [--yes] [--reason TEXT]
                               send posted sales documents; --again also those sent before, --yes answers
                               its questions, which may want a reason
  send --unsent [--ledger NAME] [--dry-run]
                               send everything unsent that can go, in runs, and say what cannot and why
  send --awaiting [--ledger NAME]
                               send what awaits sending, as a scheduled run does
  sent                         sent documents and how far each has come
      --status unsent|awaitingSending|awaitingResponse|handedOn|noAnswer|received|accepted|refused|failed|cancelledInternally
      --type invoice|creditNote|reminder|statement
      --ledger NAME
      --limit N
  setup export FILE            the set-up of a ledger as JSON
  setup import FILE            take a set-up in; faulty rows are left out and named
  setup problems               what will fail in the set-up before it fails
      --ledger NAME            which ledger; needed when there are several
  jobs                         scheduled jobs, their next time and last result
  jobs run NAME                run one now, as the system's scheduler would
  verify                       prove that store, archive and log are whole
  backup                       copy the store while it is in use, and prove the copy
  restore FILE                 put a backup in place of the store, which is set aside
  export-period --from DAY --to DAY FOLDER
                               what came, what was issued, vouchers and log of a period, to be read without Ebilag
      --ledger NAME            only of this ledger
      --sensitive              also documents with sensitive personal data; each is noted in the log

Common options:
  --data FOLDER                store and archive; default: the user's data folder
  --json                       one JSON value on standard output, nothing else
  --help                       this text

Exit codes: 0 done, 1 done but something failed, 2 wrong usage, 3 could not run.`,
} as const;

/** What happened and what to do, as far as there are sentences; otherwise the code itself. */
function sentences(
  area: 'problems' | 'findings',
  keys: readonly string[],
  values: Readonly<Record<string, string>>,
  code: string,
): string {
  const { find } = textIn('en');
  const found = keys.map((key) => find(area, key, values)).filter((sentence) => sentence !== null && sentence !== '');
  return found.join(' ') || code;
}
