import { isCitizenScheme } from '../../document/citizen-number.ts';
import { normaliseScheme } from '../../vendors/party-keys.ts';
import { problem } from '../../problem.ts';
import { cardProblem, normaliseCard, type ProposedVendor } from '../../vendors/vendor-card.ts';
import { keyText } from '../tables.ts';
import type { FieldFault, RowValues } from '../validate-row.ts';
import type { IncomingRow } from './plan-import.ts';

/** The fields of a card a file holds; a person's number never leaves or comes in by files (IN-9). */
export const vendorFileFields = [
  'no',
  'name',
  'address',
  'address2',
  'postalCode',
  'city',
  'country',
  'phone',
  'mail',
  'legalId',
  'legalScheme',
  'seNumber',
  'pNumber',
  'eanLocation',
  'otherId',
  'otherScheme',
  'blocked',
  'currency',
  'paymentForm',
  'postingGroup',
  'vatGroup',
  'fikCreditor',
] as const satisfies readonly (keyof ProposedVendor)[];

const numbers = [
  ['legalId', 'legalScheme'],
  ['otherId', 'otherScheme'],
] as const;
const blockedChoices: readonly string[] = ['', 'payment', 'all'];
const longest = 200;
const emptyCard = {
  ...Object.fromEntries(vendorFileFields.map((field) => [field, ''])),
  cprNumber: '',
} as unknown as ProposedVendor;

export interface PlannedVendor {
  readonly line: number;
  readonly change: 'added' | 'changed' | 'same' | 'faulty';
  readonly key: string;
  readonly id: number | null;
  /** As a file shows them: without anything of a person. */
  readonly before: RowValues | null;
  readonly after: RowValues;
  /** The whole cards, to be written; never to be shown. */
  readonly cardBefore: ProposedVendor | null;
  readonly card: ProposedVendor;
  readonly faults: readonly FieldFault[];
}

/** A card as a file holds it: a number that is a person's is left blank, wherever it stands (IN-9). */
export function vendorInFile(card: ProposedVendor): RowValues {
  const values: Record<string, string> = Object.fromEntries(vendorFileFields.map((field) => [field, card[field]]));
  for (const [id, scheme] of numbers) if (isPersons(card[scheme])) values[id] = values[scheme] = '';
  return values;
}

/**
 * What importing cards would do, line by line (SET-4, SET-10): cards are known by their number, whatever its case; a field
 * a file does not name stays as it is. Of a person's card the numbers that tell the person stay too. Pure.
 */
export function planVendors(
  incoming: readonly IncomingRow[],
  existing: readonly { readonly id: number; readonly card: ProposedVendor }[],
): readonly PlannedVendor[] {
  const known = new Map(existing.map((each) => [keyText([each.card.no]), each]));
  const seen = new Set<string>();
  return incoming.map(({ line, values, fault }) => {
    const key = keyText([values['no'] ?? '']);
    const found = known.get(key) ?? null;
    const { given, faults } = readLine(values, found?.card ?? emptyCard);
    const all: FieldFault[] = [...(fault === null ? [] : [{ field: '', problem: fault }]), ...faults];
    if (key === '') all.push({ field: 'no', problem: problem('setup.fieldMissing', { field: 'no', value: '' }) });
    else if (seen.has(key)) all.push({ field: 'no', problem: problem('setup.keyTwice', { key: given['no'] ?? '' }) });
    seen.add(key);
    const card = normaliseCard({
      ...(found?.card ?? emptyCard),
      ...given,
      ...(found === null ? {} : { no: found.card.no }),
    });
    const wrong = cardProblem(card);
    if (wrong !== null) all.push({ field: wrong.code === 'vendor.nameMissing' ? 'name' : 'legalId', problem: wrong });
    const before = found === null ? null : vendorInFile(found.card);
    const after = vendorInFile(card);
    const same = before !== null && vendorFileFields.every((field) => before[field] === after[field]);
    const change = all.length > 0 ? 'faulty' : before === null ? 'added' : same ? 'same' : 'changed';
    const id = found?.id ?? null;
    return { line, change, key: card.no, id, before, after, cardBefore: found?.card ?? null, card, faults: all };
  });
}

/** The values of a line that a card can take, and what is wrong with the others. */
function readLine(values: RowValues, card: ProposedVendor): { given: Record<string, string>; faults: FieldFault[] } {
  const given: Record<string, string> = {};
  const faults: FieldFault[] = [];
  for (const [field, written] of Object.entries(values)) {
    const value = written.trim();
    const shown = { field: field.slice(0, 60), value: value.slice(0, 60) };
    if (!vendorFileFields.some((name) => name === field))
      faults.push({ field, problem: problem('setup.fieldUnknown', { field: shown.field }) });
    else if (value.length > longest)
      faults.push({ field, problem: problem('setup.textTooLong', { ...shown, max: String(longest) }) });
    else if (field === 'blocked' && !blockedChoices.includes(value.toLowerCase()))
      faults.push({ field, problem: problem('setup.choiceUnknown', { ...shown, choices: 'payment, all' }) });
    else given[field] = field === 'blocked' ? value.toLowerCase() : value;
  }
  for (const [id, scheme] of numbers) {
    const kept = isPersons(card[scheme]);
    const number = given[id] ?? (kept ? '' : card[id]);
    if (number !== '' && (kept || isPersons(given[scheme] ?? card[scheme])))
      faults.push({ field: id, problem: problem('vendor.personByFile') });
    if (kept || isPersons(given[scheme] ?? '')) {
      delete given[id];
      delete given[scheme];
    }
  }
  return { given, faults };
}

function isPersons(scheme: string): boolean {
  return isCitizenScheme(normaliseScheme(scheme));
}
