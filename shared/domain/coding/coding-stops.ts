import { isZero } from '../amount/amount.ts';
import type { MasterRow } from '../master/tables.ts';
import { problem, type Problem } from '../problem.ts';
import { stop, warning, type Stop } from '../stop.ts';
import type { CodedDocument, CodedPlace } from './coding.ts';
import { placesText } from './places-text.ts';

/** Rules a document may be accepted against, knowingly; posting does not let them through. */
const asked: ReadonlySet<string> = new Set([
  'coding.dimensionRequired',
  'coding.dimensionSame',
  'coding.dimensionNone',
]);

/**
 * What the coding has to say before a document is accepted (ACC-1: coding complete, VAT group known for every line).
 * The same thing on several places is said once, with the places in its value `places`.
 */
export function codingStops(
  { places }: CodedDocument,
  partner: Pick<MasterRow<'vendorPartners'>, 'uncodedLines'> | null,
): Stop[] {
  const counting = places.filter(({ fate }) => fate !== 'leftOut');
  const errors = new Said();
  const warnings = new Said();
  for (const place of counting) {
    for (const finding of place.findings) {
      if (finding.severity === 'error') errors.add(finding.problem, place);
      else if (asked.has(finding.problem.code)) warnings.add(finding.problem, place);
    }
  }
  for (const place of counting) if (lacksVatGroup(place)) errors.add(vatGroupMissing(place), place);
  const uncoded = counting.filter(({ fate }) => fate === 'uncoded');
  return [
    ...errors.problems().map((because) => stop(because, 'openCoding')),
    ...(uncoded.length > 0 && (partner === null || partner.uncodedLines === 'warn')
      ? [
          warning(
            problem('check.codingMissing', { count: String(uncoded.length), places: placesText(uncoded) }),
            'openCoding',
          ),
        ]
      : []),
    ...warnings.problems().map((because) => warning(because, 'openCoding')),
  ];
}

/**
 * A coded amount whose VAT nobody can tell. Neither a rounding nor a prepaid amount bears any; where the account is wrong,
 * or there is none yet, that comes first and settles the group too.
 */
function lacksVatGroup({ kind, amount, vatGroup, fate, findings }: CodedPlace): boolean {
  if (vatGroup !== null || amount === null || isZero(amount) || fate !== 'coded') return false;
  if (findings.some(({ problem: { code } }) => code === 'coding.accountUnknown')) return false;
  return kind !== 'rounding' && kind !== 'prepaid';
}

function vatGroupMissing({ vat }: CodedPlace): Problem {
  return problem('check.codingVatGroup', { rate: vat.rate ?? '', category: vat.category ?? '', places: '' });
}

/** Problems with the places they are met on, in the order they were first met. */
class Said {
  readonly #said = new Map<string, { readonly problem: Problem; readonly places: CodedPlace[] }>();

  add(because: Problem, place: CodedPlace): void {
    const key = JSON.stringify(because);
    const entry = this.#said.get(key);
    if (entry === undefined) this.#said.set(key, { problem: because, places: [place] });
    else entry.places.push(place);
  }

  problems(): Problem[] {
    return [...this.#said.values()].map(({ problem: because, places }) => ({
      ...because,
      values: { ...because.values, places: placesText(places) },
    }));
  }
}
