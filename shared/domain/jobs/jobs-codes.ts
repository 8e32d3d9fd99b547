/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const jobsProblemCodes = [] as const;

/** What the log says of it. */
export const jobsLogCodes = [] as const;
