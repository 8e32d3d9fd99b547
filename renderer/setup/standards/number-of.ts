/** A number of a series as it will stand: `KF` and six digits make `KF000042`. A number longer than the digits keeps all of its own. */
export function numberOf(prefix: string, width: number, next: string): string {
  return `${prefix}${next.padStart(width, '0')}`;
}
