import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BackendHandlers, CallInput, CallName, CallOutput } from '../../../shared/contract/calls.ts';
import { calls } from '../../../shared/contract/calls.ts';
import type { DocumentPage, InboxRow, InboxView } from '../../../shared/contract/documents.ts';
import type { ProgramEvent } from '../../../shared/contract/events.ts';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { heldToTheLog } from './orders-logged.ts';
import { createParsingPool } from '../../parsing/pool.ts';
import { startBackend } from '../../start-backend.ts';
import type { Backend, BackendOptions } from '../../opened-backend.ts';

type BackendCall = CallName & keyof BackendHandlers;

/** A running backend on folders of its own, as the tests of the orders use it: real store, archive, readers, transport. */
export interface TestProgram {
  readonly backend: Backend;
  readonly dataFolder: string;
  readonly transportFolder: string;
  readonly events: ProgramEvent[];
  /** What the program noted for whoever looks after it; a test that expects none says so. */
  readonly logged: string[];
  /** The value, or the test fails with the problem; input and output pass the contract's own schemas. */
  readonly call: <Name extends BackendCall>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  readonly refused: <Name extends BackendCall>(name: Name, input: CallInput<Name>) => Promise<Problem>;
  /** Reads XML in as dropped files; answers with the documents' ids (0 for a failed one). */
  readonly receive: (...documents: readonly string[]) => Promise<number[]>;
  /** Codes everything of a document that has an amount on one account of the standard chart. */
  readonly code: (id: number, accountNo?: string) => Promise<void>;
  readonly put: (name: string, content: string) => Promise<void>;
  readonly page: (id: number) => Promise<DocumentPage>;
  readonly rows: (inbox?: Inbox) => Promise<InboxRow[]>;
  readonly outgoing: () => Promise<string[]>;
  readonly readOutgoing: (name: string) => Promise<string>;
  readonly restart: (options?: Partial<BackendOptions>) => Promise<TestProgram>;
  readonly close: () => Promise<void>;
}

/** Starting readers takes longer than a test; those of one file share them. They end with the test process. */
const readers = createParsingPool({ size: 1 });

export async function startTestProgram(options: Partial<BackendOptions> = {}): Promise<TestProgram> {
  const root = await mkdtemp(join(tmpdir(), 'ebilag-backend-'));
  return openProgram({ dataFolder: join(root, 'data'), transportFolder: join(root, 'transport'), ...options }, root);
}

/** The same on folders that are there already; `root` is removed by `close`. */
export async function openProgram(
  options: Partial<BackendOptions> & { dataFolder: string; transportFolder: string },
  root: string,
): Promise<TestProgram> {
  const logged: string[] = [];
  const events: ProgramEvent[] = [];
  const user = { name: 'anna', initials: 'AN', roles: null };
  const started = await startBackend({
    user,
    watch: false,
    stabilityWindow: 0,
    parsing: readers,
    log: (line) => logged.push(line),
    ...options,
  });
  if (!started.ok) throw new Error(started.problem.code);
  const backend = started.value;
  backend.onEvent((event) => events.push(event));
  let open = true;

  async function ask<Name extends BackendCall>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
    const handler = backend.handlers[name] as (checked: unknown) => Promise<Result<CallOutput<Name>>>;
    const result = await heldToTheLog(name, () => handler(calls[name].input.parse(input)));
    if (result.ok) calls[name].output.parse(result.value);
    return result;
  }

  const program: TestProgram = {
    backend,
    dataFolder: options.dataFolder,
    transportFolder: options.transportFolder,
    events,
    logged,
    async call(name, input) {
      const result = await ask(name, input);
      if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.problem)}`);
      return result.value;
    },
    async refused(name, input) {
      const result = await ask(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.problem;
    },
    async receive(...documents) {
      const files = documents.map((xml, index) => ({
        name: `document-${index}.xml`,
        base64: Buffer.from(xml).toString('base64'),
      }));
      const ids: number[] = [];
      for (const file of files) {
        const { results } = await program.call('files.receive', { files: [file] });
        ids.push(results[0]?.documentId ?? 0);
      }
      return ids;
    },
    async code(id, accountNo = '221010') {
      const { places } = await program.call('coding.open', { id });
      const edits = places.filter(({ amount }) => amount !== null);
      await program.call('coding.save', {
        id,
        edits: edits.map(({ place }) => ({
          place,
          edit: { ...noEdit, place, accountKind: 'account' as const, accountNo },
        })),
      });
    },
    async put(name, content) {
      const path = join(options.transportFolder, 'in', name);
      await writeFile(`${path}.tmp`, content);
      await rename(`${path}.tmp`, path);
    },
    page: (id) => program.call('documents.open', { id }),
    async rows(inbox = 'purchase') {
      const view: InboxView = {
        inbox,
        ledgerId: null,
        conditions: [],
        search: '',
        sort: { column: 'receivedAt', descending: false },
      };
      return (await program.call('documents.rows', { ...view, offset: 0, limit: 200 })).rows;
    },
    async outgoing() {
      const names = await readdir(join(options.transportFolder, 'out')).catch(() => []);
      return names.filter((name) => name.endsWith('.xml'));
    },
    readOutgoing: (name) => readFile(join(options.transportFolder, 'out', name), 'utf8'),
    async restart(changes = {}) {
      await backend.close();
      open = false;
      return openProgram({ ...options, ...changes }, root);
    },
    async close() {
      if (open) await backend.close();
      open = false;
      await rm(root, { recursive: true, force: true });
    },
  };
  return program;
}

/** An edit that says nothing yet. */
const noEdit = {
  string: null,
  accountKind: '',
  accountNo: '',
  alias: '',
  budget: '',
  vatGroup: '',
  project: '',
  dimensions: {},
  leaveOut: false,
  origin: 'typed',
} as const;

export function aCard(values: Partial<VendorCard> = {}): VendorCard {
  return {
    no: '', name: 'Nordlys Energi A/S', address: '', address2: '', postalCode: '', city: '', country: 'DK', phone: '', mail: '',
    legalId: '10150817', legalScheme: 'DK:CVR', seNumber: '', pNumber: '', eanLocation: '', otherId: '', otherScheme: '', blocked: '', currency: 'DKK',
    cprNumber: '', paymentForm: '', postingGroup: '', vatGroup: '', fikCreditor: '',
    ...values,
  }; // prettier-ignore
}

/** Waits until something holds; a test that waits in vain fails with what it waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, patience = 8000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await wait(20);
  }
}
