/** The running number of a received document as people say it: `000 412`. */
export function incomingNo(id: number): string {
  return String(id)
    .padStart(6, '0')
    .replace(/\B(?=(\d{3})+$)/g, '\u2009');
}
