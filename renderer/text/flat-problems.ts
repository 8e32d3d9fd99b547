/** What happened, and what to do about it. */
export interface ProblemSentence {
  readonly what: string;
  readonly todo: string;
}

/** A problem's two sentences under `CODE.what` and `CODE.todo`, as the text mechanism wants them: flat. */
export function flatProblems<Code extends string>(
  problems: Readonly<Record<Code, ProblemSentence>>,
): Record<`${Code}.${'what' | 'todo'}`, string> {
  const flat: Record<string, string> = {};
  for (const [code, { what, todo }] of Object.entries<ProblemSentence>(problems)) {
    flat[`${code}.what`] = what;
    flat[`${code}.todo`] = todo;
  }
  return flat;
}
