/** Customers, sellers and sales documents (OUT-1, OUT-2, OUT-10, SET-6). */
export const sales = {};
