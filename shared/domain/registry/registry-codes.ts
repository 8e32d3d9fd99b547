/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const registryProblemCodes = [
  /** Nobody has set a registry up (OUT-9) */
  'registry.off',
  /** `number`, `scheme`: no participant can have it */
  'registry.notAddressable',
  /** `zone`, `reason`: name servers do not answer, or say they cannot */
  'registry.namesUnreachable',
  /** `zone`: there are records, and none leads to a publisher */
  'registry.publisherUnreadable',
  /** `host`, `reason` */
  'registry.publisherUnreachable',
  /** `host`, `reason` */
  'registry.redirectedTwice',
  /** `host`, `reason` */
  'registry.answerTooLarge',
  /** `host` */
  'registry.answerUnreadable',
  /** `asked`, `answered` */
  'registry.otherParticipant',
  /** `network`, `field` (zone, publisher, nameServers), `text` */
  'registry.settingInvalid',
] as const;

/** What the log says of it. */
export const registryLogCodes = [
  /** `changes` */
  'registrySetUp',
  /** `no`, `changes`: what a customer is sent electronically, as its registration says */
  'registryTypesSet',
] as const;
