/** Scheduled jobs. */
export const jobsCalls = {} as const;
