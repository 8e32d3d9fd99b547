import type { TransportProfile } from '../../shared/domain/transport/transport-profile.ts';
import type { IncomingFolder } from './incoming.ts';
import type { ClaimedFile, Feedback, NotDone, OutgoingFile } from './transport.ts';

/** What differs between the conventions of access points; the rest is the same for all of them (PLT-4). */
export interface FolderProfile {
  readonly profile: TransportProfile;
  readonly folder: string;
  /** Names below the folder that are made where they are missing. */
  readonly made: readonly string[];
  /** Names of the folders documents come and go through. */
  readonly inName: string;
  readonly outName: string;
  readonly incoming: IncomingFolder;
  readonly needsAddress: boolean;
  readonly outgoing: {
    prepare(): Promise<void>;
    stage(files: readonly OutgoingFile[]): Promise<NotDone>;
    handOver(fileNames: readonly string[]): Promise<NotDone>;
  };
  news(): Promise<Feedback[]>;
  newsWaits(): boolean;
  tellAgain(path: string): void;
  /** Clears away what the access point left beside a document that was taken. */
  released?(file: ClaimedFile): Promise<void>;
  /** Names below the folder in which something may appear. */
  readonly watched: readonly string[];
}
