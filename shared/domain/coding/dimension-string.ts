import type { ControlSetup } from '../master/control-setup.ts';
import { problem, type Problem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';

/**
 * Dimension account strings (COD-1, NS p. 77–78): sections of three parts, `03,FORMÅL,5,05,FINANS,2210`. Which number
 * means what stands in the control setup. {@link readDimensionString} and {@link writeDimensionString} are a pair.
 */
export type StringCodes = Pick<
  ControlSetup,
  'budgetCode' | 'dimensionCode' | 'accountCode' | 'repostingCode' | 'settlementWord'
>;

export const sectionKinds = [
  'budget',
  'dimension',
  'alias',
  'account',
  'fixedAsset',
  'item',
  'reposting',
  'settlement',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A part with its place in the text: from its first to after its last character; blanks around it are not of it. */
export interface StringPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Three parts and what they mean; null when the control setup does not know the first two. */
export interface StringSection {
  readonly kind: SectionKind | null;
  readonly code: StringPart;
  readonly name: StringPart;
  readonly value: StringPart;
}

/** Something of the text itself that is wrong; what its values mean to the set-up is asked later. */
export interface StringFault {
  readonly problem: Problem;
  readonly from: number;
  readonly to: number;
}

export interface DimensionString {
  readonly sections: readonly StringSection[];
  readonly faults: readonly StringFault[];
}

/** Words of the second part. Dimensions may have any name but that of the alias. */
const accountWords: Readonly<Record<string, SectionKind>> = { FINANS: 'account', ANLÆG: 'fixedAsset', VARE: 'item' };
const budgetWord = 'BUDGET';
const aliasWord = 'ALIAS';
const repostingWord = 'OMKONTERING';

/** Without the codes of the control setup no string is read (COD-1). */
export function canReadStrings(codes: StringCodes): boolean {
  return codes.dimensionCode.trim() !== '' && codes.accountCode.trim() !== '';
}

/**
 * Reads a string of whatever a sender wrote; never throws. Between sections a comma, a semicolon or a line break may
 * stand, and blanks mean nothing, so parts are counted in threes. Where that does not come out even, the text is also
 * read with semicolons and line breaks as the ends of sections, and the reading with fewer faults is the one meant; of two as bad, the one that goes on with the next section.
 */
export function readDimensionString(text: string, codes: StringCodes): DimensionString {
  const counted = readGroups([splitParts(text, 0)], codes);
  if (counted.faults.length === 0 || !/[;\r\n]/u.test(text)) return counted;
  const divided = readGroups(splitSections(text), codes);
  return divided.faults.length <= counted.faults.length ? divided : counted;
}

/** The inverse of {@link readDimensionString}: refuses a part that holds a separator, because there is no quoting. */
export function writeDimensionString(
  sections: readonly { readonly code: string; readonly name: string; readonly value: string }[],
): Result<string> {
  const parts = sections.flatMap(({ code, name, value }) => [code, name, value]).map((part) => part.trim());
  const broken = parts.find((part) => /[,;\r\n]/u.test(part));
  if (broken !== undefined) return refuse(problem('coding.partHasSeparator', { value: broken }));
  const empty = sections.find(({ code }) => code.trim() === '');
  if (empty !== undefined) return refuse(problem('coding.kindUnknown', { code: '', places: '' }));
  return ok(parts.join(','));
}

/** Splits at commas, semicolons and line breaks; a line break beside another separator, or at an end, is only a blank. */
function splitParts(text: string, offset: number): StringPart[] {
  if (text.trim() === '') return [];
  return cut(text, offset, /[^,;]*(?:[,;]|$)/gu).flatMap((part) => {
    const lines = cut(part.text, part.from, /[^\r\n]*(?:[\r\n]|$)/gu).filter((line) => line.text !== '');
    return lines.length === 0 ? [part] : lines;
  });
}

/** The pieces a pattern finds, each ending with its separator, without that and the blanks around. */
function cut(text: string, offset: number, pattern: RegExp): StringPart[] {
  const pieces: StringPart[] = [];
  for (const match of text.matchAll(pattern)) {
    const last = match.index + match[0].length >= text.length && !/[,;\r\n]$/u.test(match[0]);
    const piece = last ? match[0] : match[0].slice(0, -1);
    const trimmed = piece.trim();
    const from = offset + match.index + (piece.length - piece.trimStart().length);
    pieces.push({ text: trimmed, from, to: from + trimmed.length });
    if (last) break;
  }
  return pieces;
}

function splitSections(text: string): StringPart[][] {
  return [...text.matchAll(/[^;\r\n]+/gu)].map((match) => splitParts(match[0], match.index));
}

/** Counts the parts of every group in threes; a part that is empty where a section would begin begins none. */
function readGroups(groups: readonly (readonly StringPart[])[], codes: StringCodes): DimensionString {
  const sections: StringSection[] = [];
  const faults: StringFault[] = [];
  for (const parts of groups) {
    let current: StringPart[] = [];
    for (const part of parts) {
      if (current.length === 0 && part.text === '') continue;
      current.push(part);
      const [code, name, value] = current;
      if (code === undefined || name === undefined || value === undefined) continue;
      const section = { kind: kindOf(code.text, name.text, codes), code, name, value };
      sections.push(section);
      faults.push(...faultsOf(section, codes));
      current = [];
    }
    const [first] = current;
    if (first !== undefined)
      faults.push({
        problem: problem('coding.stringParts', { count: String(current.length), places: '' }),
        from: first.from,
        to: current.at(-1)?.to ?? first.to,
      });
  }
  return { sections, faults };
}

function kindOf(code: string, name: string, codes: StringCodes): SectionKind | null {
  const word = name.toLocaleUpperCase('da');
  if (isCode(code, codes.dimensionCode)) return word === aliasWord ? 'alias' : word === '' ? null : 'dimension';
  if (isCode(code, codes.accountCode)) return accountWords[word] ?? null;
  if (isCode(code, codes.budgetCode)) return word === budgetWord ? 'budget' : null;
  if (!isCode(code, codes.repostingCode)) return null;
  if (word === repostingWord) return 'reposting';
  const settlement = codes.settlementWord.trim().toLocaleUpperCase('da');
  return settlement !== '' && word === settlement ? 'settlement' : null;
}

function isCode(text: string, code: string): boolean {
  return code.trim() !== '' && text.toLocaleUpperCase('da') === code.trim().toLocaleUpperCase('da');
}

function faultsOf({ kind, code, name, value }: StringSection, codes: StringCodes): StringFault[] {
  if (kind === null) {
    const known = [codes.budgetCode, codes.dimensionCode, codes.accountCode, codes.repostingCode].some((one) =>
      isCode(code.text, one),
    );
    return known
      ? [
          {
            problem: problem('coding.nameUnknown', { code: code.text, name: name.text, places: '' }),
            ...span(name, code),
          },
        ]
      : [{ problem: problem('coding.kindUnknown', { code: code.text, places: '' }), ...span(code, code) }];
  }
  // No value: a mistake wherever it stands, though samples of real strings have it.
  return value.text === ''
    ? [{ problem: problem('coding.valueEmpty', { name: name.text, places: '' }), from: code.from, to: value.to }]
    : [];
}

/** Where the part stands, or the part before it when it is empty. */
function span(part: StringPart, instead: StringPart): { from: number; to: number } {
  return part.text === '' ? { from: instead.from, to: instead.to } : { from: part.from, to: part.to };
}

/** The three parts a section is written with. */
export function sectionParts(
  kind: SectionKind,
  name: string,
  value: string,
  codes: StringCodes,
): { code: string; name: string; value: string } {
  switch (kind) {
    case 'budget':
      return { code: codes.budgetCode, name: budgetWord, value };
    case 'dimension':
      return { code: codes.dimensionCode, name, value };
    case 'alias':
      return { code: codes.dimensionCode, name: aliasWord, value };
    case 'account':
      return { code: codes.accountCode, name: 'FINANS', value };
    case 'fixedAsset':
      return { code: codes.accountCode, name: 'ANLÆG', value };
    case 'item':
      return { code: codes.accountCode, name: 'VARE', value };
    case 'reposting':
      return { code: codes.repostingCode, name: repostingWord, value };
    case 'settlement':
      return { code: codes.repostingCode, name: codes.settlementWord, value };
  }
}
