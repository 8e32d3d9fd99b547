/** What Ebilag writes (OUT-3): OIOUBL 2.1 unless a customer wants the older 2.02 or his endpoint takes Peppol BIS Billing 3. */
export const writtenFormats = ['oioubl21', 'oioubl202', 'peppolBis3'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];
