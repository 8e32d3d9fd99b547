import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyText, masterTableNames, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { anEDocument, aParty } from '../build.ts';
import { aMeans } from '../../../shared/domain/payment/build.ts';
import { codesOf, numbersOf } from '../columns/held-columns.ts';
import { extentOf } from '../columns/segments.ts';
import { orderOf } from '../columns/words.ts';
import { openStorage } from '../open-storage.ts';
import { personKey } from '../person-key.ts';
import { withStatementCache } from '../statement-cache.ts';
import { handOverByHand } from './0027-hand-over-by-hand.ts';
import { logFilters } from './0028-log-filters.ts';
import { migrations } from './index.ts';
import { sendingRuns } from './0029-sending-runs.ts';
import { seriesOfLedgers } from './0030-series-of-ledgers.ts';
import { logTexts } from './0031-log-texts.ts';
import type { Migration } from './migration.ts';
import { migrate, storeVersion } from './migrate.ts';

const noBackup = (): void => undefined;

function storeAt(version: number): Database {
  const database = new Sqlite(':memory:');
  database.pragma('foreign_keys = ON');
  expect(migrate(database, migrations.slice(0, version), noBackup).ok).toBe(true);
  return database;
}

function names(database: Database, type: string): string[] {
  return database
    .prepare("select name from sqlite_master where type = ? and name not like 'sqlite_%' order by name")
    .pluck()
    .all(type) as string[];
}

