import type { DocumentType } from '../../../shared/domain/document/document.ts';

/** Parts of the document page, in their order. */
export const documentTabs = ['document', 'coding', 'payment', 'details', 'findings', 'related', 'log'] as const;
export type DocumentTab = (typeof documentTabs)[number];

/** Documents whose lines become lines of a purchase document: of a utility statement or a cancellation nothing is booked. */
export function isCoded(type: DocumentType): boolean {
  return isPaid(type) || type === 'order' || type === 'orderChange';
}

/** Documents that are paid; orders only say what will be. */
export function isPaid(type: DocumentType): boolean {
  return type === 'invoice' || type === 'creditNote';
}

export function tabsOf(type: DocumentType): readonly DocumentTab[] {
  return documentTabs.filter((tab) => (tab === 'coding' ? isCoded(type) : tab === 'payment' ? isPaid(type) : true));
}
