/** Parts of the document page; coding and payment join them when they exist. */
export const documentTabs = ['document', 'details', 'findings', 'related', 'log'] as const;
export type DocumentTab = (typeof documentTabs)[number];
