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
  /** Channels (OUT-7). Nobody has said where the intermediary fetches from */
  'channel.queueFolderMissing',
  /** `folder`, `reason` */
  'channel.folderUnusable',
  /** `field` (from, host, port, security) */
  'channel.settingInvalid',
  /** The customer has no address, or one no mail can go to: `mail` */
  'channel.mailAddressInvalid',
  /** `host`, `reason`: tried again by itself */
  'channel.mailServerAway',
  /** `host`, `user`, `answer` */
  'channel.mailSignIn',
  /** `host`, `code`, `answer` */
  'channel.mailRefused',
  /** `host`, `reason`: the connection broke while the mail was handed over */
  'channel.mailUnclear',
  /** This machine has no key store to lock a password in */
  'channel.noKeyStore',
  /** The environment says the password; it cannot be changed here */
  'channel.passwordGiven',
  /** `file`: the system opens no mails */
  'channel.noMailProgram',
  /** `id`: nothing to make a paper of */
  'channel.nothingToPrint',
] as const;

/** What the log says of it. */
export const registryLogCodes = [
  /** `changes` */
  'registrySetUp',
  /** `no`, `changes`: what a customer is sent electronically, as its registration says */
  'registryTypesSet',
  /** `changes`; never the password itself */
  'channelsSetUp',
] as const;
