import type { Speaker } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** What usually helps against an error; each has its sentence in `renderer/text` (OUT-11). */
export const advices = [
  'mendHere',
  'addressUnknown',
  'typeNotTaken',
  'profileNotTaken',
  'certificate',
  'connection',
  'duplicate',
  'orderReference',
  'buyerReference',
  'payment',
  'sums',
  'schema',
  'rule',
  'buyerRefused',
  'channel',
  'unknown',
] as const;
export type Advice = (typeof advices)[number];

/** The cause of a failure: equal for documents that met the same one. */
export interface Cause {
  readonly key: string;
  /** Rule of a standard that was broken (`F-INV134`, `BR-CO-15`), where one is named. */
  readonly rule: string | null;
  readonly advice: Advice;
}

const rulePattern = /\b(?:[FW]-[A-Z]{3}\d{3}|PEPPOL-(?:[A-Z0-9]+-)+[A-Z]\d+|(?:BR|UBL|DK|SE)-(?:[A-Z]+-)*\d+)\b/u;

/** The cause behind a definite no; null for everything else. */
export function causeOf({ status, speaker, code, text, problem }: Omit<Verdict, 'since'>): Cause | null {
  if (status !== 'failed' && status !== 'refused') return null;
  const words = text ?? '';
  const rule = rulePattern.exec(words)?.[0] ?? null;
  const about = rule ?? (problem === null ? sameWords(words) : problemKey(problem.code, problem.values));
  return {
    key: [speaker ?? '', code ?? '', about].join('|').slice(0, longestKey),
    rule,
    advice: adviceOf({ refused: status === 'refused', speaker, code, words, rule, own: problem !== null }),
  };
}

const longestKey = 300;

/** Numbers, UUIDs, times and names in quotes differ from document to document; what is left is what was said. */
function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gu, '#')
    .replace(/(["'“”«»])[^"'“”«»\n]{0,80}\1/gu, '#')
    .replace(/\S*\d\S*/gu, '#')
    .replace(/(?:#\s*)+/gu, '# ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Of our own problems the place and the kind of fault make the cause, the number of the document does not. */
function problemKey(code: string, values: Readonly<Record<string, string>>): string {
  return [code, values['because'] ?? '', values['place'] ?? ''].join(' ').trim();
}

interface Said {
  readonly refused: boolean;
  readonly speaker: Speaker | null;
  readonly code: string | null;
  readonly words: string;
  readonly rule: string | null;
  /** Found by ourselves. */
  readonly own: boolean;
}

/** In this order: what is surest first. */
function adviceOf({ refused, speaker, code, words, rule, own }: Said): Advice {
  if (own) return speaker === 'ownCheck' ? 'mendHere' : 'channel';
  if (code === 'ProfileReject') return 'profileNotTaken';
  const found = adviceByWords.find(([, pattern]) => pattern.test(words))?.[0];
  if (found !== undefined && !(refused && technical.has(found))) return found;
  if (refused) return 'buyerRefused';
  if (speaker === 'registry') return 'addressUnknown';
  if (rule !== null) return 'rule';
  return speaker === 'intermediary' || speaker === 'mail' ? 'channel' : 'unknown';
}

const technical: ReadonlySet<Advice> = new Set([
  'addressUnknown',
  'typeNotTaken',
  'certificate',
  'connection',
  'schema',
]);

const adviceByWords: readonly (readonly [Advice, RegExp])[] = [
  [
    'typeNotTaken',
    /not registered for|document ?type (?:is )?not (?:supported|found|registered)|unsupported document ?type/iu,
  ],
  [
    'addressUnknown',
    /no endpoint found|address ?lookup|not registered|unknown participant|participant[^.]{0,40}not found/iu,
  ],
  ['certificate', /certificate|keystore|PKIX|signature (?:verification|validation)/iu],
  ['connection', /time[d ]? ?out|connection (?:refused|reset)|unreachable|EBMS:0005|EBMS:0202|temporarily|503|502/iu],
  [
    'duplicate',
    /duplicate|already (?:received|exists|registered)|findes allerede|dublet|redan (?:mottagen|registrerad)/iu,
  ],
  ['orderReference', /order ?(?:reference|no|number)|ordrenummer|ordrereference|\bBT-13\b/iu],
  [
    'buyerReference',
    /buyer ?reference|\bBT-10\b|personreference|beställarreferens|kontaktperson|PEPPOL-EN16931-R003/iu,
  ],
  ['payment', /payment ?(?:terms|means|id)|betaling|betalning|\bFIK\b|\bIBAN\b|F-INV134|DK-R-00[5-9]/iu],
  ['sums', /\bBR-CO-1\d\b|\bBR-S-0[89]\b|\btotals?\b|\bsum\b|beløb|belopp|PayableAmount/iu],
  ['schema', /\bcvc-|schema|XSD|SAX|not well-?formed/iu],
];
