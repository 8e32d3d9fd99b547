import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { VendorMatchView } from '../../../shared/contract/documents.ts';

type Candidate = CallOutput<'vendors.candidates'>['candidates'][number];
type Key = VendorMatchView['missing'][number];

/** The keys in the order in which they are asked (IN-9). */
const order: readonly Key[] = ['legalId', 'pNumber', 'seNumber', 'eanLocation', 'otherId'];

/**
 * What one key had to say about who sent the document: the document lacks it (`missing`), no card of the company carries
 * it (`unknown`), so many cards agree (`agrees`, `decided` when it was among those that found the card), or all that carry
 * one say another (`differs`).
 */
export interface RuleVerdict {
  readonly key: Key;
  readonly verdict: 'missing' | 'unknown' | 'agrees' | 'decided' | 'differs';
  readonly cards: number;
  /** The card that was taken says another number than the document, whoever took it. */
  readonly takenDiffers: boolean;
}

/** Every rule of the identification with its reason, in its order (IN-9). */
export function ruleVerdicts(
  match: Pick<VendorMatchView, 'missing' | 'matchedBy' | 'outcome' | 'differs'>,
  candidates: readonly Pick<Candidate, 'keyMatches' | 'matchedBy' | 'differs'>[],
): readonly RuleVerdict[] {
  const company = candidates.filter(({ keyMatches, matchedBy }) => keyMatches && matchedBy.includes('legalId'));
  const decided = match.outcome === 'found' ? match.matchedBy : [];
  return order.map((key) => {
    const takenDiffers = match.differs.includes(key);
    const say = (verdict: RuleVerdict['verdict'], cards: number): RuleVerdict => ({
      key,
      verdict,
      cards,
      takenDiffers,
    });
    if (match.missing.includes(key)) return say('missing', 0);
    const agree = company.filter(({ matchedBy }) => matchedBy.includes(key)).length;
    if (agree > 0) return say(decided.includes(key) ? 'decided' : 'agrees', agree);
    const differ = company.filter(({ differs }) => differs.includes(key)).length;
    return differ > 0 ? say('differs', differ) : say('unknown', 0);
  });
}
