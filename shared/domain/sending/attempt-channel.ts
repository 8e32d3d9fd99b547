/** The ways an attempt can leave (OUT-7); what is collected by PBS never leaves from here. */
export const attemptChannels = ['eDocument', 'queue', 'mail', 'print'] as const;
export type AttemptChannel = (typeof attemptChannels)[number];

/** The lists of what is sent (OUT-6): invoices and credit notes, reminders, statements. */
export const sendingAreas = ['documents', 'reminders', 'statements'] as const;
export type SendingArea = (typeof sendingAreas)[number];

/** The list a kind of document stands in. */
export function areaOf(kind: string): SendingArea {
  return kind === 'reminder' ? 'reminders' : kind === 'statement' ? 'statements' : 'documents';
}
