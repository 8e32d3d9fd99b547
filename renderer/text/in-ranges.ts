/** `1 2 3 4 7` → `1–4`, `7`: numbers that follow each other are said as one piece, from three on. Others stand as they are. */
export function inRanges(numbers: readonly string[]): string[] {
  const pieces: string[][] = [];
  for (const number of numbers) {
    const last = pieces.at(-1);
    if (last !== undefined && String(Number(last.at(-1)) + 1) === number) last.push(number);
    else pieces.push([number]);
  }
  return pieces.flatMap((piece) => (piece.length < 3 ? piece : [`${piece[0]}–${piece.at(-1)}`]));
}
