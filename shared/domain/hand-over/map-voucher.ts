import { add, formatDecimal, sum } from '../amount/amount.ts';
import { problem, type Problem } from '../problem.ts';
import { allocate } from './allocate.ts';
import type { HandOverDimension, HandOverLine, HandOverVoucher } from './hand-over-voucher.ts';
import { formatTraits, type TargetSetup } from './target.ts';

/** A line in the books' words. */
export interface MappedLine extends HandOverLine {
  /** Place of the format (or code of the books) → our value. */
  readonly places: Readonly<Record<string, HandOverDimension>>;
  readonly vatCode: string;
}

export interface MappedVoucher extends Omit<HandOverVoucher, 'lines'> {
  readonly lines: readonly MappedLine[];
}

export interface Mapped {
  readonly voucher: MappedVoucher;
  /** What the set-up of the target lacks for it: nothing may be written before it is there. */
  readonly lacks: readonly Problem[];
}

/** Puts a voucher into the books' words: accounts, dimensions, VAT codes. The lines still add up to nothing. */
export function mapVoucher(voucher: HandOverVoucher, setup: TargetSetup): Mapped {
  const lacks: Problem[] = [];
  const withVat = setup.vatHandling === 'codes' ? foldVat(voucher.lines) : voucher.lines;
  const lines = withVat.map((line): MappedLine => ({
    ...line,
    account: mapAccount(line, setup, lacks),
    places: mapDimensions(line, setup, lacks),
    vatCode: vatCodeOf(line, setup, lacks),
  }));
  return { voucher: { ...voucher, lines }, lacks };
}

/**
 * VAT entries folded into the lines of their VAT group, in proportion to what those cost: what is left is what the books
 * work the VAT out of again. VAT whose group has no line of its own stays as it is.
 */
export function foldVat(lines: readonly HandOverLine[]): readonly HandOverLine[] {
  const added = new Map<HandOverLine, string>();
  const folded = new Set<HandOverLine>();
  for (const vatGroup of new Set(lines.map((line) => line.vatGroup))) {
    const costs = lines.filter((line) => line.vatGroup === vatGroup && line.kind === 'cost');
    const vat = lines.filter((line) => line.vatGroup === vatGroup && isVat(line));
    if (vatGroup === '' || costs.length === 0) continue;
    const shares = allocate(
      formatDecimal(sum(vat.map(({ amount }) => amount))),
      costs.map(({ amount }) => amount),
    );
    for (const [index, line] of costs.entries()) added.set(line, shares[index] ?? '0.00');
    for (const line of vat) folded.add(line);
  }
  return lines
    .filter((line) => !folded.has(line))
    .map((line) => {
      const more = added.get(line);
      return more === undefined ? line : { ...line, amount: formatDecimal(add(line.amount, more)) };
    });
}

export function isVat({ kind }: HandOverLine): boolean {
  return kind === 'deductedVat' || kind === 'lostVat' || kind === 'reverseChargeVat';
}

function mapAccount({ account, accountName }: HandOverLine, setup: TargetSetup, lacks: Problem[]): string {
  const given = setup.accounts.find((each) => each.account === account)?.target ?? account;
  const wanted = formatTraits[setup.format].account;
  if (wanted !== null && !wanted.test(given))
    lacks.push(problem('handOver.accountUnusable', { account, name: accountName, target: given }));
  return given;
}

function mapDimensions(
  { dimensions }: HandOverLine,
  setup: TargetSetup,
  lacks: Problem[],
): Record<string, HandOverDimension> {
  const way = formatTraits[setup.format].dimensions;
  const places: Record<string, HandOverDimension> = {};
  if (way === 'asTheyAre') return places;
  for (const each of dimensions) {
    const place =
      setup.dimensions.find(({ dimension }) => dimension === each.dimension)?.place ??
      (way === 'codes' && !each.dimension.startsWith('#') ? each.dimension : null);
    if (place === null) lacks.push(problem('handOver.dimensionUnmapped', { dimension: each.dimension }));
    else if (place !== '') places[place] = each;
  }
  return places;
}

function vatCodeOf({ vatGroup, kind }: HandOverLine, setup: TargetSetup, lacks: Problem[]): string {
  const needed = setup.vatHandling === 'codes' && vatGroup !== '' && kind === 'cost';
  if (!needed && formatTraits[setup.format].vatCodes !== 'kinds') return '';
  const code = setup.vatCodes.find((each) => each.vatGroup === vatGroup)?.code ?? null;
  if (code === null && needed) lacks.push(problem('handOver.vatCodeMissing', { vatGroup }));
  return code ?? '';
}
