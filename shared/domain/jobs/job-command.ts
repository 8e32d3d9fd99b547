/** Characters that mean something to a shell even between double quotes; and a number would be taken for an id. */
const unsafe = /["$`\\!%\p{Cc}]|^\d+$/u;

/**
 * The line that lets a job run from the system's scheduler. The job stands there by its name, which a person can read, or
 * by its number where the name would not survive a shell.
 */
export function jobCommand(
  program: string,
  { id, name }: { readonly id: number; readonly name: string },
  dataFolder: string,
): string {
  return `${program} jobs run ${unsafe.test(name) ? String(id) : `"${name}"`} --data "${dataFolder}"`;
}
