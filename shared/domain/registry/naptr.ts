/** A NAPTR record as the name system answers with it (RFC 3403). */
export interface NaptrRecord {
  readonly order: number;
  readonly preference: number;
  readonly flags: string;
  readonly service: string;
  readonly regexp: string;
  readonly replacement: string;
}

const longest = 500;

/**
 * The address of the publisher that a participant's records lead to: the first by order and preference that says
 * `U` and `Meta:SMP` and whose rule makes a web address of the name asked for. Null: none does.
 */
export function publisherOf(records: readonly NaptrRecord[], hostName: string): string | null {
  const usable = records
    .filter(({ flags, service }) => flags.toLowerCase() === 'u' && service.toLowerCase() === 'meta:smp')
    .toSorted((one, other) => one.order - other.order || one.preference - other.preference);
  for (const { regexp } of usable) {
    const address = rewrite(regexp, hostName);
    if (address !== null) return address;
  }
  return null;
}

/** `!^.*$!https://smp.example/!`: sign, pattern, sign, replacement, sign. The pattern comes from a stranger and is bounded. */
function rewrite(rule: string, hostName: string): string | null {
  const sign = rule.charAt(0);
  if (sign === '' || /[\w\\\s]/.test(sign) || rule.length > longest) return null;
  const parts = rule.slice(1).split(sign);
  const [pattern, replacement, flags] = parts;
  if (parts.length !== 3 || pattern === undefined || replacement === undefined || flags === undefined) return null;
  if (!/^i?$/.test(flags)) return null;
  // What nearly every publisher writes needs no pattern at all.
  if (pattern === '^.*$' || pattern === '.*') return webAddress(replacement);
  if (!isHarmless(pattern)) return null;
  const expression = compiled(pattern, flags);
  const found = expression?.exec(hostName) ?? null;
  if (found === null) return null;
  return webAddress(replacement.replaceAll(/\\{1,2}([1-9])/g, (_whole, group: string) => found[Number(group)] ?? ''));
}

/** A repeated group can keep a matcher busy for ever, and so can many stars in a row: no real rule has either. */
function isHarmless(pattern: string): boolean {
  return !/\)[*+{?]/.test(pattern) && !pattern.includes('(?') && (pattern.match(/[*+{]/g) ?? []).length <= 3;
}

function compiled(pattern: string, flags: string): RegExp | null {
  try {
    return new RegExp(pattern.replaceAll('\\\\', '\\'), flags);
  } catch {
    return null;
  }
}

/** Only addresses of the web, without a name and password in them; the trailing slash is left out. */
export function webAddress(text: string): string | null {
  const address = text.trim().replace(/\/+$/, '');
  return /^https?:\/\/[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[\w\-.~/%:@!$&'()*+,;=]*)?$/i.test(address) ? address : null;
}
