/**
 * The conventions of a transport folder (PLT-4): our own, the same played by the demo, the file system plugin of Domibus,
 * Oxalis (facts/transport.md e.1, e.2, e.7).
 */
export const transportProfiles = ['plain', 'simulated', 'domibus', 'oxalis'] as const;
export type TransportProfile = (typeof transportProfiles)[number];

/** Those a person can choose; the simulated one belongs to the demo. */
export const chosenProfiles = ['plain', 'domibus', 'oxalis'] as const satisfies readonly TransportProfile[];
export type ChosenProfile = (typeof chosenProfiles)[number];

/** Where documents for us appear. */
export const incomingFolderOf: Readonly<Record<TransportProfile, string>> = {
  plain: 'in',
  simulated: 'in',
  domibus: 'IN',
  oxalis: 'inbound',
};
