import { keyText, type MasterRow } from '../../master/tables.ts';
import { problem } from '../../problem.ts';
import type { CodedAccount, CodingEdit, CodingFinding, Decided } from '../coding.ts';
import type { CodingGround } from './coding-ground.ts';
import { itemBehind } from './coding-tables.ts';
import { decide, type Said } from './decided.ts';
import type { DocumentPlace } from './document-places.ts';
import { error, spanOfPart } from './findings.ts';
import { lookUpAccount, type KnownAccount } from './place-account.ts';
import type { StringSays } from './place-string.ts';

/** What a place is coded on: a person's account before an alias's, a string's, an item's, the set-up's (COD-5, COD-7). */
export function decideAccount(
  place: DocumentPlace,
  edit: CodingEdit | null,
  says: StringSays,
  alias: MasterRow<'aliasCodings'> | null,
  { tables, vendor, partner, control }: CodingGround,
): Decided<KnownAccount> | null {
  const said: Said<KnownAccount>[] = [];
  const add = (kind: KnownAccount['kind'], no: string, source: Said<KnownAccount>['source']): void => {
    said.push({ value: lookUpAccount(tables, kind, no), source });
  };
  const numberKind = partner?.itemNumberKind ?? 'vendor';
  if (edit !== null && edit.accountKind !== '' && edit.accountNo !== '')
    add(edit.accountKind, edit.accountNo, 'manual');
  if (alias !== null && alias.accountKind !== '' && alias.accountNo !== '')
    add(alias.accountKind, alias.accountNo, 'alias');
  if (says.account !== null) {
    const { kind, no } = says.account.value;
    const own = kind === 'item' ? itemBehind(tables, numberKind, vendor?.no ?? '', no) : no;
    if (own !== null) add(kind, own, 'string');
  } else if (place.kind === 'line') {
    const { sellers, buyers, standard } = place.item;
    const number = { vendor: sellers, internal: buyers, common: standard }[numberKind];
    const own = itemBehind(tables, numberKind, vendor?.no ?? '', number);
    if (own !== null) add('item', own, 'item');
  }
  const charge = chargeOf(place, tables);
  if (charge !== null) add(charge.accountKind, charge.accountNo, 'charge');
  if (place.kind === 'rounding') {
    const group = tables.find('postingGroups', vendor?.postingGroup || control.postingGroup);
    if (group !== null && group.roundingAccount !== '') add('account', group.roundingAccount, 'default');
  }
  return decide(said, ({ kind, no }) => keyText([kind, no]));
}

/** The set-up's account for a charge, allowance, duty or prepaid amount: of its reason, else of its kind (ACC-5). */
export function chargeOf(
  { kind, reasonCode }: DocumentPlace,
  tables: CodingGround['tables'],
): MasterRow<'incomingCharges'> | null {
  if (kind !== 'charge' && kind !== 'allowance' && kind !== 'duty' && kind !== 'prepaid') return null;
  return tables.find('incomingCharges', kind, reasonCode) ?? tables.find('incomingCharges', kind, '');
}

/** A string that names no account, or an item nothing maps to one of ours (COD-2, COD-7). */
export function missingAccount(text: string, says: StringSays, { vendor }: CodingGround): CodingFinding[] {
  if (says.account !== null)
    return [
      error(
        problem('coding.itemUnmapped', { number: says.account.value.no, vendor: vendor?.no ?? '', places: '' }),
        spanOfPart(says.account),
      ),
    ];
  // A text that is no string at all is said to be none; that it lacks an account as well helps nobody.
  if (says.findings.some(({ problem: { code } }) => code !== 'coding.dimensionTwice')) return [];
  return [error(problem('coding.accountMissing', { places: '' }), { from: 0, to: text.length })];
}

export function shownAccount({ value, source, overruled }: Decided<KnownAccount>): Decided<CodedAccount> {
  const shown = ({ kind, no, name }: KnownAccount): CodedAccount => ({ kind, no, name });
  return {
    value: shown(value),
    source,
    overruled: overruled.map((other) => ({ value: shown(other.value), source: other.source })),
  };
}
