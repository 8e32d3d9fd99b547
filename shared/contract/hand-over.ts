/** Hand-over of vouchers to the accounts (ACT-1). */
export const handOverCalls = {} as const;
