import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallInput } from '../../shared/contract/calls.ts';
import { institution } from '../../electron/demo/documents/institution.ts';
import { aBilling, aCustomer, aSalesLine } from '../../shared/domain/sales/build.ts';
import type { Customer } from '../../shared/domain/sales/customer.ts';
import type { BillingDraft } from '../../shared/domain/sales/draft.ts';
import type { Program } from './program.ts';

type SentDraft = Extract<CallInput<'sales.save'>['draft'], { billing: unknown }>;

/** A ledger that sells, and the access point it sends through, played on its folder. */
export class Selling {
  private readonly program: Program;
  private ledgerId = 0;
  private readonly customers = new Map<string, { readonly id: number; readonly values: Partial<Customer> }>();

  constructor(program: Program) {
    this.program = program;
  }

  /** The ledger with what an invoice needs of it: payment, a seller. */
  async begin(): Promise<void> {
    const { program } = this;
    await program.ownLedger();
    const { ledgers } = await program.call('setup.read', {});
    const ledger = ledgers.find(({ endpoints }) => endpoints.some(({ id }) => id === institution.gln));
    if (ledger === undefined) throw new Error('There is no ledger of our own.');
    const { id, ...card } = ledger;
    this.ledgerId = id;
    await program.call('setup.saveLedger', {
      id,
      card: {
        ...card,
        payment: {
          bankBranch: '3000',
          bankAccount: '0012345678',
          iban: 'DK5000400440116243',
          bic: 'DABADKKK',
          fikCreditor: '87654321',
          fikCardType: '71',
          giro: '',
        },
      },
    });
    await program.row('sellers', {
      code: 'LH',
      name: 'Lise Holt',
      phone: '75123456',
      mail: 'lh@kyst.example',
      exported: 'yes',
    });
  }

  /** Answers with its number. */
  async customer(values: Partial<Customer> = {}): Promise<string> {
    const { id } = await this.program.call('customers.save', { id: null, card: cardOf(values) });
    const { no } = (await this.program.call('customers.open', { id })).customer;
    this.customers.set(no, { id, values });
    return no;
  }

  /** From now on nothing leaves for it. */
  async block(no: string): Promise<void> {
    const { id, values } = this.customers.get(no) ?? { id: 0, values: {} };
    await this.program.call('customers.save', { id, card: cardOf({ ...values, no, blocked: 'all' }) });
  }

  /** Writes and posts so many invoices for a customer; answers with their ids. */
  async post(customerNo: string, count = 1): Promise<number[]> {
    const lines = [aSalesLine({ no: '221010', unit: 'TIME', vatGroup: 'S25' })];
    const billing = structuredClone(aBilling({ customerNo, lines })) as BillingDraft as SentDraft['billing'];
    const ids: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const draft: SentDraft = { kind: 'invoice', billing };
      const page = await this.program.call('sales.save', { id: null, ledgerId: this.ledgerId, draft });
      ids.push(page.document.id);
    }
    const { outcomes } = await this.program.call('sales.postMany', { ids });
    const failed = outcomes.find(({ problem }) => problem !== null);
    if (failed !== undefined) throw new Error(JSON.stringify(failed.problem));
    return ids;
  }

  /** What lies in the outgoing folder. */
  async outgoing(): Promise<string[]> {
    const names = await readdir(this.at('out')).catch(() => []);
    return names.filter((name) => name.endsWith('.xml'));
  }

  /** The access point takes the one file that lies there; answers with its name and the UUID in it. */
  async take(): Promise<{ readonly file: string; readonly uuid: string }> {
    const [file = ''] = await this.outgoing();
    await rename(this.at('out', file), this.at('sent', file));
    return { file, uuid: /_([0-9a-f-]{36})\.xml$/u.exec(file)?.[1] ?? '' };
  }

  async receipt(file: string): Promise<void> {
    await this.put(
      join('responses', `${file}.receipt.dat`),
      'Disposition: automatic-action/MDN-sent-automatically; processed\n',
    );
  }

  /** The receiver answers about the document with this UUID. */
  async answer(code: 'TechnicalReject' | 'BusinessAccept', uuid: string, text = ''): Promise<void> {
    const party = (name: string, endpoint: string) =>
      `<cac:${name}><cbc:EndpointID schemeID="GLN">${endpoint}</cbc:EndpointID><cac:PartyName><cbc:Name>X</cbc:Name></cac:PartyName></cac:${name}>`;
    const space = 'urn:oasis:names:specification:ubl:schema:xsd';
    await this.put(
      join('responses', `${code}-${uuid}.xml`),
      `<ApplicationResponse xmlns="${space}:ApplicationResponse-2" xmlns:cac="${space}:CommonAggregateComponents-2" xmlns:cbc="${space}:CommonBasicComponents-2">
      <cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID><cbc:ProfileID>Procurement-BilSim-1.0</cbc:ProfileID>
      <cbc:ID>AR-${code}</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate>${party('SenderParty', '5790001234560')}${party('ReceiverParty', institution.gln)}
      <cac:DocumentResponse><cac:Response><cbc:ReferenceID>1</cbc:ReferenceID><cbc:ResponseCode>${code}</cbc:ResponseCode><cbc:Description>${text}</cbc:Description></cac:Response>
      <cac:DocumentReference><cbc:ID>x</cbc:ID><cbc:UUID>${uuid}</cbc:UUID><cbc:DocumentTypeCode>Invoice</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse></ApplicationResponse>`,
    );
  }

  /** The access point could not deliver it. */
  async fail(file: string, text: string): Promise<void> {
    await this.put(join('failed', `${file}.error`), text);
  }

  private async put(path: string, content: string): Promise<void> {
    await mkdir(join(this.at(path), '..'), { recursive: true });
    await writeFile(`${this.at(path)}.tmp`, content);
    await rename(`${this.at(path)}.tmp`, this.at(path));
  }

  private at(...parts: string[]): string {
    return join(this.program.transportFolder, ...parts);
  }
}

function cardOf(values: Partial<Customer>) {
  const { id: _id, createdAt: _at, ...card } = aCustomer({ no: '', ...values });
  return card;
}
