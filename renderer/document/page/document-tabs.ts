/** Parts of the document page; coding and payment are there where money is owed: purchase documents. */
export const documentTabs = ['document', 'coding', 'payment', 'details', 'findings', 'related', 'log'] as const;
export type DocumentTab = (typeof documentTabs)[number];
