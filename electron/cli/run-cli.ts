import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandLine } from '../../renderer/text/command-line.ts';
import type { Report } from '../../shared/contract/answer.ts';
import { answer } from '../../shared/contract/answer.ts';
import type { Result } from '../../shared/domain/result.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { browserHandlers, withHost } from '../hosts/host-handlers.ts';
import type { ProgramUser } from '../program-user.ts';
import { version } from '../version.ts';
import type { Answer, Call, Command, ExitCode, Options, Session } from './command.ts';
import { CouldNotRun, exit, WrongUsage } from './command.ts';
import { accept, check, reject } from './commands/deciding.ts';
import { backup, exportPeriod, restore } from './commands/evidence.ts';
import { jobs } from './commands/jobs.ts';
import { handOver } from './commands/handing-over.ts';
import { exchange, list, outbox, show } from './commands/looking.ts';
import { post, vouchers } from './commands/posting.ts';
import { purchases } from './commands/purchases.ts';
import { sales } from './commands/sales.ts';
import { ingest, refresh } from './commands/receiving.ts';
import { send, sent } from './commands/sending.ts';
import { runs } from './commands/runs.ts';
import { setup } from './commands/setting-up.ts';
import { status } from './commands/status.ts';
import { verify } from './commands/verifying.ts';
import type { Backend, BackendOptions } from '../opened-backend.ts';

const commands: Readonly<Record<string, Command>> = {
  status,
  ingest,
  refresh,
  list,
  show,
  check,
  accept,
  reject,
  post,
  runs,
  purchases,
  vouchers,
  sales,
  exchange,
  outbox,
  export: handOver,
  send,
  sent,
  setup,
  jobs,
  verify,
  backup,
  restore,
  'export-period': exportPeriod,
};

/** Whether the first word asks for a command, so that the installed program is its own command line. */
export function isCommand(word: string | undefined): boolean {
  return word !== undefined && (Object.hasOwn(commands, word) || word === 'help' || word === '--help');
}

export interface CliOptions {
  readonly args: readonly string[];
  readonly openBackend: (options: BackendOptions) => Promise<Result<Backend>>;
  readonly user: ProgramUser;
  /** Standard output: the answer and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: messages. */
  readonly err: (text: string) => void;
  readonly log: (line: string) => void;
  readonly report: Report;
}

/** The command-line host from arguments to exit code (PLT-1b). Reads the whole command line before it opens anything. */
export async function runCli(options: CliOptions): Promise<ExitCode> {
  const { args, out, err } = options;
  try {
    const understood = understand(args);
    if (understood === 'help') {
      out(`${commandLine.usage}\n`);
      return exit.done;
    }
    const { json, lines, code } = await inSession(options, understood);
    out(`${understood.asJson ? JSON.stringify(json, null, 2) : lines.join('\n')}\n`);
    return code;
  } catch (error) {
    if (error instanceof WrongUsage) {
      err(`${error.message}\n`);
      return exit.wrongUsage;
    }
    err(
      `${error instanceof CouldNotRun ? error.message : commandLine.couldNotRun(error instanceof Error ? error.message : String(error))}\n`,
    );
    return exit.couldNotRun;
  }
}

interface Understood {
  readonly dataFolder: string;
  readonly asJson: boolean;
  readonly run: (session: Session) => Promise<Answer>;
  readonly restoreFrom: string | undefined;
}

function understand(args: readonly string[]): Understood | 'help' {
  const { values, positionals } = parse(args);
  if (values.help || positionals[0] === 'help') return 'help';
  const [name, ...rest] = positionals;
  if (name === undefined) throw new WrongUsage(commandLine.noCommand);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new WrongUsage(commandLine.unknownCommand(name));
  const { help: _help, json, data, ...given } = values;
  const options: Options = {
    inbox: given.inbox,
    status: given.status,
    type: given.type,
    limit: given.limit,
    reason: given.reason,
    ledger: given.ledger,
    target: given.target,
    repeat: given.repeat,
    unsent: given.unsent ?? false,
    awaiting: given.awaiting ?? false,
    again: given.again ?? false,
    yes: given.yes ?? false,
    'deviating-vat': given['deviating-vat'] ?? false,
    marked: given.marked ?? false,
    'all-ready': given['all-ready'] ?? false,
    post: given.post ?? false,
    'dry-run': given['dry-run'] ?? false,
    from: given.from,
    to: given.to,
    sensitive: given.sensitive ?? false,
  };
  for (const option of Object.keys(given)) {
    if (!command.options.some((known) => known === option))
      throw new WrongUsage(commandLine.wrongUsage(name, `--${option}`));
  }
  if (data === '') throw new WrongUsage(commandLine.wrongUsage(name, '--data'));
  try {
    const dataFolder = data === undefined ? defaultDataFolder() : resolve(data);
    const run = command.understand(rest, options);
    return { dataFolder, asJson: json ?? false, run, restoreFrom: command.restores?.(rest, dataFolder) };
  } catch (error) {
    throw error instanceof WrongUsage ? new WrongUsage(commandLine.wrongUsage(name, error.message)) : error;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        data: { type: 'string' },
        inbox: { type: 'string' },
        status: { type: 'string' },
        type: { type: 'string' },
        limit: { type: 'string' },
        reason: { type: 'string' },
        ledger: { type: 'string' },
        target: { type: 'string' },
        repeat: { type: 'string' },
        unsent: { type: 'boolean' },
        awaiting: { type: 'boolean' },
        again: { type: 'boolean' },
        yes: { type: 'boolean' },
        'deviating-vat': { type: 'boolean' },
        marked: { type: 'boolean' },
        'all-ready': { type: 'boolean' },
        post: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        from: { type: 'string' },
        to: { type: 'string' },
        sensitive: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongUsage(commandLine.wrongUsage('ebilag', error instanceof Error ? error.message : String(error)));
  }
}

/** Opens the backend without its own rhythm, runs one command and closes it whatever happens. */
async function inSession(
  { openBackend, user, log, report }: CliOptions,
  { dataFolder, run, restoreFrom }: Understood,
): Promise<Answer> {
  const restoring = restoreFrom === undefined ? {} : { restoreFrom };
  const opened = await openBackend({ dataFolder, user, watch: false, log, ...restoring });
  if (!opened.ok) throw new CouldNotRun(commandLine.problem(opened.problem));
  const backend = opened.value;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const handlers = withHost(backend.handlers, browserHandlers({ version, user, locale }));
  // The contract ties a call's name to its answer; the door itself does not know which call it carries.
  const call = (async (name: string, input: unknown) => answer(handlers, name, input, report)) as Call;
  try {
    return await run({ call, backend });
  } finally {
    await backend.close();
  }
}
