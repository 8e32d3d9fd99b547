import { sql, type RawBuilder } from 'kysely';
import { keyText, type MasterTable } from '../../../shared/domain/master/tables.ts';
import type { MasterPlace } from './master-rows.ts';
import { salesPlaces } from './sales-places.ts';
import type { Referred } from './references.ts';
import type { PlaceElsewhere } from './place-elsewhere.ts';

/** Purchase documents looked through for budgets and dimensions. */
const lookedThrough = 20_000;

const accountKindOf: { readonly [T in MasterTable]?: string } = {
  accounts: 'account',
  fixedAssets: 'fixedAsset',
  items: 'item',
};

/**
 * Everywhere outside the set-up tables that a row of this table is named: vendor cards, purchase lines, vouchers, edited
 * codings, customers' cards and sales documents not posted yet.
 */
export function placesElsewhere(place: MasterPlace, to: Referred): PlaceElsewhere[] {
  return [...purchasePlaces(place, to), ...salesPlaces(place.table, to.named, place.ledgerId ?? 0)];
}

function purchasePlaces({ table, ledgerId }: MasterPlace, { scope, named }: Referred): PlaceElsewhere[] {
  const ledger = ledgerId ?? 0;
  const lines = (
    condition: RawBuilder<unknown>,
    set: (to: string) => RawBuilder<unknown>,
    among: RawBuilder<unknown> = sql`true`,
  ): PlaceElsewhere => ({
    where: 'purchases',
    rows: sql`select distinct purchase.id, purchase.no as label from purchaseLines line
      join purchaseDocuments purchase on purchase.id = line.purchaseId
      where ${condition} and purchase.ledgerId = ${ledger} and ${among}`,
    rename: (to) => sql`update purchaseLines as line set ${set(to)} where ${condition}
      and purchaseId in (select id from purchaseDocuments where ledgerId = ${ledger})`,
  });
  /** What no index leads to is looked for in the latest documents only; a line says its name itself. */
  const latest = sql`line.purchaseId in (select id from purchaseDocuments order by id desc limit ${lookedThrough})`;
  const edits = (path: string, condition: RawBuilder<unknown> = sql`true`): PlaceElsewhere => ({
    where: 'coding',
    rows: sql`select distinct documents.id, documents.documentNo as label from codingEdits
      join documents on documents.id = codingEdits.documentId
      where json_extract(edit, ${path}) = ${named} and ${condition} and documents.ledgerId = ${ledger}`,
    rename: (to) => sql`update codingEdits set edit = json_set(edit, ${path}, ${to})
      where json_extract(edit, ${path}) = ${named} and ${condition}
      and documentId in (select id from documents where ledgerId = ${ledger})`,
  });
  /** Cards and their templates are shared: renamed only where no other ledger has the code, which it may mean as well. */
  const shared = (column: 'paymentForm' | 'postingGroup' | 'vatGroup'): PlaceElsewhere[] =>
    (['vendors', 'vendorTemplates'] as const).map((where) => ({
      where,
      rows: sql`select id, ${sql.ref(where === 'vendors' ? 'no' : 'code')} as label from ${sql.table(where)}
        where ${sql.ref(column)} = ${named}`,
      rename: (to) => sql`update ${sql.table(where)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${named}
        and not exists (select 1 from ${sql.table(table)} other where other.ledgerId <> ${ledger}
          and other.keyText = ${keyText([named])})`,
    }));
  const kind = accountKindOf[table];
  if (kind !== undefined)
    return [
      lines(sql`line.accountNo = ${named} and line.accountKind = ${kind}`, (to) => sql`accountNo = ${to}`),
      ...(kind === 'account'
        ? [
            lines(sql`line.ledgerAccount = ${named}`, (to) => sql`ledgerAccount = ${to}`),
            vouched('account', named, ledger),
          ]
        : []),
      edits('$.accountNo', sql`json_extract(edit, '$.accountKind') = ${kind}`),
    ];
  switch (table) {
    case 'vatGroups':
      return [
        lines(sql`line.vatGroup = ${named}`, (to) => sql`vatGroup = ${to}`),
        edits('$.vatGroup'),
        ...shared('vatGroup'),
      ];
    case 'budgets':
      return [
        lines(sql`line.budget = ${named}`, (to) => sql`budget = ${to}`, latest),
        vouched('budget', named, ledger),
        edits('$.budget'),
      ];
    case 'aliasCodings':
      return [edits('$.alias')];
    case 'units':
      return [lines(sql`line.unit = ${named}`, (to) => sql`unit = ${to}`, latest)];
    case 'postingGroups':
      return [postedIn(named, ledger), ...shared('postingGroup')];
    case 'paymentForms':
      return shared('paymentForm');
    case 'dimensionValues': {
      const pair = (value: string) => `"dimension":${JSON.stringify(scope)},"value":${JSON.stringify(value)}`;
      return [
        lines(
          sql`instr(line.dimensions, ${pair(named)}) > 0`,
          (to) => sql`dimensions = replace(dimensions, ${pair(named)}, ${pair(to)})`,
          latest,
        ),
        edits(`$.dimensions.${JSON.stringify(scope)}`),
      ];
    }
    case 'dimensions': {
      const part = (value: string) => `"dimension":${JSON.stringify(value)},`;
      return [
        lines(
          sql`instr(line.dimensions, ${part(named)}) > 0`,
          (to) => sql`dimensions = replace(dimensions, ${part(named)}, ${part(to)})`,
          latest,
        ),
        editedDimension(named, ledger),
      ];
    }
    default:
      return [];
  }
}

/** The posting group of a purchase document is said once, on its header. */
function postedIn(named: string, ledger: number): PlaceElsewhere {
  const condition = sql`postingGroup = ${named} and ledgerId = ${ledger}`;
  return {
    where: 'purchases',
    rows: sql`select id, no as label from purchaseDocuments where ${condition} order by id desc`,
    rename: (to) => sql`update purchaseDocuments set postingGroup = ${to} where ${condition}`,
  };
}

/** Vouchers keep the code they were posted with; what was used of budgets goes on under the new one. */
function vouched(column: 'account' | 'budget', named: string, ledger: number): PlaceElsewhere {
  const code = sql.ref(column);
  return {
    where: 'vouchers',
    rows: sql`select distinct voucher.id, voucher.no as label from voucherLines line
      join vouchers voucher on voucher.id = line.voucherId
      where line.${code} = ${named} and line.${code} <> '' and voucher.ledgerId = ${ledger}`,
    rename: (to) => sql`update budgetUses set ${code} = ${to} where ${code} = ${named} and ledgerId = ${ledger}`,
  };
}

/** In an edit the dimension is the name of a member, so it is moved rather than set. */
function editedDimension(named: string, ledger: number): PlaceElsewhere {
  const path = (name: string) => `$.dimensions.${JSON.stringify(name)}`;
  const has = sql`json_type(edit, ${path(named)}) is not null`;
  return {
    where: 'coding',
    rows: sql`select distinct documents.id, documents.documentNo as label from codingEdits
      join documents on documents.id = codingEdits.documentId where ${has} and documents.ledgerId = ${ledger}`,
    rename: (to) => sql`update codingEdits
      set edit = json_remove(json_set(edit, ${path(to)}, json_extract(edit, ${path(named)})), ${path(named)})
      where ${has} and documentId in (select id from documents where ledgerId = ${ledger})`,
  };
}
