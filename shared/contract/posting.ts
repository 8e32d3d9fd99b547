/** Posting, vouchers and vendor entries (POST-1, POST-2). */
export const postingCalls = {} as const;
