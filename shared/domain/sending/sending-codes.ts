/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const sendingProblemCodes = [] as const;

/** What the log says of it. */
export const sendingLogCodes = [] as const;
