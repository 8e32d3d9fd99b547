import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendingPage } from '../../../shared/contract/sending.ts';
import { postedSales, type Posted, type PostedSales } from './posted-sales.ts';
import { startTestProgram, type TestProgram } from './test-program.ts';

/** A program with posted sales documents, the clock that moves when told, and what an access point does to files, by hand. */
export interface SendingStage {
  readonly program: TestProgram;
  readonly sales: PostedSales;
  readonly close: () => Promise<void>;
  /** The same store and folders in a program started anew. */
  readonly restart: () => Promise<void>;
  readonly later: (minutes: number) => void;
  /** A path below the transport folder. */
  readonly at: (...parts: string[]) => string;
  readonly open: (id: number) => Promise<SendingPage>;
  readonly status: (id: number) => Promise<SendingPage['row']['status']>;
  readonly refresh: () => Promise<unknown>;
  readonly send: (id: number, more?: object) => ReturnType<typeof sendOne>;
  /** One that has left, with the file and UUID of its attempt. */
  readonly sent: (more?: Partial<Posted>) => Promise<{ id: number; file: string; uuid: string }>;
  readonly latest: (id: number) => Promise<{ file: string; uuid: string }>;
  /** A file in the transport folder, there at once or not at all. */
  readonly put: (path: string, content: string) => Promise<void>;
  /** The access point takes it and says what became of it. */
  readonly refuse: (file: string, text: string) => Promise<void>;
  /** A response is left, and read. */
  readonly answer: (name: string, xml: string) => Promise<void>;
}

const sendOne = (program: TestProgram, id: number, more: object) =>
  program.call('sending.send', { ids: [id], ...more });

export async function startSendingStage(): Promise<SendingStage> {
  let now = new Date('2026-11-20T09:00:00.000Z');
  let program = await startTestProgram({ now: () => now });
  await program.call('transport.refresh', {});
  const sales = postedSales(program.dataFolder);
  await sales.customer();
  const at = (...parts: string[]): string => join(program.transportFolder, ...parts);
  const open = (id: number): Promise<SendingPage> => program.call('sending.open', { id });
  const refresh = (): Promise<unknown> => program.call('transport.refresh', {});
  const latest: SendingStage['latest'] = async (id) => {
    const [attempt] = (await open(id)).attempts;
    return { file: attempt?.fileName ?? '', uuid: attempt?.uuid ?? '' };
  };
  const put: SendingStage['put'] = async (path, content) => {
    await mkdir(at(path, '..'), { recursive: true });
    await writeFile(at(`${path}.tmp`), content);
    await rename(at(`${path}.tmp`), at(path));
  };
  return {
    get program() {
      return program;
    },
    sales,
    close: () => program.close(),
    async restart() {
      program = await program.restart();
    },
    later(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    at,
    open,
    status: async (id) => (await open(id)).row.status,
    refresh,
    send: (id, more = {}) => sendOne(program, id, more),
    async sent(more = {}) {
      const [id = 0] = await sales.post(more);
      const { queued } = await sendOne(program, id, {});
      if (queued !== 1) throw new Error(`document ${String(id)} did not leave`);
      return { id, ...(await latest(id)) };
    },
    latest,
    put,
    async refuse(file, text) {
      await rename(at('out', file), at('failed', file));
      await put(join('failed', `${file}.error`), text);
      await refresh();
    },
    async answer(name, xml) {
      await put(join('responses', name), xml);
      await refresh();
    },
  };
}

/** An OIOUBL answer about a document of ours. */
export function response(
  code: string,
  about: { id?: string; uuid?: string },
  reason = '',
  sender = '5790001234560',
): string {
  const party = (name: string, endpoint: string) =>
    `<cac:${name}><cbc:EndpointID schemeID="GLN">${endpoint}</cbc:EndpointID><cac:PartyName><cbc:Name>X</cbc:Name></cac:PartyName></cac:${name}>`;
  const space = 'urn:oasis:names:specification:ubl:schema:xsd';
  return `<ApplicationResponse xmlns="${space}:ApplicationResponse-2" xmlns:cac="${space}:CommonAggregateComponents-2" xmlns:cbc="${space}:CommonBasicComponents-2">
    <cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>
    <cbc:ProfileID>Procurement-BilSim-1.0</cbc:ProfileID><cbc:ID>AR-${code}-${about.id ?? ''}-${sender}</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate>
    ${party('SenderParty', sender)}${party('ReceiverParty', '5790007654324')}
    <cac:DocumentResponse><cac:Response><cbc:ReferenceID>1</cbc:ReferenceID><cbc:ResponseCode>${code}</cbc:ResponseCode>
    ${reason === '' ? '' : `<cbc:Description>${reason}</cbc:Description>`}</cac:Response>
    <cac:DocumentReference><cbc:ID>${about.id ?? 'x'}</cbc:ID>${about.uuid === undefined ? '' : `<cbc:UUID>${about.uuid}</cbc:UUID>`}
    <cbc:DocumentTypeCode>Invoice</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse></ApplicationResponse>`;
}
