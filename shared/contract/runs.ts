/** Runs over many documents, and what they said (MASS-1…MASS-6). */
export const runsCalls = {} as const;