/** Puts rows into tables; columns not named are empty or zero. */
function insertsInto(database: Database): (table: string, given: Record<string, unknown>) => void {
  return (table, given) => {
    const columns = database.prepare(`select name, type from pragma_table_info('${table}')`).all() as {
      name: string;
      type: string;
    }[];
    const values = columns.map(({ name, type }) => given[name] ?? (type === 'INTEGER' ? 0 : ''));
    database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`).run(values);
  };
}

/** A document as a store before the search holds it. Columns not named here are empty or zero. */
function insertOldDocument(
  database: Database,
  id: number,
  content: ReturnType<typeof anEDocument>,
  sensitive: 0 | 1,
): void {
  const columns = database.prepare("select name, type from pragma_table_info('documents')").all() as {
    name: string;
    type: string;
  }[];
  const given: Record<string, unknown> = {
    id,
    ledgerId: 1,
    inbox: 'purchase',
    status: 'pending',
    sha256: `hash ${id}`,
    documentNo: content.number,
    sensitive,
    vendorId: null,
    payToVendorId: null,
  };
  database
    .prepare(
      "insert or ignore into ledgers (id, name, currency, cvr, address, postalCode, city, country, takesUnknownReceivers) values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1)",
    )
    .run();
  database.prepare("insert into originals values (?, 1, '')").run(`hash ${id}`);
  const values = columns.map(({ name, type }) => (name in given ? given[name] : type === 'INTEGER' ? 0 : ''));
  database.prepare(`insert into documents values (${columns.map(() => '?').join(', ')})`).run(values);
  database.prepare("insert into documentContents values (?, ?, '[]')").run(id, JSON.stringify(content));
}

function insertOldVendor(database: Database, no: string, name: string, id = 1): void {
  const columns = database.prepare("select name, type from pragma_table_info('vendors')").all() as {
    name: string;
    type: string;
  }[];
  const given: Record<string, unknown> = { id, no, name, noKey: no.toLowerCase() };
  const values = columns.map((column) => given[column.name] ?? (column.type === 'INTEGER' ? 0 : ''));
  database.prepare(`insert into vendors values (${columns.map(() => '?').join(', ')})`).run(values);
}

describe('the steps of the store, each from the version before (PLT-5)', () => {
  test('1 makes documents, vendors, the exchange table and the log from nothing', () => {
    const database = storeAt(1);
    expect(names(database, 'table')).toEqual(
      expect.arrayContaining(['documents', 'exchange', 'ledgers', 'log', 'originals', 'vendors']),
    );
    expect(names(database, 'table')).not.toContain('outbox');
    database.close();
  });

  test('2 adds purchase documents and the outbox, and leaves documents and number series as they were', () => {
    const database = storeAt(1);
    insertOldDocument(database, 7, anEDocument({ number: 'OLD-7' }), 0);
    database.prepare("update numberSeries set next = 42 where series = 'vendor'").run();
    const before = database.prepare('select * from documents').all();
    expect(migrate(database, migrations.slice(0, 2), noBackup)).toMatchObject({ ok: true });
    expect(database.prepare('select * from documents').all()).toEqual(before);
    expect(database.prepare('select series, next from numberSeries order by series').raw().all()).toEqual([
      ['applicationResponse', 1],
      ['purchaseCreditMemo', 1],
      ['purchaseInvoice', 1],
      ['vendor', 42],
    ]);
    database
      .prepare(
        "insert into outbox (documentId, documentNo, uuid, code, reason, format, receiver, status, attempt, fileName, content, createdAt, releaseAt, writtenAt, settledAt, transportError) values (7, 'AR1', '', '', '', '', '', 'held', 1, '', '', '', '', '', '', '')",
      )
      .run();
    database.close();
  });

  test('3 makes the documents that are there searchable, of sensitive ones no more than number and vendor (IN-33)', () => {
    const database = storeAt(2);
    insertOldDocument(
      database,
      1,
      anEDocument({ number: 'OLD-1', supplier: aParty('Klinikken'), sensitiveLevel: '1' }),
      1,
    );
    insertOldDocument(database, 2, anEDocument({ number: 'OLD-2', supplier: aParty('Østergård') }), 0);
    expect(migrate(database, migrations.slice(0, 3), noBackup)).toMatchObject({ ok: true });
    const find = database.prepare('select rowid from documentSearch where documentSearch match ?').pluck();
    expect(find.all('old')).toEqual([1, 2]);
    expect(find.all('klinikken')).toEqual([1]);
    expect(find.all('maling')).toEqual([2]);
    database.prepare('delete from searchTexts where documentId = 2').run();
    expect(find.all('maling')).toEqual([]);
    database.close();
  });

  test('4 adds saved views and preferences and touches nothing else', () => {
    const database = storeAt(3);
    insertOldDocument(database, 1, anEDocument(), 0);
    const before = names(database, 'table');
    expect(migrate(database, migrations.slice(0, 4), noBackup)).toMatchObject({ ok: true });
    expect(names(database, 'table')).toEqual([...before, 'preferences', 'savedViews'].sort());
    expect(database.prepare('select documentNo from documents').pluck().all()).toEqual(['INV-1']);
    database.close();
  });

  test('5 gives every answer that waits or has failed its row in the exchange table, and the others none (IN-2)', () => {
    const database = storeAt(4);
    insertOldDocument(database, 7, anEDocument(), 0);
    const insert = database.prepare(
      "insert into outbox (documentId, documentNo, uuid, code, reason, format, receiver, status, attempt, fileName, content, createdAt, releaseAt, writtenAt, settledAt, transportError) values (7, ?, '', '', '', '', 'Nordlys', ?, 2, ?, '<Sår/>', 'made', 'due', '', '', ?)",
    );
    for (const [index, status] of ['held', 'awaitingSending', 'sent', 'received', 'failed', 'cancelled'].entries()) {
      insert.run(`AR${index + 1}`, status, `AR${index + 1}.xml`, status === 'failed' ? 'no endpoint' : '');
    }
    expect(migrate(database, migrations.slice(0, 5), noBackup)).toMatchObject({ ok: true });
    const rows = database
      .prepare(
        'select direction, inbox, partner, file, size, status, transportError, attempts, outboxId from exchange order by sequence',
      )
      .raw()
      .all();
    expect(rows).toEqual([
      ['out', 'purchase', 'Nordlys', 'AR2.xml', 7, 'processing', '', 2, 2],
      ['out', 'purchase', 'Nordlys', 'AR5.xml', 7, 'failed', 'no endpoint', 2, 5],
    ]);
    database.close();
  });

  /** What a later step of its own adds to tables of the set-up. */
  const addedLater: ReadonlySet<string> = new Set(['vatMappings.origin', 'budgets.exceeded']);
  /** Tables of the set-up that a later step of its own makes. */
  const madeLater: ReadonlySet<string> = new Set([
    'budgetAmounts',
    'sellers',
    'salesVatGroups',
    'extendedTexts',
    'reminderTerms',
  ]);

  test('6 makes a table for every description of the set-up, with its fields and its key, and partners for the vendors that are there (SET-5, SET-7)', () => {
    const database = storeAt(5);
    insertOldVendor(database, 'k00007', 'Blåbjerg El');
    expect(migrate(database, migrations.slice(0, 6), noBackup)).toMatchObject({ ok: true });
    for (const table of masterTableNames.filter((each) => !madeLater.has(each))) {
      const { scope, fields } = tableDefinition(table);
      const columns = database.prepare(`select name from pragma_table_info('${table}')`).pluck().all();
      const own = scope === 'ledger' ? ['id', 'ledgerId'] : ['id'];
      const then = Object.keys(fields).filter((field) => !addedLater.has(`${table}.${field}`));
      expect([table, ...columns]).toEqual([table, ...own, ...then, 'keyText', 'searchText']);
    }
    expect(database.prepare('select vendorNo, keyText, uncodedLines from vendorPartners').raw().all()).toEqual([
      ['k00007', 'K00007', 'warn'],
    ]);
    database.prepare("insert into ledgers values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1)").run();
    const insert = database.prepare(
      "insert into budgets (ledgerId, name, description, blocked, keyText, searchText) values (1, ?, '', '', 'B', '')",
    );
    const version = database.prepare("select version from setupVersions where tableName = 'budgets'").pluck();
    insert.run('b');
    const before = version.get();
    expect(before).not.toBe(0);
    expect(() => insert.run('B')).toThrow('UNIQUE');
    database.exec("update budgets set description = 'Drift'");
    expect(version.get()).not.toBe(before);
    database.close();
  });

  test('0007 keeps purchase documents as they were: open, from no order, each line costing its amount', () => {
    const database = storeAt(6);
    insertOldDocument(database, 1, anEDocument({ number: 'INV-1' }), 0);
    insertOldVendor(database, 'K1', 'Hansen & Søn');
    database
      .prepare(
        `insert into purchaseDocuments (id, no, kind, documentId, ledgerId, vendorId, vendorNo, vendorName, vendorNameKey, vendorDocumentNo,
          documentDate, postingDate, dueDate, currency, net, vat, total, totalMinor, createdAt, createdBy, lines)
         values (1, 'KF000001', 'purchaseInvoice', 1, 1, 1, 'K1', 'Hansen', 'hansen', 'INV-1', '', '', '', 'DKK', '100.00', '25.00', '125.00', 12500, '', '', 1)`,
      )
      .run();
    database
      .prepare(
        "insert into purchaseLines (purchaseId, lineNo, kind, description, amount) values (1, 1, 'line', 'Maling', '100.00')",
      )
      .run();
    expect(migrate(database, migrations.slice(0, 7), noBackup).ok).toBe(true);
    expect(database.prepare('select * from purchaseDocuments').get()).toMatchObject({
      no: 'KF000001',
      status: 'open',
      vendorOrderNo: '',
      payToVendorId: null,
      deviatingVat: 0,
      vendorEntry: null,
    });
    expect(database.prepare('select * from purchaseLines').get()).toMatchObject({
      amount: '100.00',
      cost: '100.00',
      deductibleVat: '0.00',
      dimensions: '[]',
      addedBy: null,
    });
    expect(names(database, 'table')).toEqual(
      expect.arrayContaining(['acceptanceEffects', 'orderChanges', 'orderInvoices', 'orderUpdates']),
    );
    database.close();
  });

  test('8 ties the utility statements that are there to their invoices, and decides nothing (UTS-1)', () => {
    const database = storeAt(7);
    const supplier = aParty('Vestkystens Elforsyning');
    const reference = {
      kind: 'parent' as const,
      id: 'EL-1',
      scheme: 'Vestkystens Elforsyning',
      uuid: null,
      issueDate: null,
      typeCode: 'Invoice',
      description: null,
    };
    insertOldDocument(database, 1, anEDocument({ number: 'EL-1', supplier }), 0);
    insertOldDocument(database, 2, anEDocument({ type: 'utilityStatement', supplier, references: [reference] }), 0);
    insertOldDocument(
      database,
      3,
      anEDocument({ type: 'utilityStatement', supplier, references: [{ ...reference, id: 'EL-2' }] }),
      0,
    );
    database.exec(
      "update documents set type = iif(id = 1, 'invoice', 'utilityStatement'), documentNoKey = iif(id = 1, 'el-1', '')",
    );
    expect(migrate(database, migrations.slice(0, 8), noBackup).ok).toBe(true);
    expect(
      database.prepare('select statementId, parentNo, parentId, followed from utilityReferences').raw().all(),
    ).toEqual([
      [2, 'EL-1', 1, ''],
      [3, 'EL-2', null, ''],
    ]);
    expect(database.prepare('select id, utilityStatements, status from documents order by id').raw().all()).toEqual([
      [1, 1, 'pending'],
      [2, null, 'pending'],
      [3, null, 'pending'],
    ]);
    database.close();
  });

  test('9 adds what people say of a document, gone with it, and touches nothing else (COD-4)', () => {
    const database = storeAt(8);
    insertOldDocument(database, 1, anEDocument(), 0);
    const before = names(database, 'table');
    expect(migrate(database, migrations.slice(0, 9), noBackup).ok).toBe(true);
    expect(names(database, 'table')).toEqual([...before, 'codingEdits', 'documentChoices'].sort());
    database.exec("insert into codingEdits values (1, 'line:0', '{}', 'anna', '')");
    database.exec("insert into documentChoices values (1, 'orderUse', 'update', 'anna', '')");
    database.exec('delete from documents where id = 1');
    expect(database.prepare('select count(*) from codingEdits').pluck().get()).toBe(0);
    expect(database.prepare('select count(*) from documentChoices').pluck().get()).toBe(0);
    database.close();
  });

  test('10 widens the vendor card, takes persons’ numbers out of every key, and notes the accounts seen so far (SET-4, IN-9, PAY-7b)', () => {
    const database = storeAt(9);
    insertOldVendor(database, 'K1', 'Lis Holm');
    insertOldVendor(database, 'K2', 'Blåbjerg El', 2);
    database.exec("update vendors set legalScheme = 'DK:CPR', legalId = '0101701234' where no = 'K1'");
    const account = { id: '0012345678', branchId: '3000' };
    const means = aMeans('42', { channelCode: 'DK:BANK', payee: account });
    insertOldDocument(database, 1, anEDocument({ paymentMeans: [means, means] }), 0);
    insertOldDocument(database, 2, anEDocument(), 0);
    database.exec(`update documents set vendorId = 2 where id = 1;
      update documents set vendorKey = 'DK:CPR 0101701234', vendorLegalId = '0101701234', vendorId = 1 where id = 2`);
    expect(migrate(database, migrations.slice(0, 10), noBackup).ok).toBe(true);
    expect(database.prepare('select legalId, cprNumber, paymentForm from vendors order by no').raw().all()).toEqual([
      ['', '0101701234', ''],
      ['', '', ''],
    ]);
    const keys = database.prepare('select vendorKey, vendorLegalId from documents where id = 2').raw().get();
    expect(keys).toEqual([`DK:CPR ${personKey('0101701234')}`, '']);
    expect(database.prepare('select documentId, accountKey, vendorId from accountSightings').raw().all()).toEqual([
      [1, 'bank 3000 12345678', 2],
    ]);
    database.exec('update documents set vendorId = null where id = 1');
    expect(database.prepare('select vendorId from accountSightings').pluck().get()).toBeNull();
    database.close();
  });

  test('11 leaves ledgers as they were; how they are paid nobody has said yet (SET-1)', () => {
    const database = storeAt(10);
    database.exec("insert into ledgers values (1, 'Kommunen', 'DKK', '29189900', '', '', '', 'DK', 0)");
    expect(migrate(database, migrations.slice(0, 11), noBackup).ok).toBe(true);
    expect(database.prepare('select name, payment from ledgers').raw().all()).toEqual([['Kommunen', '']]);
    database.close();
  });

  test('12 takes the personal texts out of sensitive documents, and of no others (IN-33)', () => {
    const database = storeAt(11);
    const notes = [{ text: 'Fakturaen omtaler Lis Holm', language: null }];
    insertOldDocument(database, 1, anEDocument({ sensitiveLevel: '2', notes }), 1);
    insertOldDocument(database, 2, anEDocument({ notes }), 0);
    expect(migrate(database, migrations.slice(0, 12), noBackup).ok).toBe(true);
    const contents = database.prepare('select content from documentContents order by documentId').pluck().all();
    expect(contents[0]).not.toMatch(/Lis Holm|maling/u);
    expect(contents[1]).toMatch(/Lis Holm.*maling/u);
    database.close();
  });

  test('13 finds the purchase lines of an account without walking all of them (SET-7)', () => {
    const database = storeAt(12);
    expect(migrate(database, migrations.slice(0, 13), noBackup).ok).toBe(true);
    for (const column of ['ledgerAccount', 'accountNo', 'vatGroup']) {
      const plan = database.prepare(`explain query plan select * from purchaseLines where ${column} = ?`).all('1');
      expect(JSON.stringify(plan)).toContain('USING INDEX purchaseLinesBy');
    }
    database.close();
  });

  test('14 lets VAT mappings tell vendors abroad from those at home; what is there holds for both and keeps its key (ACC-7)', () => {
    const database = storeAt(13);
    database.prepare("insert into ledgers values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1, '')").run();
    const insert = `insert into vatMappings (ledgerId, category, rate, vatGroup, keyText, searchText) values (1, ?, ?, 'K25', ?, '')`;
    database.prepare(insert).run('S', '25', keyText(['S', '25']));
    expect(migrate(database, migrations.slice(0, 14), noBackup).ok).toBe(true);
    expect(database.prepare('select category, rate, vatGroup, origin, keyText from vatMappings').raw().all()).toEqual([
      ['S', '25', 'K25', '', keyText(['S', '25', ''])],
    ]);
    database.close();
  });

  test('15 finds cards by an account however it is written, through an index (PAY-7b)', () => {
    const database = storeAt(14);
    insertOldVendor(database, 'K1', 'Blåbjerg El');
    expect(migrate(database, migrations.slice(0, 15), noBackup).ok).toBe(true);
    expect(names(database, 'index')).toEqual(
      expect.arrayContaining(['vendorBankAccountsByEnding', 'vendorsByFikEnding']),
    );
    database.close();
  });

  test('16 makes room for what is accepted from now on; what was accepted before has no kept coding (COD-6)', () => {
    const database = storeAt(15);
    insertOldDocument(database, 1, anEDocument(), 0);
    expect(migrate(database, migrations.slice(0, 16), noBackup).ok).toBe(true);
    expect(database.prepare('select count(*) from acceptedCodings').pluck().get()).toBe(0);
    database.prepare("insert into acceptedCodings values (1, '{}')").run();
    database.pragma('foreign_keys = on');
    expect(() => database.prepare("insert into acceptedCodings values (99, '{}')").run()).toThrow(/FOREIGN KEY/u);
    database.close();
  });

  test('17 makes room for vouchers, which never change, and gives budgets amounts with their fields and key (POST-1)', () => {
    const database = storeAt(16);
    insertOldDocument(database, 1, anEDocument({ number: 'INV-1' }), 0);
    insertOldVendor(database, 'K1', 'Hansen & Søn');
    database
      .prepare(
        "insert into budgets (ledgerId, name, description, blocked, keyText, searchText) values (1, 'Drift', '', '', 'DRIFT', '')",
      )
      .run();
    database
      .prepare(
        `insert into purchaseDocuments (id, no, kind, documentId, ledgerId, vendorId, vendorNo, vendorName, vendorNameKey, vendorDocumentNo,
          documentDate, postingDate, dueDate, currency, net, vat, total, totalMinor, createdAt, createdBy, lines)
         values (1, 'KF000001', 'purchaseInvoice', 1, 1, 1, 'K1', 'Hansen', 'hansen', 'INV-1', '', '', '', 'DKK', '100.00', '25.00', '125.00', 12500, '', '', 1)`,
      )
      .run();
    expect(migrate(database, migrations.slice(0, 17), noBackup).ok).toBe(true);
    expect(database.prepare('select name, exceeded from budgets').raw().all()).toEqual([['Drift', '']]);
    const columns = database.prepare("select name from pragma_table_info('budgetAmounts')").pluck().all();
    const fields = Object.keys(tableDefinition('budgetAmounts').fields);
    expect(columns).toEqual(['id', 'ledgerId', ...fields, 'keyText', 'searchText']);
    expect(database.prepare("select prefix, next from numberSeries where series = 'voucher'").raw().get()).toEqual([
      'B',
      1,
    ]);
    const voucher = `insert into vouchers values (?, ?, 'purchaseInvoice', 1, '2026-11-02', '', '', 'DKK', 0, 1, 'K1', 'Hansen', 'hansen', 'INV-1', '',
      1, 'KF000001', 1, '100.00', '25.00', '125.00', 12500, 1, '[]', '{}', '', '')`;
    database.prepare(voucher).run(1, 'B000001');
    const line = `insert into voucherLines values (1, ?, 'cost', '2210', '', '', 12500, 0, '', 'Drift', '', '[]', 1)`;
    database.prepare(line).run(1);
    // What was posted does not change, has no line added to it, and no document is posted twice.
    expect(() => database.prepare(line).run(2)).toThrow(/all its lines/u);
    expect(() => database.prepare(voucher).run(2, 'B000002')).toThrow(/UNIQUE/u);
    for (const change of [
      "update vouchers set date = '2026-01-01'",
      'delete from vouchers',
      'update voucherLines set debitMinor = 1',
      'delete from voucherLines',
    ])
      expect(() => database.exec(change)).toThrow(/does not change/u);
    expect(database.prepare('select budget, account, date, amountMinor from budgetUses').raw().all()).toEqual([
      ['Drift', '2210', '2026-11-02', 12500],
    ]);
    database.close();
  });

  test('18 makes room for runs: a document stands in one once, and goes with it (MASS-5)', () => {
    const database = storeAt(17);
    insertOldDocument(database, 1, anEDocument(), 0);
    expect(migrate(database, migrations.slice(0, 18), noBackup).ok).toBe(true);
    expect(names(database, 'index')).toEqual(
      expect.arrayContaining(['runsUnderWay', 'runItemsByDocument', 'runItemsByOutcome', 'runItemsByProblem']),
    );
    database.pragma('foreign_keys = on');
    database.exec(`
      insert into runs (kind, dryRun, state, scope, options, startedAt, startedBy)
        values ('accept', 0, 'waiting', '{}', '{}', '2026-11-20T08:00:00Z', 'anna');
      insert into runItems (runId, position, documentId) values (1, 1, 1);
      insert into runSums values (1, 'account', '2210', 'DKK', 1, 'Kontorartikler', 12500, 0);
    `);
    expect(() => database.exec('insert into runItems (runId, position, documentId) values (1, 2, 99)')).toThrow(
      /FOREIGN KEY/u,
    );
    database.exec('delete from runs');
    expect(
      database.prepare('select (select count(*) from runItems) + (select count(*) from runSums)').pluck().get(),
    ).toBe(0);
    database.close();
  });

  test('19 makes room for targets and the register of hand-overs: a voucher stands in a file and with a target once (ACT-1)', () => {
    const database = storeAt(18);
    const before = names(database, 'table');
    expect(migrate(database, migrations.slice(0, 19), noBackup).ok).toBe(true);
    expect(names(database, 'table')).toEqual(
      [...before, 'handOverExportVouchers', 'handOverExports', 'handOverTargets', 'handOverVouchers'].sort(),
    );
    database.pragma('foreign_keys = off');
    const insert = insertsInto(database);
    insert('handOverTargets', { id: 1, ledgerId: 1, nameKey: 'books' });
    expect(() => insert('handOverTargets', { id: 2, ledgerId: 1, nameKey: 'books' })).toThrow(/UNIQUE/u);
    insert('handOverExports', { id: 1, targetId: 1, no: 1, folder: '/books', fileName: 'a.si' });
    expect(() => insert('handOverExports', { id: 2, targetId: 1, no: 1, fileName: 'b.si' })).toThrow(/UNIQUE/u);
    expect(() => insert('handOverExports', { id: 2, targetId: 1, no: 2, folder: '/books', fileName: 'a.si' })).toThrow(
      /UNIQUE/u,
    );
    insert('handOverVouchers', { targetId: 1, voucherId: 7, state: 'handedOver' });
    expect(() => insert('handOverVouchers', { targetId: 1, voucherId: 7, state: 'waiting' })).toThrow(/UNIQUE/u);
    database.close();
  });

  test('20 makes the daily refresh a scheduled job and leaves the other settings as they were (IN-4)', () => {
    const database = storeAt(19);
    const settings = { completed: true, gracePeriod: 30, dailyRefresh: '06:30' };
    database.prepare("insert into settings values ('program', ?)").run(JSON.stringify(settings));
    expect(migrate(database, migrations.slice(0, 20), noBackup).ok).toBe(true);
    const saved = database.prepare("select value from settings where name = 'program'").pluck().get() as string;
    expect(JSON.parse(saved)).toEqual({ completed: true, gracePeriod: 30 });
    const jobs = database.prepare('select name, kind, rhythm, enabled from jobs').all();
    const rhythm = '{"kind":"daily","at":"06:30","weekdays":[1,2,3,4,5,6,7]}';
    expect(jobs).toEqual([{ name: 'Refresh', kind: 'refresh', rhythm, enabled: 1 }]);
    database.close();
  });

  test('20 makes no job where there was no daily refresh', () => {
    const database = storeAt(19);
    database.prepare("insert into settings values ('program', ?)").run('{"dailyRefresh":""}');
    expect(migrate(database, migrations.slice(0, 20), noBackup).ok).toBe(true);
    expect(database.prepare('select count(*) from jobs').pluck().get()).toBe(0);
  });

  test('22 makes room for customers and sales documents, whose posted ones the store itself guards (SET-6, OUT-2)', () => {
    const database = storeAt(22);
    database
      .prepare(
        "insert into ledgers (id, name, currency, cvr, address, postalCode, city, country, takesUnknownReceivers) values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1)",
      )
      .run();
    for (const table of ['sellers', 'salesVatGroups', 'extendedTexts', 'reminderTerms'] as const)
      expect(database.prepare(`select name from pragma_table_info('${table}')`).pluck().all()).toEqual([
        'id',
        'ledgerId',
        ...Object.keys(tableDefinition(table).fields),
        'keyText',
        'searchText',
      ]);
    const insert = insertsInto(database);
    insert('customers', { id: 1, no: 'D00001', noKey: 'd00001' });
    insert('salesDocuments', { id: 1, ledgerId: 1, kind: 'invoice', customerId: 1, status: 'draft' });
    insert('salesContents', { salesDocumentId: 1, draft: '{}' });
    database.exec("update salesContents set content = '{}'");
    database.exec("update salesDocuments set status = 'posted', no = '100001', issueDate = '2026-11-02'");
    expect(database.prepare('select documents, lastDocumentAt from customers').raw().get()).toEqual([1, '2026-11-02']);
    for (const change of [
      "update salesDocuments set total = '1.00'",
      'update salesContents set content = \'{"number":"2"}\'',
      'delete from salesDocuments',
    ])
      expect(() => database.exec(change)).toThrow(/posted sales document/u);
    database.exec("update salesContents set mends = '{}'");
    database.exec("update salesDocuments set printedAt = '2026-11-03', openMinor = 100");
    expect(
      database.prepare('select series from numberSeries where next > 99999 order by series').pluck().all(),
    ).toEqual(['reminder', 'salesCreditNote', 'salesInvoice']);
    database.close();
  });

  test('23 gives every sales document that is or gets posted its row of sending, unsent (OUT-4, OUT-6)', () => {
    const database = storeAt(22);
    const insert = insertsInto(database);
    insert('ledgers', { id: 1, name: 'Kommunen' });
    insert('customers', { id: 1, no: 'D00001', noKey: 'd00001' });
    const document = {
      ledgerId: 1,
      customerId: 1,
      customerNameKey: 'odense',
      issueDate: '2026-11-02',
      totalMinor: 12500,
    };
    insert('salesDocuments', { id: 1, ...document, kind: 'invoice', no: '100001', status: 'posted', postedAt: 'then' });
    insert('salesDocuments', { id: 2, ...document, kind: 'reminder', status: 'draft' });
    expect(migrate(database, migrations.slice(0, 23), noBackup).ok).toBe(true);
    const rows = () => database.prepare('select salesDocumentId, area, no, status, since from sendings').raw().all();
    expect(rows()).toEqual([[1, 'documents', '100001', 'unsent', 'then']]);
    database.exec("update salesDocuments set status = 'posted', no = 'RY00001', postedAt = 'now' where id = 2");
    database.exec("update salesDocuments set printedAt = 'later'");
    expect(rows()[1]).toEqual([2, 'reminders', 'RY00001', 'unsent', 'now']);
    expect(rows()).toHaveLength(2);
    database.close();
  });

  test('24 keeps what registries answered, one answer of a network, and what lies in folders of intermediaries (OUT-7, OUT-9)', () => {
    const database = storeAt(23);
    const before = names(database, 'table');
    expect(migrate(database, migrations.slice(0, 24), noBackup).ok).toBe(true);
    expect(names(database, 'table')).toEqual([...before, 'queueFiles', 'registryFindings'].sort());
    const insert = database.prepare("insert into registryFindings values (null, 'peppol', '0184:1', '', '', '', '')");
    insert.run();
    expect(() => insert.run()).toThrow(/UNIQUE/u);
    database.close();
  });

  test('25 keeps the documents of an older store in columns, each of them, and follows their changes (PLT-6)', () => {
    const database = storeAt(24);
    database.pragma('foreign_keys = off');
    const insert = insertsInto(database);
    for (let id = 1; id <= 2100; id += 1)
      insert('documents', {
        id,
        ledgerId: 1,
        inbox: 'purchase',
        status: id % 3 === 0 ? 'rejected' : 'pending',
        receivedAt: `2026-11-20T08:00:00.${String(id % 1000).padStart(3, '0')}Z`,
        amountInclVatMinor: id,
        vendorNameKey: `vendor ${id % 7}`,
        sha256: `hash ${id}`,
      });
    expect(migrate(database, migrations.slice(0, 25), noBackup).ok).toBe(true);
    const statements = withStatementCache(database);
    expect(extentOf(statements)).toEqual({ sealed: 2048, last: 2100 });
    const { words, ranks } = orderOf(statements, 'vendorNameKey');
    const codes = codesOf(statements, 'vendorNameKey');
    const amounts = numbersOf(statements, 'amountInclVatMinor');
    for (const id of [1, 2, 1000, 2047]) {
      expect(words[ranks[codes[id] ?? 0] ?? -1]).toBe(`vendor ${id % 7}`);
      expect(amounts[id]).toBe(id);
    }
    expect(database.prepare('select count(*) from columnsBehind').pluck().get()).toBe(0);
    database.exec(
      "update documents set status = 'accepted' where id = 5; update documents set marked = 1 where id = 6",
    );
    expect(database.prepare('select documentId from columnsBehind').pluck().all()).toEqual([5]);
    // A decision rewrites one index of the list and the one of decisions.
    const indexes = database
      .prepare("select sql from sqlite_master where type = 'index' and tbl_name = 'documents'")
      .pluck()
      .all() as string[];
    expect(indexes.filter((text) => /\(.*\bstatus\b/u.test(text ?? ''))).toHaveLength(2);
    database.close();
  });

  test('26 finds in an older store by beginnings as before (UI-34)', () => {
    const database = storeAt(25);
    database.pragma('foreign_keys = off');
    const insert = insertsInto(database);
    insert('searchTexts', { documentId: 1, numbers: 'F-1042', vendor: 'Hansen', text: 'maling', amounts: '' });
    expect(migrate(database, migrations.slice(0, 26), noBackup).ok).toBe(true);
    insert('searchTexts', { documentId: 2, numbers: 'F-2042', vendor: 'Jensen', text: 'pensel', amounts: '' });
    database.exec("update searchTexts set vendor = 'Nielsen' where documentId = 1");
    const found = database
      .prepare('select rowid from documentSearch where documentSearch match ? order by rowid')
      .pluck();
    expect([found.all('"f 1" *'), found.all('"f" *'), found.all('"hansen"'), found.all('"n" *')]).toEqual([
      [1],
      [1, 2],
      [],
      [1],
    ]);
    database.close();
  });

  test('every step has its test here', () => {
    expect(migrations).toHaveLength(31);
  });
});

describe('the way a store is migrated', () => {
  const first: Migration = (database) => database.exec('create table a (x integer) strict');
  const second: Migration = (database) =>
    database.exec('create table b (x integer) strict; insert into b select x + 1 from a');

  test('each step is one transaction with its version: a failing one leaves the store as it was', () => {
    const database = new Sqlite(':memory:');
    const failing: Migration = (each) => {
      each.exec('create table half (x integer) strict; insert into a values (2)');
      throw new Error('no further');
    };
    expect(() => migrate(database, [first, failing], noBackup)).toThrow('no further');
    expect(storeVersion(database)).toBe(1);
    expect(names(database, 'table')).toEqual(['a']);
    expect(migrate(database, [first, second], noBackup)).toEqual({ ok: true, value: { from: 1, to: 2 } });
    expect(database.prepare('select x from b').pluck().all()).toEqual([]);
    database.close();
  });

  test('a store that holds something is backed up before, a new one and a current one are not', () => {
    const database = new Sqlite(':memory:');
    const backups: number[] = [];
    const backup = (from: number): void => {
      backups.push(from);
    };
    migrate(database, [first], backup);
    migrate(database, [first], backup);
    expect(backups).toEqual([]);
    database.exec('insert into a values (1)');
    migrate(database, [first, second], backup);
    expect(backups).toEqual([1]);
    expect(database.prepare('select x from b').pluck().all()).toEqual([2]);
    database.close();
  });

  test('a store of a newer program is refused before any write', () => {
    const database = new Sqlite(':memory:');
    database.pragma('user_version = 9');
    expect(migrate(database, [first, second], noBackup)).toEqual({
      ok: false,
      problem: { code: 'store.newer', values: { store: '9', program: '2' } },
    });
    expect(names(database, 'table')).toEqual([]);
    database.close();
  });

  test('runs that send: items of before keep what became of them, new ones are of a sales document (OUT-5)', () => {
    const at = migrations.indexOf(sendingRuns);
    const database = storeAt(at);
    insertOldDocument(database, 1, anEDocument(), 0);
    database.exec(`
      insert into runs (kind, dryRun, state, scope, options, startedAt, startedBy)
        values ('accept', 0, 'done', '{}', '{}', '2026-11-20T08:00:00Z', 'anna');
      insert into runItems (runId, position, documentId, outcome, step) values (1, 1, 1, 'accepted', 'accept');
    `);
    expect(migrate(database, migrations.slice(0, at + 1), noBackup).ok).toBe(true);
    expect(database.prepare('select documentId, salesDocumentId, outcome, step from runItems').raw().all()).toEqual([
      [1, null, 'accepted', 'accept'],
    ]);
    expect(database.prepare('select sent from runs').pluck().get()).toBe(0);
    expect(names(database, 'index')).toEqual(
      expect.arrayContaining([
        'runItemsByDocument',
        'runItemsBySalesDocument',
        'runItemsByOutcome',
        'runItemsByProblem',
      ]),
    );
    expect(() => database.exec('insert into runItems (runId, position) values (1, 2)')).toThrow(/CHECK/u);
    database.exec('delete from runs');
    expect(database.prepare('select count(*) from runItems').pluck().get()).toBe(0);
    database.close();
  });
});

describe('vouchers entered in the books by hand (ACT-1)', () => {
  test('a store of before has none: what was handed over stays as it stood', () => {
    const database = storeAt(migrations.indexOf(handOverByHand));
    database.pragma('foreign_keys = OFF');
    insertsInto(database)('handOverVouchers', { targetId: 1, voucherId: 2, state: 'handedOver', exportId: 3 });
    expect(migrate(database, migrations, noBackup).ok).toBe(true);
    expect(database.prepare('select state, exportId, enteredAt, enteredAs from handOverVouchers').get()).toEqual({
      state: 'handedOver',
      exportId: 3,
      enteredAt: '',
      enteredAs: '',
    });
    expect(names(database, 'index')).toContain('handOverVouchersByHand');
  });
});

describe('two filters of the log together (PLT-6)', () => {
  test('are answered from the index of the first, also in a store of before', () => {
    const database = storeAt(migrations.indexOf(logFilters));
    expect(migrate(database, migrations, noBackup).ok).toBe(true);
    const columns = (index: string) => database.prepare(`select name from pragma_index_info('${index}')`).pluck().all();
    expect(columns('logByCode')).toEqual(['code', 'at', 'id', 'by', 'step']);
    expect(columns('logByStep')).toEqual(['step', 'at', 'id', 'by']);
    expect(columns('logByProblem')).toEqual(['at', 'id', 'code', 'by', 'step']);
  });
});

describe('series of ledgers (POST-1, OUT-2, SET-7)', () => {
  const seriesAt = (database: Database) =>
    database
      .prepare('select series, ledgerId, prefix, width, next from numberSeries order by series, ledgerId')
      .raw()
      .all();

  /** Two ledgers, each with a voucher that has lines, an entry and was handed over. */
  function storeBefore(): Database {
    const database = storeAt(migrations.indexOf(seriesOfLedgers));
    const insert = insertsInto(database);
    database.pragma('foreign_keys = OFF');
    for (const id of [1, 2]) {
      const parents = { ledgerId: id, vendorId: id, purchaseId: id, documentId: id };
      insert('ledgers', { id, name: `Ledger ${id}` });
      insert('vendors', { id, no: `K${id}` });
      insert('documents', { id, sha256: `hash ${id}` });
      insert('purchaseDocuments', { id, no: `KF${id}`, documentId: id });
      insert('vouchers', { id, no: `B00000${id}`, ...parents, lines: 1, total: '125.00' });
      insert('voucherLines', { voucherId: id, lineNo: 1, debitMinor: 12500 });
      insert('vendorEntries', { id, voucherId: id, voucherNo: `B00000${id}`, ledgerId: id });
      insert('handOverExportVouchers', { exportId: 1, voucherId: id });
      insert('handOverVouchers', { targetId: id, voucherId: id, exportId: 1 });
    }
    database.exec("update numberSeries set next = 3 where series = 'voucher'");
    database.exec("update numberSeries set prefix = 'F', width = 4, next = 200 where series = 'salesInvoice'");
    database.exec("insert into releasedNumbers values ('purchaseInvoice', 7)");
    return database;
  }

  test('every ledger goes on where the shared one had come to: no number comes twice, released ones are kept', () => {
    const database = storeBefore();
    const shared = (seriesAt: unknown[]) => seriesAt.filter((row) => (row as unknown[])[1] === null).length;
    expect(migrate(database, migrations, noBackup).ok).toBe(true);
    expect(shared(seriesAt(database))).toBe(6);
    expect(seriesAt(database)).toEqual(
      expect.arrayContaining([
        ['purchaseInvoice', null, 'KF', 6, 1],
        ['salesInvoice', 1, 'F', 4, 200],
        ['salesInvoice', 2, 'F', 4, 200],
        ['statement', 2, 'KU', 5, 1],
        ['voucher', 1, 'B', 6, 3],
        ['voucher', 2, 'B', 6, 3],
      ]),
    );
    expect(
      database.prepare('select series, number from releasedNumbers join numberSeries on id = seriesId').raw().all(),
    ).toEqual([['purchaseInvoice', 7]]);
    database.close();
  });

  test('vouchers keep everything that belongs to them, stay unchangeable, and two ledgers may have the same number', () => {
    const database = storeBefore();
    const before = database.prepare('select * from vouchers order by id').all();
    const columns = (of: Database) =>
      of.prepare('select name, type, "notnull" from pragma_table_info(\'vouchers\')').all();
    const [indexes, triggers] = [names(database, 'index'), names(database, 'trigger')];
    const shape = columns(database);
    database.pragma('foreign_keys = ON');
    expect(migrate(database, migrations.slice(0, migrations.indexOf(seriesOfLedgers) + 1), noBackup).ok).toBe(true);
    expect(database.prepare('select * from vouchers order by id').all()).toEqual(before);
    expect(columns(database)).toEqual(shape);
    expect(names(database, 'trigger')).toEqual(triggers);
    expect(names(database, 'index')).toEqual([...indexes, 'numberSeriesOnce', 'vouchersByNo', 'vouchersOnce'].sort());
    const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    expect(broken.filter(({ parent }) => parent === 'vouchers')).toEqual([]);
    expect(() => database.exec("update vouchers set date = '2026-01-01'")).toThrow(/does not change/u);
    expect(() => database.exec('delete from vouchers')).toThrow(/does not change/u);
    database.pragma('foreign_keys = OFF');
    const insert = insertsInto(database);
    insert('vouchers', { id: 3, no: 'B000001', ledgerId: 2, documentId: 3 });
    expect(() => insert('vouchers', { id: 4, no: 'B000001', ledgerId: 1, documentId: 4 })).toThrow(/UNIQUE/u);
    expect(database.prepare("select seq from sqlite_sequence where name = 'vouchers'").pluck().get()).toBe(3);
    database.close();
  });
});

describe('the log as a whole (PLT-5)', () => {
  test('of an older store has its head kept and its words searchable after the update', () => {
    const database = storeAt(20);
    const insert = database.prepare(
      `insert into log (at, by, documentId, step, code, "values", problem, previousHash, hash) values (?, 'AN', null, 'SETUP', 'x', ?, null, ?, ?)`,
    );
    insert.run('2026-11-01T08:00:00.000Z', JSON.stringify({ key: 'Strøm', changes: 'a → b' }), '', 'h1');
    insert.run('2026-11-02T08:00:00.000Z', JSON.stringify({ key: 'Vand' }), 'h1', 'h2');
    migrate(database, migrations.slice(0, 21), noBackup);
    expect(database.prepare('select lastId, hash from logHead').get()).toEqual({ lastId: 2, hash: 'h2' });
    expect(database.prepare("select rowid from logTexts where logTexts match 'strøm'").pluck().all()).toEqual([1]);
    insert.run('2026-11-03T08:00:00.000Z', JSON.stringify({ key: 'Varme' }), 'h2', 'h3');
    expect(database.prepare("select rowid from logTexts where logTexts match 'var*'").pluck().all()).toEqual([3]);
    database.close();
  });

  test('of a store of before the update stays searchable, and what comes after it is known to be new', () => {
    const database = storeAt(migrations.indexOf(logTexts));
    const insert = database.prepare(
      `insert into log (at, by, documentId, step, code, "values", problem, previousHash, hash) values (?, 'AN', null, 'SETUP', 'x', ?, null, ?, ?)`,
    );
    insert.run('2026-11-01T08:00:00.000Z', JSON.stringify({ key: 'Strøm' }), '', 'h1');
    migrate(database, migrations, noBackup);
    expect(database.prepare("select rowid from logTexts where logTexts match 'strøm'").pluck().all()).toEqual([1]);
    expect(database.prepare('select lastId from logTextsTo').get()).toEqual({ lastId: 1 });
    database.close();
  });

  test('of a new store begins with a head of nothing', () => {
    const database = storeAt(21);
    expect(database.prepare('select lastId, hash from logHead').get()).toEqual({ lastId: 0, hash: '' });
    database.close();
  });
});

describe('opening the store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebilag-store-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const options = () => ({
    file: join(folder, 'ebilag.sqlite'),
    backupFolder: join(folder, 'backups'),
    now: () => new Date('2026-11-20T08:00:00Z'),
  });

  test('leaves a whole copy of an older store beside it before it is migrated', async () => {
    const old = new Sqlite(options().file);
    migrate(old, migrations.slice(0, 2), noBackup);
    insertOldDocument(old, 1, anEDocument({ number: 'OLD-1' }), 0);
    old.close();
    const opened = await openStorage(options());
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
    expect(await readdir(options().backupFolder)).toEqual(['ebilag-v2-2026-11-20T08-00-00-000Z.sqlite']);
    const copy = new Sqlite(join(options().backupFolder, 'ebilag-v2-2026-11-20T08-00-00-000Z.sqlite'), {
      readonly: true,
    });
    expect(storeVersion(copy)).toBe(2);
    expect(copy.prepare('select documentNo from documents').pluck().all()).toEqual(['OLD-1']);
    copy.close();
  });

  test('refuses a newer store and leaves its file as it is', async () => {
    const newer = new Sqlite(options().file);
    newer.pragma('user_version = 99');
    newer.close();
    expect(await openStorage(options())).toMatchObject({ ok: false, problem: { code: 'store.newer' } });
  });
});
