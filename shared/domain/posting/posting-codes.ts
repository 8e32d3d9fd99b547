/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const postingProblemCodes = [] as const;

/** What the log says of it. */
export const postingLogCodes = [] as const;
