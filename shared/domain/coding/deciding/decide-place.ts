import { isZero } from '../../amount/amount.ts';
import { keyText, type MasterRow } from '../../master/tables.ts';
import { problem } from '../../problem.ts';
import type { CodedPlace, CodingEdit, CodingFinding, Decided } from '../coding.ts';
import { mayLeaveOut } from '../may-leave-out.ts';
import { canReadStrings, readDimensionString } from '../dimension-string.ts';
import type { CodingGround } from './coding-ground.ts';
import { aliasDimensionsOf } from './coding-tables.ts';
import { chargeOf, decideAccount, missingAccount, shownAccount } from './decide-account.ts';
import { decide, type Said } from './decided.ts';
import type { DocumentPlace } from './document-places.ts';
import { error, nowhere, spanOfPart } from './findings.ts';
import type { KnownAccount } from './place-account.ts';
import { dimensionFindings, ruleFindings, SaidDimensions, type Owner, type SpanOf } from './place-dimensions.ts';
import { readPlaceString, saysNothing, type StringSays } from './place-string.ts';
import { decideVatGroup } from './vat-group.ts';

/** Decides what one place is coded on, and who said so (COD-3…COD-9). Pure. */
export function decidePlace(place: DocumentPlace, edit: CodingEdit | null, ground: CodingGround): CodedPlace {
  const { tables, vendor, control } = ground;
  const string = stringOf(place, edit, ground);
  // What a person wrote is read whatever the partner says: it is their coding, not the sender's words (COD-3).
  const reads =
    string !== null &&
    string.text.trim() !== '' &&
    place.kind !== 'text' &&
    (edit !== null && edit.string !== null ? canReadStrings(control) : ground.readsString);
  const says = reads ? readPlaceString(string.text, control) : saysNothing;
  const findings: CodingFinding[] = [];

  const aliasCode = edit !== null && edit.alias !== '' ? edit.alias : (says.alias?.value ?? null);
  const alias = aliasCode === null ? null : tables.find('aliasCodings', aliasCode);
  const aliasSpan = edit !== null && edit.alias !== '' ? nowhere : spanOfPart(says.alias);
  if (aliasCode !== null && alias === null)
    findings.push(error(problem('coding.aliasUnknown', { alias: aliasCode, places: '' }), aliasSpan));
  if (alias?.blocked === 'yes')
    findings.push(error(problem('coding.aliasBlocked', { alias: alias.code, places: '' }), aliasSpan));

  const account =
    place.kind === 'header' || place.kind === 'text' ? null : decideAccount(place, edit, says, alias, ground);
  const known = account?.value ?? null;
  if (account !== null && known?.problem != null)
    findings.push(error(known.problem, account.source === 'string' ? spanOfPart(says.account) : nowhere));
  if (account === null && reads && place.kind !== 'header' && place.amount !== null)
    findings.push(...missingAccount(string.text, says, ground));

  const owners: Owner[] = known === null ? [] : [{ kind: known.kind, no: known.no }];
  if (vendor !== null) owners.push({ kind: 'vendor', no: vendor.no });
  const dimensions = decideDimensions(edit, says, alias, owners, reads, ground, findings);
  const spanOf: SpanOf = ({ dimension, source }, part = 'value') => {
    const placed = source === 'string' ? (says.dimensions.get(keyText([dimension])) ?? null) : null;
    return spanOfPart(part === 'name' && placed !== null ? { at: placed.nameAt } : placed);
  };
  findings.push(...dimensionFindings(tables, dimensions, spanOf));
  if (account !== null) findings.push(...ruleFindings(tables, dimensions, owners, spanOf));

  const budget = decideBudget(edit, says, alias, ground, findings);
  const vatGroup = place.amount === null ? null : decideGroup(place, edit, alias, known, ground, findings);
  const byPerson = account?.source === 'manual';
  return {
    place: place.place,
    kind: place.kind,
    description: place.description,
    amount: place.amount,
    vat: place.vat,
    string,
    account: account === null ? null : shownAccount(account),
    ledgerAccount: known?.ledgerAccount ?? null,
    alias: alias?.code ?? aliasCode,
    budget,
    vatGroup,
    project:
      edit !== null && edit.project !== ''
        ? edit.project
        : alias === null || alias.project === ''
          ? null
          : alias.project,
    dimensions,
    reposting: { originalNo: says.originalNo, settlementNo: says.settlementNo },
    // Who codes by hand has seen what the string's text was worth.
    findings: [
      ...says.findings.map((finding): CodingFinding => (byPerson ? { ...finding, severity: 'warning' } : finding)),
      ...findings,
    ],
    fate: fateOf(place, edit, account !== null, ground),
  };
}

