/** A problem's two sentences under `CODE.what` and `CODE.todo`, as the text mechanism wants them: flat. */
export function flatProblems<Code extends string>(problems: Record<Code, { readonly what: string; readonly todo: string }>): Record<`${Code}.${'what' | 'todo'}`, string> {
  const flat: Record<string, string> = {};
  for (const [code, { what, todo }] of Object.entries<{ what: string; todo: string }>(problems)) {
    flat[`${code}.what`] = what;
    flat[`${code}.todo`] = todo;
  }
  return flat;
}
