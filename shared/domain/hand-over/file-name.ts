import { formatTraits, type TargetSetup } from './target.ts';

/** The name of a file, with its ending; who writes it cleans what is no part of a name (PLT-3). */
export function handOverFileName(
  { filePattern, name, format }: Pick<TargetSetup, 'filePattern' | 'name' | 'format'>,
  values: { readonly ledger: string; readonly no: number; readonly at: string },
): string {
  const parts: Readonly<Record<string, string>> = {
    ledger: values.ledger,
    target: name,
    no: String(values.no).padStart(5, '0'),
    date: values.at.slice(0, 10),
  };
  const stem = filePattern.replace(/\{(ledger|target|no|date)\}/gu, (_, part: string) => parts[part] ?? '');
  return `${stem}.${formatTraits[format].ending}`;
}
