import { sql, type RawBuilder } from 'kysely';
import { keyText, type MasterTable } from '../../../shared/domain/master/tables.ts';
import type { PlaceElsewhere } from './place-elsewhere.ts';

/** Where a code of the set-up stands on the cards of customers and in sales documents that are not posted yet (SET-7, OUT-2). */
export function salesPlaces(table: MasterTable, named: string, ledger: number): PlaceElsewhere[] {
  const kind = { accounts: 'account', fixedAssets: 'fixedAsset', items: 'item' }[table as string];
  if (kind !== undefined) return [inLines('no', named, ledger, sql`json_extract(line.value, '$.kind') = ${kind}`)];
  switch (table) {
    case 'sellers':
      return inHeads('seller', named, ledger);
    case 'paymentForms':
      return [onCards('paymentForm', table, named, ledger), ...inHeads('paymentForm', named, ledger)];
    case 'reminderTerms':
      return [onCards('reminderTerms', table, named, ledger)];
    case 'salesVatGroups':
      return [inLines('vatGroup', named, ledger)];
    case 'units':
      return [inLines('unit', named, ledger)];
    case 'extendedTexts':
      return [inTexts(named, ledger), inLineTexts(named, ledger)];
    default:
      return [];
  }
}

/** Cards are shared: renamed only where no other ledger has the code, which it may mean as well. */
function onCards(
  column: 'paymentForm' | 'reminderTerms',
  table: MasterTable,
  named: string,
  ledger: number,
): PlaceElsewhere {
  return {
    where: 'customers',
    rows: sql`select id, no as label from customers where ${sql.ref(column)} = ${named}`,
    rename: (to) => sql`update customers set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${named}
      and not exists (select 1 from ${sql.table(table)} other where other.ledgerId <> ${ledger}
        and other.keyText = ${keyText([named])})`,
  };
}

/** Drafts of a ledger for which something holds; what was posted says what it said, whatever a code is called now. */
function drafts(
  holds: RawBuilder<unknown>,
  change: (to: string) => RawBuilder<unknown>,
  ledger: number,
): PlaceElsewhere {
  const ofLedger = sql`salesDocuments.ledgerId = ${ledger} and salesDocuments.status = 'draft'`;
  return {
    where: 'salesDrafts',
    rows: sql`select salesDocuments.id, salesDocuments.customerName as label from salesDocuments
      join salesContents on salesContents.salesDocumentId = salesDocuments.id where ${ofLedger} and ${holds}`,
    rename: (to) => sql`update salesContents set draft = ${change(to)}
      where ${holds} and salesDocumentId in (select id from salesDocuments where ${ofLedger})`,
  };
}

function inHeads(field: 'seller' | 'paymentForm', named: string, ledger: number): PlaceElsewhere[] {
  return ['billing', 'reminder', 'statement'].map((part) => {
    const path = `$.${part}.${field}`;
    return drafts(sql`json_extract(draft, ${path}) = ${named}`, (to) => sql`json_set(draft, ${path}, ${to})`, ledger);
  });
}

function inLines(
  field: 'no' | 'unit' | 'vatGroup',
  named: string,
  ledger: number,
  among: RawBuilder<unknown> = sql`true`,
): PlaceElsewhere {
  const path = `$.${field}`;
  const it = sql`json_extract(line.value, ${path}) = ${named} and ${among}`;
  return drafts(
    sql`exists (select 1 from json_each(draft, '$.billing.lines') line where ${it})`,
    (to) => withLines(sql`case when ${it} then json_set(line.value, ${path}, ${to}) else json(line.value) end`),
    ledger,
  );
}

function withLines(each: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`json_set(draft, '$.billing.lines',
    json((select json_group_array(${each}) from json_each(draft, '$.billing.lines') line)))`;
}

function renamed(texts: RawBuilder<unknown>, named: string, to: string): RawBuilder<unknown> {
  const code = sql`case when code.value = ${named} then ${to} else code.value end`;
  return sql`json((select json_group_array(${code}) from ${texts} code))`;
}

function inTexts(named: string, ledger: number): PlaceElsewhere {
  const texts = sql`json_each(draft, '$.billing.texts')`;
  return drafts(
    sql`exists (select 1 from ${texts} code where code.value = ${named})`,
    (to) => sql`json_set(draft, '$.billing.texts', ${renamed(texts, named, to)})`,
    ledger,
  );
}

function inLineTexts(named: string, ledger: number): PlaceElsewhere {
  const texts = sql`json_each(line.value, '$.texts')`;
  return drafts(
    sql`exists (select 1 from json_each(draft, '$.billing.lines') line, ${texts} code where code.value = ${named})`,
    (to) => withLines(sql`json_set(line.value, '$.texts', ${renamed(texts, named, to)})`),
    ledger,
  );
}
