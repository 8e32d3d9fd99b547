import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** As written. */
  readonly request: string;
  /** The file of the program it means, or null for a package. */
  readonly file: string | null;
  /** The package it means (`zod`, `@scope/name`, `node:fs`), or null for a file. */
  readonly package: string | null;
  readonly typeOnly: boolean;
}

/** Everything a file imports, exports from elsewhere, loads later, or starts as a worker. Throws when it cannot be parsed. */
export function importsOf(path: string, source: string): readonly Import[] {
  const { errors, module } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const found = new Map<string, boolean>();
  const note = (request: string, typeOnly: boolean) => found.set(request, (found.get(request) ?? true) && typeOnly);

  for (const { moduleRequest, entries } of module.staticImports)
    note(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) note(moduleRequest.value, isType);
  for (const { moduleRequest } of module.dynamicImports)
    note(unquoted(source.slice(moduleRequest.start, moduleRequest.end)), false);
  for (const [, request = ''] of source.matchAll(/new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g))
    if (/^\..*\.\w+$/.test(request)) note(request, false);
  for (const [, request = ''] of source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\./g)) note(request, true);

  return [...found].map(([request, typeOnly]) => ({ request, ...target(path, request), typeOnly }));
}

function target(from: string, request: string): Pick<Import, 'file' | 'package'> {
  if (request.startsWith('.'))
    return { file: posix.join(posix.dirname(from), request.replace(/\?.*$/, '')), package: null };
  if (request.startsWith('node:')) return { file: null, package: request };
  return {
    file: null,
    package: request
      .split('/')
      .slice(0, request.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}

function unquoted(literal: string): string {
  return literal.replace(/^['"`]|['"`]$/g, '');
}
