import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { findBoundaryFaults } from './boundaries/boundary-faults.ts';
import { root, startedAs } from './run.ts';

/** Fewer files than this mean that the check has lost sight of the program, not that the program is tidy. */
const plausible = 150;

export interface BoundaryResult {
  readonly files: number;
  readonly faults: readonly string[];
}

/** Every import of every file of the program against the table of rules. */
export function checkBoundaries(): BoundaryResult {
  const paths = globSync('{shared,electron,renderer,e2e}/**/*.{ts,tsx}', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const files = new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const faults = [...findBoundaryFaults(files)];
  if (files.size < plausible) faults.push(`Only ${files.size} files were seen; there should be at least ${plausible}.`);
  return { files: files.size, faults };
}

if (startedAs(import.meta.url)) {
  const { files, faults } = checkBoundaries();
  for (const fault of faults) console.log(fault);
  console.log(`${files} files seen, ${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
