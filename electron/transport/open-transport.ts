import type { TransportProfile } from '../../shared/domain/transport/transport-profile.ts';
import { folderTransport } from './folder-transport.ts';
import { domibusProfile } from './profiles/domibus.ts';
import { oxalisProfile } from './profiles/oxalis.ts';
import { plainProfile } from './profiles/plain.ts';
import type { Transport } from './transport.ts';
import type { FolderProfile } from './folder-profile.ts';

export interface TransportOptions {
  readonly folder: string;
  readonly profile: TransportProfile;
  /** How long a file must rest before it is taken, in milliseconds. */
  readonly stabilityWindow: number;
  /** How our access point is known in its network; only Domibus is told it. */
  readonly accessPointId: string;
  /** It was set up earlier: when it is missing it is away, also at start, and is not made up in its place. */
  readonly mustExist?: boolean;
}

/** The transport over a folder, by the conventions of the access point that works on its other side (PLT-4). */
export function openTransport({ mustExist = false, ...options }: TransportOptions): Transport {
  return folderTransport(profileOf(options), mustExist);
}

function profileOf({ folder, profile, stabilityWindow, accessPointId }: TransportOptions): FolderProfile {
  switch (profile) {
    case 'plain':
    case 'simulated':
      return plainProfile(folder, stabilityWindow, profile);
    case 'domibus':
      return domibusProfile(folder, stabilityWindow, accessPointId);
    case 'oxalis':
      return oxalisProfile(folder, stabilityWindow);
  }
}
