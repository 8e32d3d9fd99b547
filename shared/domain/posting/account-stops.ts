import { isZero } from '../amount/amount.ts';
import { lookUpAccount } from '../coding/deciding/place-account.ts';
import type { LedgerTables } from '../master/tables.ts';
import { problem } from '../problem.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import type { PostingEntry } from '../purchase/posting-entries.ts';
import { stop, type Stop } from '../stop.ts';
import type { AsPosted } from './as-posted.ts';
import { OnLines } from './on-lines.ts';

/** Lines that bear no VAT of their own. */
const withoutVat: ReadonlySet<PurchaseLineDraft['kind']> = new Set(['rounding', 'prepaid', 'text']);

/** Every amount has an account that is there and may be posted to, and its VAT a group that says where it goes (POST-1). */
export function accountStops(
  { groupCode, group, lines, unrounded }: AsPosted,
  entries: readonly PostingEntry<PurchaseLineDraft>[],
  purchaseId: number,
  tables: LedgerTables,
): Stop[] {
  return [
    ...groupStops(groupCode, group, unrounded),
    ...lineStops(lines, purchaseId, tables),
    ...entryStops(entries, group?.code ?? '', tables),
  ];
}

function groupStops(code: string, group: AsPosted['group'], unrounded: string | null): Stop[] {
  if (code === '') return [stop(problem('posting.groupMissing'), 'openControlSetup')];
  if (group === null)
    return [stop(problem('posting.groupUnknown', { group: code, table: 'postingGroups' }), 'openSetup')];
  if (unrounded === null) return [];
  const values = { group: group.code, difference: unrounded, table: 'postingGroups', key: group.code };
  return [stop(problem('posting.roundingAccountMissing', values), 'openSetup')];
}

function lineStops(lines: readonly PurchaseLineDraft[], purchaseId: number, tables: LedgerTables): Stop[] {
  const said = new OnLines(purchaseId);
  for (const line of lines) {
    if (line.kind === 'text' || (isZero(line.cost) && isZero(line.vatAmount ?? '0'))) continue;
    if (line.accountNo === '' || line.accountKind === '') {
      said.add(problem('posting.accountMissing'), line);
      continue;
    }
    // The account itself is looked at where it is posted to; an asset or item is what a person mends.
    const because =
      line.accountKind === 'account' ? null : lookUpAccount(tables, line.accountKind, line.accountNo).problem;
    if (because !== null) said.add(because, line);
    if (line.vatGroup === '' && !withoutVat.has(line.kind)) said.add(problem('posting.vatGroupMissing'), line);
    if (line.vatGroup !== '' && tables.find('vatGroups', line.vatGroup) === null)
      said.add(problem('posting.vatGroupUnknown', { vatGroup: line.vatGroup }), line);
  }
  return said.stops();
}

/** The accounts in the end, each once, whoever names them: lines, VAT groups, the posting group, the payment form. */
function entryStops(
  entries: readonly PostingEntry<PurchaseLineDraft>[],
  postingGroup: string,
  tables: LedgerTables,
): Stop[] {
  const stops: Stop[] = [];
  const seen = new Set<string>();
  for (const { kind, account, line } of entries) {
    const vatGroup = line === null || line.vatGroup === '' ? null : tables.find('vatGroups', line.vatGroup);
    const key = account === '' ? `${kind} ${vatGroup?.code ?? ''}` : account;
    if (seen.has(key)) continue;
    seen.add(key);
    const isVat = kind === 'deductedVat' || kind === 'reverseChargeVat';
    if (account === '') {
      // A line without account or VAT group has been said of; the group that lacks one is mended in the set-up.
      if (isVat && vatGroup !== null)
        stops.push(
          stop(
            problem('posting.vatAccountMissing', {
              vatGroup: vatGroup.code,
              kind,
              table: 'vatGroups',
              key: vatGroup.code,
            }),
            'openSetup',
          ),
        );
      continue;
    }
    const row = tables.find('accounts', account);
    if (row === null) {
      const values = { account, table: kind === 'payables' ? 'postingGroups' : 'accounts', key: postingGroup };
      stops.push(stop(problem('posting.accountUnknown', values), 'openSetup'));
    } else if (row.blocked === 'yes')
      stops.push(
        stop(
          problem('posting.accountBlocked', { account: row.no, name: row.name, table: 'accounts', key: row.no }),
          'openSetup',
        ),
      );
  }
  return stops;
}
