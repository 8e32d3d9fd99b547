import type { CodingView } from '../../../../shared/contract/coding.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import {
  readDimensionString,
  type SectionKind,
  sectionParts,
  type StringCodes,
  writeDimensionString,
} from '../../../../shared/domain/coding/dimension-string.ts';

/** The codes of the ledger's control setup, as the reader and writer of strings take them. */
export function stringCodes({ codes }: Pick<CodingView, 'codes'>): StringCodes {
  const { budget, dimension, account, reposting, settlementWord } = codes;
  return {
    budgetCode: budget,
    dimensionCode: dimension,
    accountCode: account,
    repostingCode: reposting,
    settlementWord,
  };
}

/** A section as the structured editor writes it: kind, the dimension's name where there is one, and the value. */
export interface EditedSection {
  readonly kind: SectionKind;
  readonly name: string;
  readonly value: string;
}

/** A token of the string with its place in the text. */
export interface Token {
  readonly index: number;
  readonly kind: SectionKind | null;
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The sections of a text; the structured view is always read from the text, so both are equal (COD-4). */
export function tokensOf(text: string, codes: StringCodes): Token[] {
  return readDimensionString(text, codes).sections.map(({ kind, code, name, value }, index) => ({
    index,
    kind,
    code: code.text,
    name: name.text,
    value: value.text,
    from: code.from,
    to: value.to,
  }));
}

/**
 * The text with one section put in the place of another, or at the end; null takes it away. What cannot be read as a
 * section (a part too many at the end) is written as it stands.
 */
export function withSection(
  text: string,
  codes: StringCodes,
  index: number | null,
  section: EditedSection | null,
): Result<string> {
  const { sections } = readDimensionString(text, codes);
  const parts = sections.map(({ code, name, value }) => ({ code: code.text, name: name.text, value: value.text }));
  const end = sections.at(-1)?.value.to ?? 0;
  const rest = text
    .slice(end)
    .replace(/^[\s,;]+/u, '')
    .trim();
  const made = section === null ? [] : [sectionParts(section.kind, section.name, section.value, codes)];
  const next = index === null ? [...parts, ...made] : parts.toSpliced(index, 1, ...made);
  const written = writeDimensionString(next);
  if (!written.ok || rest === '') return written;
  return { ok: true, value: written.value === '' ? rest : `${written.value},${rest}` };
}