/** The string that stands: a person's, else the document's. Of two in the document the one that reads better. */
function stringOf(place: DocumentPlace, edit: CodingEdit | null, { control }: CodingGround): CodedPlace['string'] {
  const [first, second] = place.strings;
  const original =
    first === undefined ? null : second === undefined || faultsOf(first) <= faultsOf(second) ? first : second;
  if (edit !== null && edit.string !== null) return { text: edit.string, original };
  return original === null ? null : { text: original, original };

  function faultsOf(text: string): number {
    return readDimensionString(text, control).faults.length;
  }
}

function decideDimensions(
  edit: CodingEdit | null,
  says: StringSays,
  alias: MasterRow<'aliasCodings'> | null,
  owners: readonly Owner[],
  reads: boolean,
  { tables }: CodingGround,
  findings: CodingFinding[],
): CodedPlace['dimensions'] {
  const said = new SaidDimensions();
  for (const { value } of says.dimensions.values()) said.add(value.dimension, value.value, 'string');
  if (alias !== null) {
    for (const { dimension, value } of aliasDimensionsOf(tables, alias.code)) {
      // Aliases do not nest (COD-5).
      if (keyText([dimension]) === 'ALIAS')
        findings.push(error(problem('coding.aliasNested', { alias: alias.code, inner: value, places: '' }), nowhere));
      else said.add(dimension, value, 'alias');
    }
  }
  for (const [dimension, value] of Object.entries(edit?.dimensions ?? {})) said.add(dimension, value, 'manual');
  if (!reads) said.addDefaults(tables, owners);
  return said.decided(tables);
}

function decideBudget(
  edit: CodingEdit | null,
  says: StringSays,
  alias: MasterRow<'aliasCodings'> | null,
  { tables }: CodingGround,
  findings: CodingFinding[],
): Decided<string> | null {
  const said: Said<string>[] = [];
  if (edit !== null && edit.budget !== '') said.push({ value: edit.budget, source: 'manual' });
  if (alias !== null && alias.budget !== '') said.push({ value: alias.budget, source: 'alias' });
  if (says.budget !== null) said.push({ value: says.budget.value, source: 'string' });
  const budget = decide(said, (value) => keyText([value]));
  if (budget === null) return null;
  const row = tables.find('budgets', budget.value);
  const span = budget.source === 'string' ? spanOfPart(says.budget) : nowhere;
  const values = { budget: budget.value, places: '' };
  if (row === null) findings.push(error(problem('coding.budgetUnknown', values), span));
  else if (row.blocked === 'yes') findings.push(error(problem('coding.budgetBlocked', values), span));
  return { ...budget, value: row?.name ?? budget.value };
}

function decideGroup(
  place: DocumentPlace,
  edit: CodingEdit | null,
  alias: MasterRow<'aliasCodings'> | null,
  account: KnownAccount | null,
  { tables, vendor, fromAbroad }: CodingGround,
  findings: CodingFinding[],
): Decided<string> | null {
  const given: Said<string>[] = [];
  if (edit !== null && edit.vatGroup !== '') given.push({ value: edit.vatGroup, source: 'manual' });
  if (alias !== null && alias.vatGroup !== '') given.push({ value: alias.vatGroup, source: 'alias' });
  const strict = place.kind === 'rounding' || place.kind === 'prepaid';
  const own = [
    { code: chargeOf(place, tables)?.vatGroup ?? '', source: 'charge' },
    { code: account?.vatGroup ?? '', source: 'default' },
    { code: account === null ? '' : (vendor?.vatGroup ?? ''), source: 'default', ofVendor: true },
  ] as const;
  const group = decideVatGroup(tables, place.vat, given, own, { strict, fromAbroad });
  if (group === null) return null;
  const row = tables.find('vatGroups', group.value);
  if (row === null)
    findings.push(error(problem('coding.vatGroupUnknown', { group: group.value, places: '' }), nowhere));
  return { ...group, value: row?.code ?? group.value };
}

/** What accepting makes of a place (COD-9, NS p. 45). */
function fateOf(
  place: DocumentPlace,
  edit: CodingEdit | null,
  coded: boolean,
  { partner }: CodingGround,
): CodedPlace['fate'] {
  const { kind, amount } = place;
  if (kind === 'header') return 'coded';
  if (edit?.leaveOut === true && mayLeaveOut(place, partner?.uncodedLines ?? null)) return 'leftOut';
  if (kind === 'text' || amount === null)
    return partner === null || partner.transferTextLines === 'yes' ? 'text' : 'leftOut';
  if (coded) return 'coded';
  if (isZero(amount)) return 'text';
  switch (partner?.uncodedLines) {
    case 'text':
      return 'text';
    case 'leaveOut':
      return 'leftOut';
    case 'warn':
    case undefined:
      return 'uncoded';
  }
}
