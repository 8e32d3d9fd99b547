import { boundaryRules } from './boundary-rules.ts';
import type { Import } from './imports.ts';
import { importsOf } from './imports.ts';

/** Everything in these files (path → source) that breaks a rule, one line each. */
export function findBoundaryFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const imports = new Map([...files].map(([path, source]) => [path, importsOf(path, source)]));
  return [...brokenRules(imports), ...cycles(imports)];
}

function brokenRules(imports: ReadonlyMap<string, readonly Import[]>): readonly string[] {
  return [...imports].flatMap(([path, wanted]) =>
    boundaryRules
      .filter((rule) => rule.in.test(path) && !rule.except?.test(path))
      .flatMap((rule) =>
        wanted
          .filter((what) => !rule.may(what))
          .map(({ request }) => `${path} imports ${request}: ${rule.name}. ${rule.reason}`),
      ),
  );
}

/**
 * A slice of the window's state reads the whole of it, which is made of the slices: the one place where two files have to know
 * each other. It is a type only, so that nothing waits for itself when the program starts.
 */
const mayLookBack: ReadonlyMap<string, string> = new Map([['renderer/store/slice.ts', 'renderer/store.ts']]);

/**
 * Circles of imports. Those of types count: a file whose types come from what is built of it can be neither read nor moved
 * alone; what both know belongs into a file of its own.
 */
function cycles(imports: ReadonlyMap<string, readonly Import[]>): readonly string[] {
  const found = new Map<string, string>();
  const finished = new Set<string>();
  const trail: string[] = [];

  const visit = (path: string): void => {
    if (finished.has(path)) return;
    const start = trail.indexOf(path);
    if (start !== -1) {
      const circle = trail.slice(start);
      found.set(circle.toSorted().join('|'), `Circle of imports: ${[...circle, path].join(' → ')}`);
      return;
    }
    trail.push(path);
    for (const { file, typeOnly } of imports.get(path) ?? [])
      if (file !== null && imports.has(file) && !(typeOnly && mayLookBack.get(path) === file)) visit(file);
    trail.pop();
    finished.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return [...found.values()];
}
